package org.rapporteur.sheet;

/** How a row of a sheet stands, in the order of the report: what is to be put right comes first. */
public enum Standing {
    /** Something in it can't be taken. */
    WRONG,
    /** Which paragraph it is about has to be chosen. */
    UNPLACED,
    /** The comment was changed here and in the sheet; which of the two counts has to be chosen. */
    CONFLICT,
    /** More than an organisation may have. */
    OVER,
    /** Becomes a comment once it is confirmed. */
    NEW,
    /** Changes a comment once it is confirmed. */
    CHANGED,
    /** Became a comment, or changed one. */
    TAKEN,
    /** Changes nothing, and why is said. */
    KEPT,
    /** Says what the comment says already. */
    SAME;

    /** Whether confirming does something with it. */
    public boolean isReady() {
        return this == NEW || this == CHANGED;
    }

    /** Whether a choice on the page settles it. */
    public boolean isOpen() {
        return this == UNPLACED || this == CONFLICT;
    }
}
