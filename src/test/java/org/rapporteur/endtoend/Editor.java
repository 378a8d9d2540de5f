package org.rapporteur.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.rapporteur.identity.Actor;

/** The editor gives the symbol and hands the edited text on. */
final class Editor extends Person {

    Editor(Play play, Actor actor) {
        super(play, actor);
    }

    String givesTheSymbolAndSubmits() {
        String symbol = play.cast().body().symbolPrefix() + "/2027/"
                + (1 + Math.floorMod(play.id().hashCode(), 900));
        page.navigate("/publication/" + play.id());
        page.getByLabel("Document symbol").fill(play.cast().body().symbolPrefix() + "//seven");
        press("Give this symbol");
        assertThat(page.locator(".errors")).containsText("is not a document symbol");
        assertThat(page.getByLabel("Document symbol"))
                .hasValue(play.cast().body().symbolPrefix() + "//seven");
        shoot("symbol-refused");
        page.getByLabel("Document symbol").fill(symbol);
        press("Give this symbol");
        assertThat(page.locator(".banner")).containsText("The symbol was given");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit the text"))
                .click();
        page.getByLabel("Edit 4", exact()).click();
        Locator words = page.getByLabel("Text", exact());
        words.fill(words.inputValue().replaceFirst("\\bthat\\b", "how"));
        press("Save");
        page.navigate("/publication/" + play.id());
        assertThat(page.locator("main ins").first()).containsText("how");
        shoot("publication");
        press("Submit for final approval");
        assertThat(page.locator(".banner")).containsText("submitted to the Chair");
        play.passes();
        return symbol;
    }
}
