package org.rapporteur.summary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Language;

class TextImportTest {

    @Test
    void the_summary_as_issued_in_2004_becomes_a_masthead_and_its_nine_paragraphs() throws IOException {
        Optional<Path> real = RealText.find();
        assumeThat(real).as("the real summary is not on this machine").isPresent();

        Proposal proposal = TextImport.read(Files.readAllBytes(real.orElseThrow()), "chairs-summary.txt");

        assertThat(proposal.asItCame().masthead())
                .isEqualTo(new Masthead(
                        "United Nations Commission for Social Development",
                        "Forty-second Session",
                        "4-13 February 2004",
                        "Chairman's Summary of Panel Discussion on \"International migration and migrants from a social"
                                + " perspective\"",
                        "10 February 2004"));
        assertThat(proposal.asItCame().items()).hasSize(11).allMatch(item -> item.kind() == Paragraph.Kind.BODY);
        assertThat(proposal.repairs())
                .extracting(Repair::kind)
                .containsExactly(
                        Repair.Kind.JOIN_BROKEN_SENTENCE, Repair.Kind.MISSING_SPACE, Repair.Kind.JOIN_BROKEN_SENTENCE);
        ImportedText mended = proposal.withAll();
        assertThat(mended.items()).hasSize(9);
        assertThat(plain(mended, 0)).startsWith("At its 10th meeting on 10 February, under item 3(c)");
        assertThat(mended.items().get(0).text().marks()).containsExactly(new Mark(9, 11, Mark.Kind.SUPERSCRIPT, null));
        assertThat(plain(mended, 3)).contains("to protect international migrants, and, as part");
        assertThat(plain(mended, 4)).contains("their development – for instance in the health sectors – without");
        assertThat(plain(mended, 6)).contains("a decent job yielding a sufficient income");
        assertThat(plain(mended, 8)).endsWith("in the summer of 2005.");
        int words = mended.items().stream()
                .mapToInt(i -> WordCount.of(i.text().plain(), Language.EN))
                .sum();
        assertThat(words).isEqualTo(999);
    }

    @Test
    void a_sample_summary_becomes_a_masthead_and_paragraphs() throws IOException {
        byte[] sample;
        try (var in = getClass().getResourceAsStream("/summary/chairs-summary-sample.txt")) {
            sample = in.readAllBytes();
        }

        Proposal proposal = TextImport.read(sample, "sample.txt");

        assertThat(proposal.asItCame().masthead())
                .isEqualTo(new Masthead(
                        "United Nations Commission for Social Development",
                        "Fifty-first Session",
                        "6-15 February 2013",
                        "Chair's Summary of the Panel Discussion on \"Decent work and the care of older persons\"",
                        "8 February 2013"));
        assertThat(proposal.repairs())
                .extracting(Repair::kind, Repair::before, Repair::after)
                .containsExactly(
                        tuple(
                                Repair.Kind.JOIN_BROKEN_SENTENCE,
                                "…ion of their own when they, in ¶ turn, need care. The cost of d…",
                                "…ion of their own when they, in turn, need care. The cost of d…"),
                        tuple(
                                Repair.Kind.MISSING_SPACE,
                                "… their Governments had tried –for example leave for relative…",
                                "… their Governments had tried – for example leave for relative…"),
                        tuple(
                                Repair.Kind.MISSING_SPACE,
                                "…d that older persons be heard.They stressed  that dignity is…",
                                "…d that older persons be heard. They stressed  that dignity is…"),
                        tuple(
                                Repair.Kind.SURPLUS_SPACE,
                                "…persons be heard.They stressed␣␣that dignity is not a service.",
                                "…persons be heard.They stressed that dignity is not a service."),
                        tuple(
                                Repair.Kind.SURPLUS_SPACE,
                                "…d support for common standards␣, and thanked the panel.",
                                "…d support for common standards, and thanked the panel."));
        assertThat(proposal.with(Set.of())).isEqualTo(proposal.asItCame());
        assertThat(proposal.with(Set.of(0)).items()).hasSize(4);
        assertThat(plain(proposal.withAll(), 2)).endsWith("be heard. They stressed that dignity is not a service.");
    }

    @Test
    void the_same_source_gives_the_same_proposal() {
        String source = "Session one\n\nA text that is broken\n\nhere ,and there";

        assertThat(TextImport.read(source)).isEqualTo(TextImport.read(source));
    }

    @Test
    void html_stays_the_text_it_is_but_for_superscripts() {
        String source =
                "The <b>bold</b> <script>alert(1)</script> <img src=x onerror=alert(1)> 10<sup>th</sup> meeting.";

        for (Proposal proposal : List.of(TextImport.read(source), TextImport.read(source, true))) {
            MarkedText text = proposal.asItCame().items().get(0).text();
            assertThat(text.plain())
                    .isEqualTo("The <b>bold</b> <script>alert(1)</script> <img src=x onerror=alert(1)> 10th meeting.");
            assertThat(text.marks()).containsExactly(new Mark(73, 75, Mark.Kind.SUPERSCRIPT, null));
        }
        assertThat(plain(
                        TextImport.read("<div onclick=\"x\">\nblock\n</div>", true)
                                .asItCame(),
                        0))
                .isEqualTo("<div onclick=\"x\"> block </div>");
    }

    @Test
    void markdown_gives_headings_lists_emphasis_and_links() {
        Proposal proposal = TextImport.read("""
                # Chair's summary

                The panel *discussed* **remittances**, see [the report](https://un.org/r) and [this](javascript:x):

                - cheaply;
                - easily.

                ## Outlook

                It ended.
                """.getBytes(UTF_8), "draft.md");

        assertThat(proposal.asItCame().masthead().title()).isEqualTo("Chair's summary");
        assertThat(proposal.asItCame().items())
                .extracting(ImportedText.Item::kind, item -> item.text().markup())
                .containsExactly(
                        tuple(
                                Paragraph.Kind.BODY,
                                "The panel *discussed* **remittances**, see [the report](https://un.org/r) and this"
                                        + " (javascript:x):"),
                        tuple(Paragraph.Kind.LIST_ITEM, "cheaply;"),
                        tuple(Paragraph.Kind.LIST_ITEM, "easily."),
                        tuple(Paragraph.Kind.HEADING, "Outlook"),
                        tuple(Paragraph.Kind.BODY, "It ended."));
    }

    @Test
    void plain_text_gives_list_items_headings_and_wrapped_paragraphs() {
        ImportedText text = TextImport.read(
                        "The Commission decided to\nact on two matters:\n(a) remittances;\n(b) return,\nsafely.\n\n"
                                + "**Outlook**\n\n- one;\n- two.")
                .asItCame();

        assertThat(text.items())
                .extracting(ImportedText.Item::kind, item -> item.text().plain())
                .containsExactly(
                        tuple(Paragraph.Kind.BODY, "The Commission decided to act on two matters:"),
                        tuple(Paragraph.Kind.LIST_ITEM, "remittances;"),
                        tuple(Paragraph.Kind.LIST_ITEM, "return, safely."),
                        tuple(Paragraph.Kind.HEADING, "Outlook"),
                        tuple(Paragraph.Kind.LIST_ITEM, "one;"),
                        tuple(Paragraph.Kind.LIST_ITEM, "two."));
    }

    @Test
    void paragraph_numbers_typed_by_hand_are_dropped_when_they_run_without_a_gap() {
        assertThat(TextImport.read("1. One.\n\n2. Two.").asItCame().items())
                .extracting(item -> item.text().plain())
                .containsExactly("One.", "Two.");
        assertThat(TextImport.read("1. One.\n\n3. Two.").asItCame().items())
                .extracting(item -> item.text().plain())
                .containsExactly("1. One.", "3. Two.");
    }

    @Test
    void mastheads_are_recognised_in_the_other_languages() {
        assertThat(TextImport.read(
                                "Comisión de Desarrollo Social\n42º período de sesiones\n4 a 13 de febrero de 2004\n\n"
                                        + "Resumen del Presidente\n10 de febrero de 2004\n\nEn su décima sesión, la Comisión celebró.")
                        .asItCame()
                        .masthead())
                .isEqualTo(new Masthead(
                        "Comisión de Desarrollo Social",
                        "42º período de sesiones",
                        "4 a 13 de febrero de 2004",
                        "Resumen del Presidente",
                        "10 de febrero de 2004"));
        assertThat(TextImport.read("社会发展委员会\n第四十二届会议\n2004年2月4日至13日\n\n主席摘要\n2004年2月10日\n\n委员会举行了会议。")
                        .asItCame()
                        .masthead()
                        .session())
                .isEqualTo("第四十二届会议");
    }

    @Test
    void of_a_very_short_text_the_masthead_ends_where_nothing_is_named_any_more() {
        ImportedText text = TextImport.read("The Commission\nForty-second session\n\nOne.\n\nTwo.")
                .asItCame();

        assertThat(text.masthead()).isEqualTo(new Masthead("The Commission", "Forty-second session", "", "", ""));
        assertThat(text.items()).extracting(item -> item.text().plain()).containsExactly("One.", "Two.");
    }

    @Test
    void invisible_characters_are_shown_and_go_when_confirmed() {
        Proposal proposal = TextImport.read("\uFEFFThe pan\u200Bel \u202Eended.");

        assertThat(proposal.repairs())
                .extracting(Repair::before)
                .containsExactly("The pan[U+200B]el \u202Eended.", "The pan\u200Bel [U+202E]ended.");
        assertThat(plain(proposal.withAll(), 0)).isEqualTo("The panel ended.");
    }

    @Test
    void spanish_dashes_that_cling_in_pairs_are_left_alone() {
        assertThat(TextImport.read("La Comisión —que se reunió en febrero— concluyó.")
                        .repairs())
                .isEmpty();
    }

    @Test
    void text_is_brought_into_nfc() {
        assertThat(plain(TextImport.read("Ge\u0301ro\u0301nimo").asItCame(), 0)).isEqualTo("Gérónimo");
    }

    @Test
    void an_empty_text_is_refused() {
        for (String empty : List.of("", " \n\t\n", "\u200B", "\uFEFF")) {
            assertThat(refused(empty.getBytes(UTF_8), null)).isEqualTo("text.empty");
        }
    }

    @Test
    @Timeout(20)
    void a_text_beyond_the_limits_is_refused() {
        assertThat(refused("a".repeat(TextImport.MOST_BYTES + 1).getBytes(UTF_8), "a.txt"))
                .isEqualTo("text.too-large");
        assertThat(refused("word ".repeat(20_001).getBytes(UTF_8), null)).isEqualTo("text.too-many-words");
        assertThat(refused("One.\n\n".repeat(2_001).getBytes(UTF_8), null)).isEqualTo("text.too-many-paragraphs");
        assertThat(TextImport.read("Word one.\n\n".repeat(2_000)).asItCame().items())
                .hasSize(2_000);
        assertThat(refused("*".repeat(TextImport.MOST_BYTES).getBytes(UTF_8), null))
                .isEqualTo("text.too-long");
        assertThat(TextImport.read("a – ".repeat(5_000)).repairs()).isEmpty();
    }

    @Test
    void another_encoding_is_refused_with_the_line() {
        assertThat(refusal("one\ntwo é".getBytes(ISO_8859_1), "a.txt"))
                .satisfies(r -> assertThat(r.code()).isEqualTo("text.not-utf8"))
                .satisfies(r -> assertThat(r.details()).containsExactly(2L));
        assertThat(refused("text".getBytes(UTF_16), "a.txt")).isEqualTo("text.not-utf8");
        assertThat(refused(new byte[] {'a', (byte) 0xE2, (byte) 0x82}, "a.txt")).isEqualTo("text.not-utf8");
        assertThat(catchThrowableOfType(Refusal.class, () -> TextImport.read("\uD800"))
                        .code())
                .isEqualTo("text.not-utf8");
    }

    @Test
    void control_characters_are_refused_with_the_line() {
        Refusal refusal = refusal("one\ntwo\u0000".getBytes(UTF_8), null);

        assertThat(refusal.code()).isEqualTo("text.control-characters");
        assertThat(refusal.details()).containsExactly(2L, "U+0000");
    }

    @Test
    @Timeout(30)
    void markdown_nested_without_end_is_refused_or_read_but_breaks_nothing() {
        for (String source : List.of(">".repeat(200_000) + "a", "*a **b ".repeat(50_000) + "b** a* ".repeat(50_000))) {
            try {
                assertThat(TextImport.read(source, true).asItCame().items()).isNotEmpty();
            } catch (Refusal refusal) {
                assertThat(refusal.code()).startsWith("text.too-");
            }
        }
    }

    @Test
    void another_kind_of_file_is_refused() {
        assertThat(refused("text".getBytes(UTF_8), "summary.docx")).isEqualTo("text.file-kind");
    }

    private static String plain(ImportedText text, int item) {
        return text.items().get(item).text().plain();
    }

    private static String refused(byte[] content, String filename) {
        return refusal(content, filename).code();
    }

    private static Refusal refusal(byte[] content, String filename) {
        return catchThrowableOfType(Refusal.class, () -> TextImport.read(content, filename));
    }
}
