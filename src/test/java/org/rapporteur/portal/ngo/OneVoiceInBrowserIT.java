package org.rapporteur.portal.ngo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.browser.Axe;
import org.rapporteur.browser.BrowserTest;
import org.rapporteur.browser.Browsers;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.Standing;
import org.rapporteur.comment.Submission;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.procedure.LateRule;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A member, a coordinator and another organisation's coordinator come to one submission, each on a phone. */
@RapporteurTest
@BrowserTest
class OneVoiceInBrowserIT {

    private static final int PHONE = 390;
    private static final String MENDED = "Safety counts as much as cost.";
    private static final String OPENING = "A good text.";

    private final ApplicationContext context;
    private final CommentDrafts drafts;
    private final Submissions submissions;

    @LocalServerPort
    private int port;

    OneVoiceInBrowserIT(ApplicationContext context, CommentDrafts drafts, Submissions submissions) {
        this.context = context;
        this.drafts = drafts;
        this.submissions = submissions;
    }

    @Test
    void members_a_coordinator_and_another_organisation_send_one_submission_and_replace_it(Browsers browsers) {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofDays(3));
        Ngo ngo = scene.ngo(ConsultativeStatus.SPECIAL);
        Ngo partner = scene.ngo(ConsultativeStatus.GENERAL);
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(3, OPENING));
        CommentDraft draft = drafts.add(ngo.member(), ngo.id(), period.id(), scene.on(1, "Too long and too loud."));
        String reading = "/ngo/periods/" + period.id();
        String arrange = reading + "/arrange";
        String card = "#d-" + draft.id();

        Page member = phone(browsers, ngo.member());
        member.navigate(arrange);
        press(member, "form[action$='/arrange/offer'] button");
        assertThat(member.locator(card).textContent()).contains("offered to the coordinator");

        Page coordinator = phone(browsers, ngo.coordinator());
        look(coordinator, arrange, "voice-arrange-phone");
        coordinator.locator(card + " summary", has("Return")).click();
        coordinator.locator("#note-" + draft.id()).fill("Shorter, and about safety.");
        press(coordinator, card + " form[action$='/return'] button");

        member.navigate(arrange);
        assertThat(member.locator(card).textContent()).contains("returned", "Shorter, and about safety.");
        member.locator(card + " a[href$='#form']").click();
        member.waitForSelector("#form");
        member.locator("#comment").fill(MENDED);
        press(member, "#form [data-save]");
        member.navigate(arrange);
        press(member, card + " form[action$='/offer'] button");

        coordinator.navigate(arrange);
        assertThat(coordinator.locator(card).textContent()).contains(MENDED);
        press(coordinator, card + " form[action$='/accept'] button");
        press(coordinator, card + " button[value=DOWN]");
        assertThat(coordinator.locator("main li.card").allTextContents())
                .as("what was first comes second")
                .satisfiesExactly(
                        first -> assertThat(first).contains(OPENING),
                        second -> assertThat(second).contains(MENDED));

        coordinator.navigate(reading + "/joint");
        coordinator.locator("#q").fill(partner.organisation().acronym());
        coordinator.locator("main form[method=get] button").click();
        coordinator.waitForURL(url -> url.contains("q="));
        Axe.finds_nothing_on(coordinator);
        press(coordinator, "main form:has(input[name=asked][value='" + partner.id() + "']) button");

        Page signer = phone(browsers, partner.coordinator());
        signer.navigate("/ngo");
        signer.locator("a[href*='/ngo/joint/']").click();
        signer.waitForURL(url -> url.contains("/ngo/joint/"));
        assertThat(signer.locator("main ol.plain").textContent()).containsSubsequence(OPENING, MENDED);
        fits(signer);
        press(signer, "form[action$='/confirm'] button");

        look(coordinator, reading + "/submit", "voice-preview-phone");
        assertThat(coordinator.locator("section[aria-labelledby=joint]").textContent())
                .contains(partner.organisation().name(), "confirmed");
        press(coordinator, "form[action$='/submit'] button");
        assertThat(coordinator.locator("main dl").textContent())
                .contains(partner.organisation().name(), "in force");

        press(coordinator, "form[action$='/replace'] button");
        assertThat(coordinator.locator("main").textContent()).contains("This becomes version 2");
        press(coordinator, "main button[value=UP]");
        coordinator.navigate(reading + "/submit");
        assertThat(coordinator.locator("section[aria-labelledby=joint]").textContent())
                .as("another order is another content, to be confirmed anew")
                .contains("confirmed an earlier content");
        press(coordinator, "form[action$='/submit'] button");
        fits(coordinator);
        Axe.finds_nothing_on(coordinator);
        Browsers.screenshot(coordinator, "voice-version-phone");

        List<Submission> versions =
                submissions.of(ngo.coordinator(), ngo.id(), null, 10).items();
        assertThat(versions)
                .extracting(one -> one.version().standing())
                .containsExactly(Standing.IN_FORCE, Standing.REPLACED);
        assertThat(versions)
                .extracting(Submission::cosigners)
                .containsExactly(List.of(), List.of(partner.organisation().name()));
        assertThat(submissions.commentsOf(versions.get(0)))
                .extracting(Comment::text)
                .extracting(text -> text.comment())
                .containsExactly(MENDED, OPENING);
    }

    private Page phone(Browsers browsers, Actor who) {
        Page page = browsers.open("http://localhost:" + port, PHONE, 844);
        Browsers.signIn(page, who.username(), "correct horse battery");
        return page;
    }

    /** Presses and waits for the page that says that it is done, which may look like the one before. */
    private static void press(Page page, String button) {
        page.evaluate("document.body.dataset.before = 'yes'");
        page.locator(button).click();
        page.waitForSelector("body:not([data-before]) .banner");
    }

    private static void look(Page page, String path, String name) {
        page.navigate(path);
        fits(page);
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, name);
    }

    private static void fits(Page page) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing stands out beside the screen")
                .isLessThanOrEqualTo(PHONE);
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
