package org.rapporteur.summary;

/**
 * A change that the import proposes and a person confirms or not.
 *
 * @param index its number in the proposal, from 0
 * @param before the passage as it came, with a few words around it
 * @param after the passage as it would be
 */
public record Repair(int index, Kind kind, String before, String after) {

    public enum Kind {
        /** A sentence broken over two paragraphs, as by a page break. */
        JOIN_BROKEN_SENTENCE,
        /** A space missing beside a dash or after a full stop. */
        MISSING_SPACE,
        /** Runs of spaces, tabs or spaces before punctuation. */
        SURPLUS_SPACE,
        /** Zero-width and direction-override characters. */
        INVISIBLE_CHARACTER
    }
}
