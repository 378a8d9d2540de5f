package org.rapporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.summary.ImportedText;
import org.rapporteur.summary.LongTextTest;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.TextImport;

/** The longest blocks that the limits let through, as documents; see there for the bound. */
class LongDocumentTest {

    /** One paragraph of very many words, and 1 MiB without a space. */
    static Stream<Arguments> texts() {
        return LongTextTest.texts().limit(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void is_made_in_every_format_or_refused(String what, String text) {
        List<ImportedText.Item> items = TextImport.read(text.getBytes(StandardCharsets.UTF_8), "a.md")
                .withAll()
                .items();
        List<Paragraph> paragraphs = IntStream.range(0, items.size())
                .mapToObj(i -> SampleDocuments.paragraph(
                        i,
                        String.valueOf(i + 1),
                        Paragraph.Kind.BODY,
                        items.get(i).text()))
                .toList();
        IssuedDocument document = IssuedDocument.of(
                "E/CN.5/2026/3",
                SampleDocuments.revision(
                        Language.EN, SampleDocuments.revision(Language.EN).masthead(), paragraphs),
                ReviewMode.CORRECTIONS,
                SampleDocuments.AT,
                SampleDocuments.ZONE,
                null);
        for (RenditionFormat format : List.of(new HtmlRendition(), new PdfRendition())) {
            LongTextTest.takesSeconds(() -> made(format, document));
        }
    }

    /** What a document's fonts have no sign for is refused, which is an answer too. */
    private static void made(RenditionFormat format, IssuedDocument document) {
        try {
            assertThat(format.render(document)).isNotEmpty();
        } catch (RenditionRefused refused) {
            assertThat(refused).hasMessageContaining("glyph");
        }
    }
}
