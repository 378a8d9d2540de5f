package org.rapporteur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** What the accessibility checker says of a page. */
public final class Axe {

    private Axe() {}

    /** Fails with every rule broken and where, when there is any. */
    public static void finds_nothing_on(Page page) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .toList())
                        .toList())
                .as("accessibility of %s", page.url())
                .isEmpty();
    }

    /** Fails when the page has to be scrolled sideways. */
    public static void fits_its_width(Page page) {
        Object surplus = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) surplus).intValue())
                .as("pixels by which %s is wider than its window", page.url())
                .isZero();
    }
}
