package org.rapporteur.summary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** The revisions of each procedure's text and what changed between them. */
@Service
public class Revisions {

    /** @throws org.rapporteur.kernel.NotKnown when there is none of this id */
    public Revision get(UUID revisionId) {
        throw new UnsupportedOperationException();
    }

    public Optional<Revision> latest(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** All revisions of a procedure, the first first, without their paragraphs (an empty list). */
    public List<Revision> of(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /**
     * The redline between two revisions of one procedure, whether neighbours or not.
     *
     * @param from the earlier one, {@code null} to show the whole of the later as inserted
     */
    public Redline redline(@Nullable UUID from, UUID to) {
        throw new UnsupportedOperationException();
    }

    /** The redline from a procedure's latest revision to its working draft. */
    public Redline redlineOfDraft(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** The redline of one paragraph's text against a proposed wording (light markup). */
    public List<Redline.Run> redlineOf(MarkedText before, MarkedText after) {
        throw new UnsupportedOperationException();
    }

    /** What became of each paragraph from one revision to a later one, over all revisions between. */
    public List<Lineage> lineage(UUID from, UUID to) {
        throw new UnsupportedOperationException();
    }

    /** The identities in the later revision whose text is new or changed since the earlier one. */
    public Set<UUID> changedParagraphs(UUID from, UUID to) {
        throw new UnsupportedOperationException();
    }
}
