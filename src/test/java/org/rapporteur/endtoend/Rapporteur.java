package org.rapporteur.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.rapporteur.identity.Actor;
import org.rapporteur.procedure.Stage;

/** The rapporteur answers the comments and revises the text. */
final class Rapporteur extends Person {

    Rapporteur(Play play, Actor actor) {
        super(play, actor);
    }

    void answers() {
        page.navigate("/answers");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Play.TITLE))
                .click();
        shoot("workbench");
        answer("The exchange with civil society", "accepted", "It was indeed.", "2 ");
        answer("Name the harbours.", "not accepted", "The panel named none.", null);
        addSentence(2, "Families were named first.");
        page.navigate("/drafting/" + play.id());
        press("Submit the revision to the Chair");
        assertThat(page.locator(".errors")).containsText("no answer yet");
        shoot("unanswered");
        assertThat(play.stage()).isEqualTo(Stage.ANSWERING);

        page.navigate("/answers/" + play.id());
        answer("It should be shorter.", "noted", "It keeps within the limit.", null);
        shoot("answered");
        page.navigate("/drafting/" + play.id());
        press("Submit the revision to the Chair");
        assertThat(page.locator(".banner")).containsText("with the Chair");
        play.passes();
    }

    void changesTheParagraph() {
        addSentence(3, "The pace was left open.");
        page.navigate("/drafting/" + play.id());
        press("Hand on the changed text");
        assertThat(page.locator(".banner")).containsText("handed on");
        play.passes();
        assertThat(play.stage()).isEqualTo(Stage.REVIEW);
    }

    private void answer(String comment, String decision, String reason, String changed) {
        Locator card = page.locator("article.card").filter(new Locator.FilterOptions().setHasText(comment));
        card.getByLabel("Decision").selectOption(new SelectOption().setLabel(decision));
        card.getByLabel("Reason").fill(reason);
        if (changed != null) {
            Locator choices = card.getByLabel("If accepted: the paragraph that changes");
            String label = choices.locator("option").allInnerTexts().stream()
                    .filter(one -> one.startsWith(changed))
                    .findFirst()
                    .orElseThrow();
            choices.selectOption(new SelectOption().setLabel(label));
        }
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save the answer"))
                .click();
        assertThat(page.locator(".banner")).containsText("The answer was saved");
    }
}
