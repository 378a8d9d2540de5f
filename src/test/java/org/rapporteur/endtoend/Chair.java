package org.rapporteur.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.rapporteur.browser.Axe;
import org.rapporteur.browser.Browsers;
import org.rapporteur.browser.Tasklist;
import org.rapporteur.identity.Actor;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.Revision;

/** The Chair decides in Tasklist, and once on a phone. */
final class Chair extends Person {

    private final Actor actor;

    Chair(Play play, Actor actor) {
        super(play, actor);
        this.actor = actor;
    }

    void returnsTheDraft() {
        Tasklist tasklist = Tasklist.open(page);
        assertThat(tasklist.tasks())
                .as("the Chair of one session sees nothing of another's")
                .containsExactly("Approve the draft: " + Play.TITLE);
        tasklist.claim("Approve the draft");
        assertThat(tasklist.brief()).containsText("Shall it go to civil society for comments?");
        shoot("tasklist-draft");
        assertThat(tasklist.ownRequests())
                .as("requests to our own endpoints")
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(6);

        tasklist.note("3", "Say that views differed.");
        tasklist.complete();
        assertThat(tasklist.problem()).containsText("Choose a decision first");
        shoot("tasklist-nothing-chosen");
        assertThat(play.stage()).isEqualTo(Stage.DRAFT_WITH_CHAIR);
        tasklist.decide("RETURN");
        play.passes();
        assertThat(play.stage()).isEqualTo(Stage.DRAFTING);
    }

    void approvesTheDraft() {
        Tasklist tasklist = Tasklist.open(page);
        tasklist.claim("Approve the draft");
        assertThat(tasklist.brief().locator(".changed ins")).containsText("Views on it differed.");
        shoot("tasklist-redline");
        tasklist.decide("APPROVE");
        play.passes();
        assertThat(play.stage()).isEqualTo(Stage.COMMENT_PERIOD);
    }

    void approvesTheRevision() {
        Tasklist tasklist = Tasklist.open(page);
        tasklist.claim("Approve the revision");
        assertThat(tasklist.brief().locator(".figures")).containsText("4 comments in 3 submissions, 1 late");
        assertThat(tasklist.brief().locator(".changed ins")).containsText("Families were named first.");
        shoot("tasklist-revision");
        tasklist.decide("APPROVE");
        play.passes();
        assertThat(play.stage()).isEqualTo(Stage.REVIEW);
    }

    void rules() {
        Tasklist tasklist = Tasklist.open(page);
        tasklist.claim("Rule on what delegations put forward");
        shoot("tasklist-ruling");
        Locator points = tasklist.brief().locator(".to-rule fieldset");
        int broken = -1;
        for (int n = 0; n < points.count(); n++) {
            if (points.nth(n).innerText().contains("breaks silence")) {
                broken = n;
            }
        }
        assertThat(tasklist.brief()).not().containsText("We must ask our capital.");
        for (int n = 0; n < points.count(); n++) {
            tasklist.rule(n, n == broken ? "ACCEPTED" : "REJECTED", n == broken ? "It was not." : "Not in the record.");
        }
        shoot("tasklist-ruled");
        tasklist.decide("REVISE");
        play.passes();
        assertThat(play.stage()).isEqualTo(Stage.REVISING_AFTER_REVIEW);
    }

    Revision approvesTheFinalTextOnAPhone() {
        Page phone = play.openPhone();
        Browsers.signIn(phone, actor.username(), Play.PASSWORD);
        phone.navigate("/tasks");
        play.shoot(phone, "phone-tasks");
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Approve the final text"))
                .click();
        Axe.fits_its_width(phone);
        assertThat(phone.locator(".changed ins")
                        .filter(new Locator.FilterOptions().setHasText("how"))
                        .first())
                .isVisible();
        play.shoot(phone, "phone-final-text");
        Revision shown = play.does().revisions().latest(play.id()).orElseThrow();
        assertThat(phone.locator("input[name=fingerprint]")).hasValue(shown.fingerprint());
        press(phone, "Approve");
        assertThat(phone.locator(".banner")).containsText("You approved the text");
        play.passes();
        return shown;
    }
}
