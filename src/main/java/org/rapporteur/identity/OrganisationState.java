package org.rapporteur.identity;

/** Where an organisation stands with the secretariat. */
public enum OrganisationState {
    /** Registered, and waiting for the secretariat's word: nothing may be done for it yet. */
    PENDING,
    APPROVED,
    /** The registration was refused; its members hold no office any more and its acronym is free. */
    REFUSED,
    /** Its members may read and keep what they have, but write and submit nothing. */
    SUSPENDED;

    /** Whether the organisation may be heard at all: what is open to it may be read. */
    public boolean isAdmitted() {
        return this == APPROVED || this == SUSPENDED;
    }

    /** Whether the secretariat's word may bring it from this state to that. */
    public boolean mayBecome(OrganisationState next) {
        return switch (this) {
            case PENDING -> next == APPROVED || next == REFUSED;
            case APPROVED -> next == SUSPENDED;
            case SUSPENDED -> next == APPROVED;
            case REFUSED -> false;
        };
    }
}
