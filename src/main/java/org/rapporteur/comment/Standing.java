package org.rapporteur.comment;

/** Whether a version of a submission counts. Whatever does not, is kept and shown to those who may see it. */
public enum Standing {
    IN_FORCE,
    /** A later version took its place. */
    REPLACED,
    WITHDRAWN,
    /** It came by another way from an organisation that had submitted already, and is kept apart. */
    DOUBLE
}
