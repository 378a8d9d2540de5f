package org.rapporteur.summary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Refusal;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/**
 * The working draft of each procedure. Every change asks for {@code Act.WRITE_DRAFT}, {@code Act.REVISE} or
 * {@code Act.EDIT_FINAL} as the procedure's stage says, and is refused ({@code draft.locked}) in stages in which the
 * text is not being worked on.
 */
@Service
public class Drafts {

    /** Makes the imported text the draft; replaces what was there. Only before the first revision. */
    public Draft enter(Actor actor, UUID procedureId, ImportedText text) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.rapporteur.kernel.NotKnown when there is no draft yet */
    public Draft of(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    public boolean exists(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** @throws Refusal {@code text.changed-meanwhile} when the version is not the present one */
    public Draft editMasthead(Actor actor, UUID procedureId, int expectedVersion, Masthead masthead) {
        throw new UnsupportedOperationException();
    }

    /**
     * Replaces a paragraph's text.
     *
     * @param markup light markup, at most 50,000 characters
     * @throws TextConflict when the version is not the present one
     */
    public Draft edit(Actor actor, UUID procedureId, UUID paragraphId, int expectedVersion, String markup) {
        throw new UnsupportedOperationException();
    }

    /** Inserts a paragraph after another, at the beginning where {@code after} is {@code null}; gives the new one's id. */
    public UUID insert(Actor actor, UUID procedureId, @Nullable UUID after, Paragraph.Kind kind, String markup) {
        throw new UnsupportedOperationException();
    }

    /**
     * Splits a paragraph: the first part keeps the identity.
     *
     * @param offset code points of the unmarked text, within it
     * @return the identity of the second part
     */
    public UUID split(Actor actor, UUID procedureId, UUID paragraphId, int expectedVersion, int offset) {
        throw new UnsupportedOperationException();
    }

    /** Merges a paragraph with the one that follows: the first one's identity survives. */
    public Draft mergeWithNext(Actor actor, UUID procedureId, UUID paragraphId, int expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** Moves a paragraph behind another, to the beginning where {@code after} is {@code null}. */
    public Draft move(Actor actor, UUID procedureId, UUID paragraphId, @Nullable UUID after) {
        throw new UnsupportedOperationException();
    }

    public Draft remove(Actor actor, UUID procedureId, UUID paragraphId, int expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** The checks before the draft goes to the Chair, each with its result. */
    public List<Check> readiness(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** Whether the draft's text differs from the revision it is based on (true where there is none). */
    public boolean isChanged(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Freezes the draft into the next revision with its lineage. Where nothing changed since the revision it is based
     * on, that revision is returned and none is made.
     *
     * @throws Refusal {@code draft.not-ready} when a blocking check fails
     */
    public Revision freeze(Actor actor, UUID procedureId, Instant at) {
        throw new UnsupportedOperationException();
    }
}
