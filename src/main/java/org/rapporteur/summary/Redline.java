package org.rapporteur.summary;

import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * The difference between two revisions, word by word, in the order of the later text with removed paragraphs where they
 * stood.
 */
public record Redline(@Nullable UUID from, UUID to, List<Line> lines) {

    /** One paragraph of the redline. */
    public record Line(
            UUID paragraphId,
            Paragraph.Kind kind,
            String numberBefore,
            String numberAfter,
            Lineage.Kind change,
            List<Run> runs) {

        public boolean isChanged() {
            return change != Lineage.Kind.KEPT;
        }
    }

    /** A stretch of words that stayed, came or went. */
    public record Run(Op op, MarkedText text) {

        /**
         * Whether it is the break between two paragraphs: deleted where two were merged, inserted at the end of a line
         * whose paragraph goes on in the next line, where one was split.
         */
        public boolean isBreak() {
            return text.plain().equals(BREAK);
        }
    }

    /** U+2029, which stands for a paragraph break in {@link Run}s and is in no paragraph's text. */
    public static final String BREAK = "\u2029";

    public enum Op {
        KEEP,
        INSERT,
        DELETE
    }

    public Redline {
        lines = List.copyOf(lines);
    }

    /** How many lines changed. */
    public long changedLines() {
        return lines.stream().filter(Line::isChanged).count();
    }
}
