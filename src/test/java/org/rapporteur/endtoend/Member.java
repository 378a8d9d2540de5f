package org.rapporteur.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.rapporteur.identity.Actor;

/** A member of an organisation prepares comments. */
final class Member extends Person {

    Member(Play play, Actor actor) {
        super(play, actor);
    }

    void preparesComments() {
        page.navigate("/ngo");
        shoot("call-of-an-organisation");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read and comment: " + Play.TITLE))
                .click();
        page.getByText("Comment on paragraph 2", new Page.GetByTextOptions().setExact(true))
                .click();
        page.getByLabel("substantive").check();
        page.getByLabel("Comment", exact()).fill("The exchange with civil society was the best part of it.");
        page.getByText("Propose a wording").click();
        Locator proposal = page.getByLabel("Proposed wording");
        proposal.fill(proposal.inputValue() + " Families were named first.");
        page.getByLabel("Rationale (not required)").fill("Our members were in the room.");
        shoot("comment");
        press("Save the comment");
        page.getByText("Comment on the text as a whole", new Page.GetByTextOptions().setExact(true))
                .click();
        page.getByLabel("general").check();
        page.getByLabel("Comment", exact()).fill("It should be shorter.");
        press("Save the comment");
        assertThat(page.getByText("Your coordinator submits for the organisation."))
                .isVisible();
        shoot("comments-in-preparation");
        page.getByText("How far your organisation's comments are").click();
        press("Offer your 2 comments to the coordinator");
        assertThat(page.locator("main li .tag").first()).hasText("offered to the coordinator");
        shoot("comments-offered");
    }
}
