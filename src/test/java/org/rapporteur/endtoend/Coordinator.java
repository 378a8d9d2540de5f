package org.rapporteur.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.rapporteur.identity.Actor;

/** The coordinator of an organisation comments and submits. */
final class Coordinator extends Person {

    Coordinator(Play play, Actor actor) {
        super(play, actor);
    }

    void submitsWhatWasPrepared() {
        page.navigate("/ngo");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Preview and submit"))
                .click();
        page.getByText("Accept, return and order the comments").click();
        press("Accept all 2 that are not accepted yet");
        shoot("comments-accepted");
        page.locator("main").getByText("Preview and submit").click();
        assertThat(page.locator("main ins")).containsText("Families were named first.");
        shoot("preview");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit for"))
                .click();
        receipt("in time");
        shoot("receipt");
        String number = page.locator("dd.mono").first().innerText();
        page.navigate("/ngo");
        assertThat(page.locator("table")).containsText(number);
        shoot("submissions");
    }

    void asksThatTheNameBeWithheld() {
        comment(3, "Name the harbours.");
        preview();
        page.getByLabel("We ask that our organisation").check();
        page.getByLabel("Why (needed with the request)").fill(Play.REASON_TO_WITHHOLD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit for"))
                .click();
        receipt("in time");
        assertThat(page.locator("main")).containsText(Play.REASON_TO_WITHHOLD);
    }

    void isLate() {
        comment(2, "We were told too late.");
        preview();
        assertThat(page.locator(".notice")).containsText("marked as late");
        shoot("late-preview");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit for"))
                .click();
        receipt("late");
        shoot("late-receipt");
    }

    void readsTheAnswer() {
        page.navigate("/ngo");
        page.locator("table a").first().click();
        assertThat(page.locator("main")).containsText("It was indeed.");
        assertThat(page.locator("main")).containsText("It keeps within the limit.");
        shoot("answer");
    }

    private void comment(int paragraph, String words) {
        page.navigate("/ngo");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read and comment: " + Play.TITLE))
                .click();
        page.getByText("Comment on paragraph " + paragraph, new Page.GetByTextOptions().setExact(true))
                .click();
        page.getByLabel("substantive").check();
        page.getByLabel("Comment", exact()).fill(words);
        press("Save the comment");
    }

    private void preview() {
        page.locator("aside").getByText("Preview and submit").click();
        page.waitForURL(url -> url.contains("/submit"));
    }

    private void receipt(String timing) {
        assertThat(page.locator(".banner")).containsText("Received. This is your receipt");
        assertThat(page.locator("dd .mark").first()).hasText(timing);
        assertThat(page.locator("dd.mono").first()).hasText(Pattern.compile("[0-9A-Z]{4}-.+"));
        assertThat(page.locator("dd.mono").nth(1)).hasText(Pattern.compile("[0-9a-f]{64}"));
        assertThat(page.locator("dd time")).hasAttribute("datetime", Pattern.compile("20.+Z"));
    }
}
