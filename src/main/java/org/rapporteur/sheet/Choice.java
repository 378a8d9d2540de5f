package org.rapporteur.sheet;

/** Which of two texts counts where a comment was changed in the sheet and in the portal. */
public enum Choice {
    SHEET,
    PORTAL,
    /** Both: the sheet's becomes a comment of its own. */
    SEPARATE
}
