package org.rapporteur.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rapporteur.comment.Cosignature;
import org.springframework.lang.Nullable;

/**
 * An organisation's part in a joint submission.
 *
 * @param lead the organisation that prepares and sends it
 * @param organisation the one that is asked to sign
 * @param content the fingerprint of what there is to sign now; where one cosignature is asked for
 * @param comments what there is to sign now; likewise
 */
record CosignatureView(
        UUID id,
        UUID period,
        UUID lead,
        UUID organisation,
        Cosignature.State state,
        Instant invitedAt,
        @Nullable Instant decidedAt,
        @Nullable String content,
        @Nullable List<CommentBody> comments)
        implements ApiBody {

    static CosignatureView of(Cosignature one) {
        return of(one, null, null);
    }

    static CosignatureView of(Cosignature one, @Nullable String content, @Nullable List<CommentBody> comments) {
        return new CosignatureView(
                one.id(),
                one.periodId(),
                one.leadId(),
                one.organisationId(),
                one.state(),
                one.invitedAt(),
                one.decidedAt(),
                content,
                comments);
    }
}
