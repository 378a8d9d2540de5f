package org.rapporteur.procedure;

/** Who may take part in a call. */
public enum Participation {
    /** Approved organisations of the categories that the call names, and those it invites. */
    BY_STATUS,
    /** Only the approved organisations that the call invites. */
    BY_INVITATION,
    /** Every approved organisation. */
    OPEN
}
