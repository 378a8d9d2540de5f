package org.rapporteur.portal.api;

import java.time.Instant;
import java.util.UUID;
import org.rapporteur.comment.OpenCall;

/**
 * A call that takes something from the organisation now.
 *
 * @param id the call's
 * @param drafts how many comments the organisation has in preparation
 * @param submitted whether it has submitted in this period
 */
record CallSummary(UUID id, String title, String body, PeriodView period, int drafts, boolean submitted)
        implements ApiBody {

    static CallSummary of(OpenCall call, Instant now) {
        return new CallSummary(
                call.procedure().id(),
                call.procedure().panel().title(),
                call.procedure().body().name(),
                PeriodView.of(call.period(), call.procedure().body().zone().getId(), now, null),
                call.drafts(),
                call.submitted());
    }
}
