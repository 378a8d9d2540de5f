package org.rapporteur.comment;

import java.util.List;
import java.util.UUID;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.springframework.lang.Nullable;

/**
 * What everyone may see of a submission, and what an organisation can do about it.
 *
 * @param from the organisation that sent it, {@code null} where its name is withheld
 * @param cosigners the names of those who signed with it; none where the name is withheld
 * @param comments those that are published, one at least
 * @param endorsers the names of those who endorse it
 * @param endorsed whether the organisation that asks is one of them
 * @param whyNot why it can't endorse it, {@code null} where it can
 */
public record PublishedSubmission(
        UUID id,
        Procedure procedure,
        @Nullable UUID from,
        List<String> cosigners,
        List<Comment> comments,
        List<String> endorsers,
        boolean endorsed,
        @Nullable Refusal whyNot) {

    public PublishedSubmission {
        cosigners = List.copyOf(cosigners);
        comments = List.copyOf(comments);
        endorsers = List.copyOf(endorsers);
    }
}
