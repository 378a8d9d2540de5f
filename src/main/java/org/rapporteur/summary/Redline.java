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
    public record Run(Op op, MarkedText text) {}

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
