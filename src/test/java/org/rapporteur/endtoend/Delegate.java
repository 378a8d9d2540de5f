package org.rapporteur.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.rapporteur.procedure.Stage;
import org.rapporteur.rehearsal.Cast;

/** A focal point speaks for a delegation in the review. */
final class Delegate extends Person {

    private final Cast.Voice delegation;

    Delegate(Play play, Cast.Voice delegation) {
        super(play, delegation.lead());
        this.delegation = delegation;
    }

    void breaksSilenceOnOneParagraph() {
        openRound();
        shoot("silence");
        page.getByLabel("Break silence on ¶ 3", exact()).check();
        press("Break silence for " + delegation.name());
        assertThat(page.locator(".errors")).containsText("Say why you break silence");
        assertThat(page.getByLabel("Break silence on ¶ 3", exact())).isChecked();
        page.getByLabel("Why your delegation breaks silence").fill("The pace was not agreed.");
        press("Break silence for " + delegation.name());
        assertThat(page.locator(".banner")).containsText("Its receipt is");
        shoot("silence-broken");
    }

    void breaksSilenceAndWithdraws() {
        openRound();
        page.getByLabel("Break silence on ¶ 2", exact()).check();
        page.getByLabel("Why your delegation breaks silence").fill("We must ask our capital.");
        press("Break silence for " + delegation.name());
        assertThat(page.locator(".banner")).containsText("Its receipt is");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw this break ¶ 2"))
                .click();
        assertThat(page.locator(".banner")).containsText("It was withdrawn");
        shoot("break-withdrawn");
    }

    void canOnlyPropose() {
        openRound();
        assertThat(page.getByText("As an observer you can't break silence")).isVisible();
        assertThat(page.locator("input[name=paragraphs]")).hasCount(0);
        page.getByText("Propose a change of ¶ 4", new Page.GetByTextOptions().setExact(true))
                .click();
        Locator form = page.locator("details[open] form");
        Locator wording = form.getByLabel("The paragraph as it should read");
        wording.fill(wording.inputValue() + " Lakes matter.");
        form.getByLabel("Why it should be changed").fill("They were spoken of.");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".banner")).containsText("was received");
        shoot("observer");
    }

    void seesOnlyWhatChangedUnderSilenceAgain() {
        openRound();
        assertThat(page.locator("#asked")).containsText("Round 2");
        assertThat(page.locator("input[name=paragraphs]")).hasCount(1);
        assertThat(page.locator(".under-review ins")).containsText("The pace was left open.");
        assertThat(page.locator("main")).containsText("One paragraph is under review in this round");
        shoot("second-silence");
    }

    void seesThatTheTextIsAgreed() {
        assertThat(play.stage()).isEqualTo(Stage.EDITING);
        page.navigate("/delegation");
        assertThat(page.locator("table"))
                .containsText(Pattern.compile("The text was agreed under silence after\\s+2 rounds"));
        shoot("agreed");
    }

    private void openRound() {
        page.navigate("/delegation");
        page.locator("section[aria-labelledby=open] h3 a").first().click();
        assertThat(page.locator("h1")).containsText(Play.TITLE);
    }
}
