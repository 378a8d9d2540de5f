package org.rapporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.procedure.Body;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class DraftPdfTest {

    private static final Path LOOKED_AT = Path.of("target", "renditions");
    private static final Body COMMISSION =
            new Body(UUID.randomUUID(), "csocd", "Commission for Social Development", "E/CN.5", SampleDocuments.ZONE);

    private final DraftPdf drafts = new DraftPdf();

    @BeforeAll
    static void prepare() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(LOOKED_AT);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_validator_finds_nothing_against_accessibility_or_archiving(Language language) throws Exception {
        byte[] pdf = drafts.of(SampleDocuments.revision(language), COMMISSION);
        Files.write(LOOKED_AT.resolve("draft-" + language.tag() + ".pdf"), pdf);

        assertThat(PdfRenditionTest.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfRenditionTest.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void it_says_that_it_is_a_draft_which_one_and_carries_the_numbers_that_comments_refer_to() throws Exception {
        Revision revision = SampleDocuments.revision(Language.EN);

        String text = PdfRenditionTest.textOf(drafts.of(revision, COMMISSION)).replaceAll("\\s+", " ");

        assertThat(text)
                .contains("Draft for comments", "Revision " + revision.number(), revision.fingerprint())
                .contains("is not a document as issued", "3 Speakers recalled")
                .doesNotContain("Distr.:");
        revision.paragraphs().stream()
                .filter(paragraph -> paragraph.kind() == Paragraph.Kind.LIST_ITEM)
                .forEach(item -> assertThat(text).contains(item.number()));
    }

    @Test
    void a_character_that_no_font_has_does_not_keep_anyone_from_reading_the_rest() throws Exception {
        Revision revision = SampleDocuments.revision(
                Language.EN,
                SampleDocuments.revision(Language.EN).masthead(),
                List.of(SampleDocuments.paragraph(
                        1, "1", Paragraph.Kind.BODY, MarkedText.plain("A cuneiform \uD808\uDC00 sign"))));

        assertThat(PdfRenditionTest.textOf(drafts.of(revision, COMMISSION)))
                .contains("A cuneiform")
                .contains("sign");
    }

    @Test
    void a_revision_is_laid_out_once_and_its_tag_is_its_own() {
        Revision one = SampleDocuments.revision(Language.EN);
        Revision other = SampleDocuments.revision(Language.FR);

        assertThat(drafts.of(one, COMMISSION)).isSameAs(drafts.of(one, COMMISSION));
        assertThat(drafts.tag(one)).startsWith("W/\"").isNotEqualTo(drafts.tag(other));
    }
}
