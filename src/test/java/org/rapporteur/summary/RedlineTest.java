package org.rapporteur.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.summary.LineageRule.Edge;
import org.rapporteur.summary.ParagraphNumbers.Unplaced;
import org.rapporteur.summary.Redline.Line;
import org.rapporteur.summary.Redline.Op;

class RedlineTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);

    @Test
    void a_replaced_phrase_reads_as_one_change() {
        assertThat(shown("They can be easily and cheaply transferred.", "They can be safely transferred."))
                .isEqualTo("They can be [-easily and cheaply-]{+safely+} transferred.");
        assertThat(shown("one two three four", "one four")).isEqualTo("one [-two three -]four");
        assertThat(shown("a b", "a, b")).isEqualTo("a{+,+} b");
        assertThat(shown("same", "same")).isEqualTo("same");
    }

    @Test
    void in_chinese_each_character_is_a_word() {
        assertThat(shown("国际移徙是一个现象。", "国际移民是一个复杂现象。")).isEqualTo("国际移[-徙-]{+民+}是一个{+复杂+}现象。");
    }

    @Test
    void combining_marks_stay_with_their_letter() {
        assertThat(shown("السَّلام عليكم", "السَّلام عليك")).isEqualTo("السَّلام [-عليكم-]{+عليك+}");
    }

    @Test
    void a_change_of_marks_alone_is_a_change_and_marks_stay_in_the_runs() {
        List<Redline.Run> runs = WordDiff.between(MarkedText.parse("a 10th b"), MarkedText.parse("a **10th** b"));

        assertThat(runs)
                .extracting(Redline.Run::op, run -> run.text().markup())
                .containsExactly(
                        tuple(Op.KEEP, "a "),
                        tuple(Op.DELETE, "10th"),
                        tuple(Op.INSERT, "**10th**"),
                        tuple(Op.KEEP, " b"));
    }

    @Test
    void a_split_shows_where_the_paragraph_was_parted() {
        List<Line> lines = RedlineMaker.lines(
                text(A, "First one. Second one.", B, "Other."),
                text(A, "First one.", C, "Second one.", B, "Other."),
                List.of(new Edge(A, C)));

        assertThat(lines)
                .extracting(Line::change, Line::numberBefore, Line::numberAfter, RedlineTest::shown)
                .containsExactly(
                        tuple(Lineage.Kind.SPLIT, "1", "1", "First one.[- -]{+¶+}"),
                        tuple(Lineage.Kind.SPLIT, "", "2", "Second one."),
                        tuple(Lineage.Kind.KEPT, "2", "3", "Other."));
    }

    @Test
    void a_merge_shows_where_the_paragraphs_met() {
        List<Line> lines = RedlineMaker.lines(
                text(A, "First one.", B, "Second one."), text(A, "First one. Second one!"), List.of(new Edge(B, A)));

        assertThat(lines)
                .extracting(Line::change, RedlineTest::shown)
                .containsExactly(tuple(Lineage.Kind.MERGED, "First one.[-¶-]{+ +}Second one[-.-]{+!+}"));
    }

    @Test
    void removed_paragraphs_stand_where_they_stood() {
        List<Line> lines = RedlineMaker.lines(text(A, "a", B, "b", C, "c"), text(D, "d", C, "c"), List.of());

        assertThat(lines)
                .extracting(Line::change, RedlineTest::shown)
                .containsExactly(
                        tuple(Lineage.Kind.REMOVED, "[-a-]"),
                        tuple(Lineage.Kind.REMOVED, "[-b-]"),
                        tuple(Lineage.Kind.INSERTED, "{+d+}"),
                        tuple(Lineage.Kind.KEPT, "c"));
    }

    @Test
    void a_moved_paragraph_is_moved_and_the_others_are_not() {
        List<Line> lines = RedlineMaker.lines(text(A, "a", B, "b", C, "c"), text(C, "c", A, "a", B, "b"), List.of());

        assertThat(lines)
                .extracting(Line::change)
                .containsExactly(Lineage.Kind.MOVED, Lineage.Kind.KEPT, Lineage.Kind.KEPT);
    }

    @Test
    void lineage_tells_of_splits_merges_and_removals() {
        List<Paragraph> before = text(A, "a one. two.", B, "b", C, "c");
        List<Paragraph> after = text(A, "a one.", D, "two.", B, "b c");

        assertThat(new LineageRule(before, after, List.of(new Edge(A, D), new Edge(C, B))).rows())
                .containsExactly(
                        new Lineage(A, A, Lineage.Kind.SPLIT),
                        new Lineage(A, D, Lineage.Kind.SPLIT),
                        new Lineage(B, B, Lineage.Kind.MERGED),
                        new Lineage(C, B, Lineage.Kind.MERGED));
    }

    @Test
    void what_was_split_and_merged_again_was_kept() {
        assertThat(new LineageRule(text(A, "a b"), text(A, "a b"), List.of(new Edge(A, B), new Edge(B, A))).rows())
                .containsExactly(new Lineage(A, A, Lineage.Kind.KEPT));
    }

    @Test
    @Timeout(20)
    void a_large_text_rewritten_whole_is_compared_in_time() {
        Random random = new Random(1);
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < 8_000; i++) {
            one.append(random.nextInt(10_000)).append(' ');
            other.append(random.nextInt(10_000)).append(' ');
        }

        List<Redline.Run> runs = WordDiff.between(MarkedText.plain(one.toString()), MarkedText.plain(other.toString()));

        assertThat(taken(runs, Op.DELETE)).isEqualTo(other.toString());
        assertThat(taken(runs, Op.INSERT)).isEqualTo(one.toString());
    }

    @Property
    void accepting_all_gives_the_new_text_and_rejecting_all_the_old(@ForAll Random random) {
        Scene scene = new Scene(random);
        List<Paragraph> before = scene.placed();
        List<Edge> edges = scene.change();
        List<Paragraph> after = scene.placed();

        List<Line> lines = RedlineMaker.lines(before, after, edges);

        assertThat(accepted(lines))
                .containsExactlyElementsOf(
                        after.stream().map(p -> p.text().plain()).toList());
        assertThat(rejected(lines))
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(p -> p.text().plain()).toList());
        assertThat(lines.stream().filter(l -> l.change() == Lineage.Kind.KEPT))
                .allMatch(l -> l.runs().stream().allMatch(run -> run.op() == Op.KEEP));
    }

    @Property
    void without_moves_rejecting_all_gives_the_old_order(@ForAll Random random) {
        Scene scene = new Scene(random);
        scene.mayMove = false;
        List<Paragraph> before = scene.placed();
        List<Edge> edges = scene.change();

        assertThat(rejected(RedlineMaker.lines(before, scene.placed(), edges)))
                .containsExactlyElementsOf(
                        before.stream().map(p -> p.text().plain()).toList());
    }

    /** A text that is changed at random as people change a draft. */
    private static final class Scene {
        private static final String[] WORDS = {"peace", "work", "and", "国", "际", "(a)", "the", "10th", "–"};
        private final Random random;
        private final List<Unplaced> paragraphs = new ArrayList<>();
        private boolean mayMove = true;
        private long ids;

        private Scene(Random random) {
            this.random = random;
            int size = 1 + random.nextInt(6);
            for (int i = 0; i < size; i++) {
                paragraphs.add(paragraph(words()));
            }
        }

        private List<Paragraph> placed() {
            return ParagraphNumbers.placed(paragraphs);
        }

        private List<Edge> change() {
            List<Edge> edges = new ArrayList<>();
            int changes = random.nextInt(7);
            for (int i = 0; i < changes && !paragraphs.isEmpty(); i++) {
                int at = random.nextInt(paragraphs.size());
                Unplaced p = paragraphs.get(at);
                switch (random.nextInt(mayMove ? 6 : 5)) {
                    case 0 -> paragraphs.set(at, with(p, words()));
                    case 1 -> paragraphs.add(at, paragraph(words()));
                    case 2 -> paragraphs.remove(at);
                    case 3 -> split(at, p, edges);
                    case 4 -> merge(at, p, edges);
                    default -> paragraphs.add(random.nextInt(paragraphs.size()), paragraphs.remove(at));
                }
            }
            return edges;
        }

        private void split(int at, Unplaced p, List<Edge> edges) {
            String[] parts = p.text().plain().split(" ", 2);
            if (parts.length == 2) {
                Unplaced second = paragraph(parts[1]);
                paragraphs.set(at, with(p, parts[0]));
                paragraphs.add(at + 1, second);
                edges.add(new Edge(p.id(), second.id()));
            }
        }

        private void merge(int at, Unplaced p, List<Edge> edges) {
            if (at + 1 < paragraphs.size()) {
                Unplaced next = paragraphs.remove(at + 1);
                paragraphs.set(at, with(p, p.text().plain() + " " + next.text().plain()));
                edges.add(new Edge(next.id(), p.id()));
            }
        }

        private Unplaced paragraph(String text) {
            return new Unplaced(new UUID(1, ids++), Paragraph.Kind.BODY, MarkedText.plain(text), 0);
        }

        private static Unplaced with(Unplaced p, String text) {
            return new Unplaced(p.id(), p.kind(), MarkedText.plain(text), 0);
        }

        private String words() {
            StringBuilder words = new StringBuilder("x");
            int size = random.nextInt(8);
            for (int i = 0; i < size; i++) {
                words.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            return words.toString();
        }
    }

    private static List<String> accepted(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.change() != Lineage.Kind.REMOVED)
                .map(line -> taken(line.runs(), Op.DELETE))
                .toList();
    }

    private static String taken(List<Redline.Run> runs, Op without) {
        StringBuilder text = new StringBuilder();
        runs.stream()
                .filter(r -> r.op() != without && !r.isBreak())
                .forEach(r -> text.append(r.text().plain()));
        return text.toString();
    }

    private static List<String> rejected(List<Line> lines) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            boolean goesOn = false;
            for (Redline.Run run : line.runs()) {
                if (run.isBreak() && run.op() == Op.DELETE) {
                    texts.add(text.toString());
                    text.setLength(0);
                } else if (run.isBreak()) {
                    goesOn = true;
                } else if (run.op() != Op.INSERT) {
                    text.append(run.text().plain());
                }
            }
            if (!goesOn && text.length() > 0) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        return texts;
    }

    private static String shown(String before, String after) {
        return shown(WordDiff.between(MarkedText.plain(before), MarkedText.plain(after)));
    }

    private static String shown(Line line) {
        return shown(line.runs());
    }

    private static String shown(List<Redline.Run> runs) {
        StringBuilder shown = new StringBuilder();
        for (Redline.Run run : runs) {
            String text = run.isBreak() ? "¶" : run.text().plain();
            shown.append(
                    switch (run.op()) {
                        case KEEP -> text;
                        case INSERT -> "{+" + text + "+}";
                        case DELETE -> "[-" + text + "-]";
                    });
        }
        return shown.toString();
    }

    private static List<Paragraph> text(Object... idsAndTexts) {
        List<Unplaced> paragraphs = new ArrayList<>();
        for (int i = 0; i < idsAndTexts.length; i += 2) {
            paragraphs.add(new Unplaced(
                    (UUID) idsAndTexts[i], Paragraph.Kind.BODY, MarkedText.plain((String) idsAndTexts[i + 1]), 0));
        }
        return ParagraphNumbers.placed(paragraphs);
    }
}
