package org.rapporteur.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.rapporteur.summary.Revision;

/** Everyone reads what is published, and nothing before. */
final class Everyone extends Person {

    Everyone(Play play) {
        super(play, play.open());
    }

    void findsNothing(String symbol) {
        assertThat(page.navigate("/documents/" + symbol).status()).isEqualTo(404);
    }

    void readsTheDocument(String symbol, Revision approved) {
        assertThat(page.navigate("/documents/" + symbol).status()).isEqualTo(200);
        assertThat(page.locator(".issued-symbol")).hasText(symbol);
        assertThat(page.locator("main")).containsText(approved.fingerprint());
        nobodyIsNamed();
        shoot("document");
    }

    void readsHowItCameAbout(String symbol) {
        int revisions = page.locator("section[aria-labelledby=revisions] li").count();
        assertThat(revisions)
                .as("draft, after the notes, after the comments, after the review, edited")
                .isEqualTo(5);
        page.locator("section[aria-labelledby=revisions] li a").nth(2).click();
        assertThat(page.locator("main ins").first()).containsText("Families were named first.");
        nobodyIsNamed();
        shoot("published-revision");

        page.navigate("/documents/" + symbol);
        page.getByText("Comments of organisations and the answers to them").click();
        Locator comments = page.locator("article.card");
        assertThat(comments.filter(new Locator.FilterOptions().setHasText("The exchange with civil society")))
                .containsText(play.cast().organisations().get(0).name());
        assertThat(comments.filter(new Locator.FilterOptions().setHasText("The exchange with civil society")))
                .containsText("Accepted");
        assertThat(comments.filter(new Locator.FilterOptions().setHasText("Name the harbours.")))
                .containsText("name withheld");
        assertThat(page.locator("body"))
                .not()
                .containsText(play.cast().organisations().get(1).name());
        assertThat(page.locator("body")).not().containsText(Play.REASON_TO_WITHHOLD);
        nobodyIsNamed();
        shoot("published-comments");
    }

    void findsTheApprovedText(String symbol, Revision approved) throws IOException {
        page.navigate("/documents/" + symbol);
        List<String> wanted = approved.paragraphs().stream()
                .map(paragraph -> paragraph.text().plain())
                .toList();
        assertThat(page.locator(".issued-text").allTextContents())
                .as("the page")
                .containsExactlyElementsOf(wanted);
        String html = link(".html");
        String pdf = link(".pdf");

        page.navigate(html);
        assertThat(page.locator("[data-paragraph]").allTextContents())
                .as("the HTML file")
                .containsExactlyElementsOf(wanted);
        assertThat(page.locator("[data-masthead=title]"))
                .hasText(approved.masthead().title());
        nobodyIsNamed();
        shoot("html-rendition");

        APIResponse file = page.request().get(play.base() + pdf);
        assertThat(file.status()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(file.body())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            String words = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(words).contains(approved.masthead().title()).contains(symbol);
        }
    }

    private String link(String ending) {
        return page.locator("section[aria-labelledby=files] a[href$='" + ending + "']")
                .first()
                .getAttribute("href");
    }

    private void nobodyIsNamed() {
        String html = page.content();
        Stream.of(
                        play.cast().organisations().stream().flatMap(voice -> Stream.of(voice.lead(), voice.second())),
                        play.cast().delegations().stream().flatMap(voice -> Stream.of(voice.lead(), voice.second())),
                        Stream.of(
                                play.cast().officer(),
                                play.cast().chair(),
                                play.cast().rapporteur(),
                                play.cast().editor()))
                .flatMap(actors -> actors)
                .forEach(actor -> assertThat(html)
                        .as("what everyone reads on %s", page.url())
                        .doesNotContain(actor.username())
                        .doesNotContain(actor.name()));
    }
}
