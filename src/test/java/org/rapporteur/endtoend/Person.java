package org.rapporteur.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.rapporteur.browser.Browsers;
import org.rapporteur.identity.Actor;

/** Someone who has a part in the play, in a window of their own. */
abstract class Person {

    final Play play;
    final Page page;

    /** Who is signed in. */
    Person(Play play, Actor actor) {
        this(play, play.open());
        Browsers.signIn(page, actor.username(), Play.PASSWORD);
    }

    Person(Play play, Page page) {
        this.play = play;
        this.page = page;
    }

    /** Adds a sentence to a body paragraph in the editor. */
    void addSentence(int number, String sentence) {
        page.navigate("/drafting/" + play.id());
        page.getByLabel("Edit " + number, exact()).click();
        Locator words = page.getByLabel("Text", exact());
        words.fill(words.inputValue() + " " + sentence);
        press("Save");
        assertThat(page.locator(".banner")).containsText("Saved.");
    }

    void press(String button) {
        press(page, button);
    }

    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    void shoot(String what) {
        play.shoot(page, what);
    }
}
