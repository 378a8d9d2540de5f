package org.rapporteur.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.procedure.Language;

/**
 * The longest blocks that the limits let through. Each takes seconds at most; work that grows with the square of the
 * length takes minutes, so the bound tells one from the other on a busy machine too.
 */
public class LongTextTest {

    private static final Duration MOST_WORK = Duration.ofSeconds(30);

    /** Just below 1 MiB, 20,000 words and 50,000 characters of a paragraph. */
    public static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("16,000 short words", "is ".repeat(16_000)),
                Arguments.of("no spaces, 1 MiB", blocks("a".repeat(49_900), 21)),
                Arguments.of("ideographs without spaces", "移".repeat(19_900)),
                Arguments.of("each word marked", "*a* ".repeat(12_000)),
                Arguments.of("sentences of one word", "Yes. ".repeat(9_900)),
                Arguments.of("surplus spaces", blocks("a  ,".repeat(9_900), 2)),
                Arguments.of("invisible characters", blocks("a" + "\u200B".repeat(49_000), 7)),
                Arguments.of("missing spaces", blocks("ab.Cd,".repeat(8_000), 21)),
                Arguments.of("dashes", blocks("a –b ".repeat(4_900), 2)),
                Arguments.of("brackets", "[".repeat(25_000) + "](".repeat(12_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void is_imported_compared_and_shown_in_the_editor(String what, String text) {
        takesSeconds(() -> importedComparedAndShown(text));
    }

    /** Counts the work of this thread alone, so that a busy machine changes nothing. */
    public static void takesSeconds(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(MOST_WORK);
    }

    private static void importedComparedAndShown(String text) {
        Proposal proposal = TextImport.read(text.getBytes(StandardCharsets.UTF_8), "a.md");
        ImportedText mended = proposal.withAll();
        assertThat(mended.items()).isNotEmpty();
        for (ImportedText.Item item : mended.items()) {
            MarkedText before = item.text();
            MarkedText after = MarkedText.parse("Now " + before.markup().replace("e", "o") + " *more*");

            assertThat(Sentences.of(before, Language.EN)).isNotEmpty();
            assertThat(before.segments()).isNotEmpty();
            assertThat(MarkedText.parse(before.markup())).isEqualTo(before);
            assertThat(WordDiff.between(before, after)).isNotEmpty();
        }
    }

    private static String blocks(String block, int times) {
        return (block + "\n\n").repeat(times);
    }
}
