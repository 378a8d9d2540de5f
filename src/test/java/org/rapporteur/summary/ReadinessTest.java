package org.rapporteur.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.Panel;
import org.rapporteur.summary.ParagraphNumbers.Unplaced;

class ReadinessTest {

    private static final Masthead WHOLE = new Masthead("Body", "Session", "", "Title", "10 February 2004");
    private static final String OPENING =
            "At its 10th meeting, under item 3(c) of its agenda, H.E. Jean-Jacques Elmiger (Switzerland) moderated.";

    @Test
    void a_whole_summary_passes_every_check() {
        assertThat(failed(WHOLE, OPENING, "It “ended” (well).")).isEmpty();
    }

    @Test
    void the_opening_paragraph_must_tell_meeting_item_and_moderator() {
        assertThat(failed(WHOLE, "At its 110th meeting, under item 4, somebody moderated."))
                .containsExactly("meeting", "agenda-item", "moderator");
    }

    @Test
    void square_brackets_and_unpaired_quotation_marks_are_pointed_out_by_paragraph() {
        List<Check> checks = checks(WHOLE, OPENING, "Some [text].", "A “quotation.", "A \"b\" \"c.");

        assertThat(checks.stream().filter(c -> !c.passed()))
                .extracting(Check::code, c -> c.details().get(0), Check::blocking)
                .containsExactly(tuple("quotes", List.of("3", "4"), false), tuple("brackets", List.of("2"), false));
    }

    @Test
    void text_and_masthead_must_be_there() {
        assertThat(checks(new Masthead("Body", " ", "", "", "day")).stream().filter(c -> !c.passed() && c.blocking()))
                .extracting(Check::code)
                .containsExactly("text", "masthead");
    }

    @Test
    void what_the_masthead_lacks_is_named() {
        assertThat(checks(new Masthead("Body", " ", "", "", "day")).stream()
                        .filter(check -> check.code().equals("masthead"))
                        .map(check -> check.details().toString()))
                .containsExactly("[[drafting.masthead.session, drafting.masthead.title]]");
    }

    @Test
    void a_text_over_the_limit_is_warned_of() {
        assertThat(failed(WHOLE, OPENING, "word ".repeat(10_700))).containsExactly("words");
    }

    private static List<String> failed(Masthead masthead, String... paragraphs) {
        return checks(masthead, paragraphs).stream()
                .filter(check -> !check.passed())
                .map(Check::code)
                .toList();
    }

    private static List<Check> checks(Masthead masthead, String... paragraphs) {
        List<Paragraph> placed = ParagraphNumbers.placed(Stream.of(paragraphs)
                .map(text -> new Unplaced(UUID.randomUUID(), Paragraph.Kind.BODY, MarkedText.plain(text), 1))
                .toList());
        Draft draft = new Draft(
                UUID.randomUUID(), Language.EN, null, masthead, 1, placed, TextRows.words(placed, Language.EN));
        Panel panel = new Panel(
                "3 (c)",
                "Title",
                LocalDate.of(2004, 2, 10),
                10,
                "H.E. Jean-Jacques Elmiger (Switzerland)",
                List.of(),
                Language.EN);
        return Readiness.of(draft, panel);
    }
}
