package org.rapporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Masthead;
import org.rapporteur.summary.Paragraph;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PdfRenditionTest {

    private static final Path LOOKED_AT = Path.of("target", "renditions");

    private final PdfRendition rendition = new PdfRendition();

    @BeforeAll
    static void prepare() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(LOOKED_AT);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_validator_finds_nothing_against_accessibility_or_archiving(Language language) throws Exception {
        byte[] pdf = rendition.render(SampleDocuments.issued(language, ReviewMode.SILENCE));
        Files.write(LOOKED_AT.resolve(language.tag() + ".pdf"), pdf);

        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_text_of_the_file_is_the_approved_text(Language language) throws Exception {
        IssuedDocument document = SampleDocuments.issued(language, ReviewMode.CORRECTIONS);
        String found = withoutSpace(textOf(rendition.render(document)));

        for (IssuedParagraph paragraph : document.paragraphs()) {
            assertThat(found).contains(withoutSpace(paragraph.text().plain()));
        }
        assertThat(found).contains(withoutSpace(document.masthead().title()));
    }

    @Test
    void the_arabic_text_has_every_letter_of_the_approved_text() throws Exception {
        IssuedDocument document = SampleDocuments.issued(Language.AR, ReviewMode.CORRECTIONS);
        List<Integer> found = letters(textOf(rendition.render(document)));

        String approved = document.paragraphs().stream()
                .map(paragraph -> paragraph.text().plain())
                .collect(Collectors.joining());
        List<Integer> rest = new ArrayList<>(letters(approved));
        found.forEach(letter -> rest.remove(letter));
        assertThat(rest).isEmpty();
    }

    @Test
    void a_summary_that_is_not_negotiated_carries_no_paragraph_numbers_but_negotiated_text_does() throws Exception {
        assertThat(textOf(rendition.render(SampleDocuments.issued(Language.EN, ReviewMode.SILENCE))))
                .contains("3. Speakers recalled");
        assertThat(textOf(rendition.render(SampleDocuments.issued(Language.EN, ReviewMode.CORRECTIONS))))
                .doesNotContain("3. Speakers recalled")
                .contains("(a) Recognize it");
    }

    @Test
    void a_character_that_no_font_has_is_refused_and_named_with_its_paragraph() {
        IssuedDocument document = oneParagraph("A cuneiform \uD808\uDC00 sign");

        RenditionRefused refused = catchThrowableOfType(RenditionRefused.class, () -> rendition.render(document));

        assertThat(refused.code()).isEqualTo("rendition.no-glyph");
        assertThat(refused.details()).containsExactly("\uD808\uDC00", "U+12000", "1");
    }

    @Test
    void letters_that_are_drawn_as_one_sign_are_copied_as_letters() throws Exception {
        String text = "The first office found five affluent flows efficient, baffling and fjord-like.";

        assertThat(signs(rendition.render(oneParagraph(text)))).contains(withoutSpace(text));
    }

    @Test
    void the_certificate_does_not_stand_on_a_page_alone() throws Exception {
        for (int lines = 18; lines < 46; lines += 3) {
            byte[] pdf = rendition.render(certified(lines));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                PDFTextStripper last = new PDFTextStripper();
                last.setStartPage(document.getNumberOfPages());
                assertThat(withoutSpace(last.getText(document)))
                        .as("the last page of a text of " + lines + " lines")
                        .contains(withoutSpace("The meeting closed."));
            }
        }
    }

    private static IssuedDocument certified(int lines) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int line = 1; line < lines; line++) {
            paragraphs.add(SampleDocuments.paragraph(
                    line, String.valueOf(line), Paragraph.Kind.BODY, MarkedText.plain("It was said.")));
        }
        paragraphs.add(SampleDocuments.paragraph(
                lines, String.valueOf(lines), Paragraph.Kind.BODY, MarkedText.plain("The meeting closed.")));
        IssuedDocument sample = SampleDocuments.issued(Language.EN, ReviewMode.SILENCE);
        IssuedDocument plain = IssuedDocument.of(
                "E/CN.5/2026/4",
                SampleDocuments.revision(Language.EN, sample.masthead(), paragraphs),
                ReviewMode.SILENCE,
                SampleDocuments.AT,
                SampleDocuments.ZONE,
                null);
        return new IssuedDocument(
                plain.symbol(),
                plain.language(),
                plain.organ(),
                plain.day(),
                plain.masthead(),
                plain.paragraphs(),
                sample.certificate(),
                plain.fingerprint());
    }

    /** What the file says its signs mean, before any library makes letters of ligatures. */
    private static String signs(byte[] pdf) throws Exception {
        StringBuilder signs = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition sign) {
                    signs.append(sign.getUnicode());
                }
            }.getText(document);
        }
        return withoutSpace(signs.toString());
    }

    @Test
    void markup_in_the_text_stays_text() throws Exception {
        String hostile = "<script>alert(1)</script> &amp; <a href='x'>]]> --> <!-- \"";
        assertThat(withoutSpace(textOf(rendition.render(oneParagraph(hostile)))))
                .contains(withoutSpace(hostile));
    }

    private static IssuedDocument oneParagraph(String text) {
        return IssuedDocument.of(
                "E/CN.5/2026/4",
                SampleDocuments.revision(
                        Language.EN,
                        new Masthead("", "", "", "", ""),
                        List.of(SampleDocuments.paragraph(1, "1", Paragraph.Kind.BODY, MarkedText.plain(text)))),
                ReviewMode.CORRECTIONS,
                SampleDocuments.AT,
                SampleDocuments.ZONE,
                null);
    }

    static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    static String textOf(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** White space is where lines break, and page numbers stand between pages: neither is the text's. */
    private static String withoutSpace(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("(?m)^\\d+ / \\d+\\s*$", "")
                .replaceAll("[\\s\\u00A0\\u202F]+", "");
    }

    private static List<Integer> letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetter)
                .boxed()
                .toList();
    }
}
