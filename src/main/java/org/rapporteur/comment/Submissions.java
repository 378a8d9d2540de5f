package org.rapporteur.comment;

import java.util.List;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Page;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** What organisations submitted. */
@Service
public class Submissions {

    /**
     * Submits the organisation's drafts of a period as one submission. Retried with the same key it gives the same
     * receipt and does nothing more.
     *
     * @param key chosen by the caller, 8 to 100 characters
     * @param withholdReason why the name shall be withheld, empty when it need not be
     * @throws org.rapporteur.kernel.Refusal {@code submission.late} after the deadline where the call refuses late
     *     ones, {@code submission.empty}, {@code submission.too-long}, {@code submission.not-admitted},
     *     {@code submission.already} when the organisation has submitted in this period
     */
    public Receipt submit(
            Actor actor, UUID organisationId, UUID periodId, String key, boolean withholdName, String withholdReason) {
        throw new UnsupportedOperationException();
    }

    /** The organisation's submissions, newest first. */
    public Page<Submission> of(Actor actor, UUID organisationId, @Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }

    /** All submissions of a procedure, newest first; for officers and rapporteurs. */
    public Page<Submission> received(Actor actor, UUID procedureId, @Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }

    /** A submission with its comments, for its organisation or those who answer. */
    public Submission get(Actor actor, UUID submissionId) {
        throw new UnsupportedOperationException();
    }

    public List<Comment> commentsOf(Actor actor, UUID submissionId) {
        throw new UnsupportedOperationException();
    }

    /** The bytes the fingerprint was made over (RFC 8785), so that anyone who has them can check it. */
    public byte[] canonicalForm(Actor actor, UUID submissionId) {
        throw new UnsupportedOperationException();
    }
}
