package org.rapporteur.comment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Organisation;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Stage;
import org.rapporteur.wording.Moment;

/** Whether a call takes what an organisation sends, and how it counts: the rules of the call, applied. */
final class Admission {

    private final CallRules rules;
    private final CommentPeriod period;
    private final ZoneId zone;
    private final boolean withdrawn;

    /**
     * @param zone the body's, in which deadlines are named
     * @param withdrawn whether the procedure was
     */
    Admission(CallRules rules, CommentPeriod period, ZoneId zone, boolean withdrawn) {
        this.rules = rules;
        this.period = period;
        this.zone = zone;
        this.withdrawn = withdrawn;
    }

    static Admission to(Procedure procedure, CommentPeriod period) {
        return new Admission(procedure.rules(), period, procedure.body().zone(), procedure.stage() == Stage.WITHDRAWN);
    }

    /**
     * How something received from an organisation at an instant counts.
     *
     * @throws Refusal {@code procedure.withdrawn}, {@code organisation.pending} and {@code organisation.suspended} as
     *     the organisation stands with the secretariat, {@code submission.not-admitted} when the call does not ask it,
     *     {@code period.not-open} before the opening, {@code submission.late} after the
     *     deadline where the call refuses late ones
     */
    Timing timing(Organisation organisation, Instant received) {
        if (withdrawn) {
            throw new Refusal("procedure.withdrawn");
        }
        if (organisation.isPending()) {
            throw new Refusal("organisation.pending", organisation.name());
        }
        if (!rules.asks(organisation)) {
            throw new Refusal("submission.not-admitted", organisation.name());
        }
        if (organisation.isSuspended()) {
            throw new Refusal("organisation.suspended", organisation.name());
        }
        if (received.isBefore(period.opensAt())) {
            throw new Refusal("period.not-open", named(period.opensAt()));
        }
        Timing timing = period.timingOf(received);
        if (timing == Timing.LATE && rules.lateRule() == LateRule.REFUSE) {
            throw new Refusal(
                    "submission.late", named(period.closesAt()), named(received), late(period.closesAt(), received));
        }
        return timing;
    }

    /** @throws Refusal {@code submission.too-long} with both counts when the texts exceed the limit of the status */
    void requireWithinLimit(ConsultativeStatus status, Collection<CommentText> texts) {
        Integer limit = rules.wordLimits().get(status);
        if (limit == null) {
            return;
        }
        int words = CommentWords.of(texts);
        if (words > limit) {
            throw new Refusal("submission.too-long", words, limit, words - limit);
        }
    }

    private Moment named(Instant instant) {
        return Moment.exactly(instant, zone);
    }

    /** Nothing where the period was closed before its deadline. */
    private static Duration late(Instant deadline, Instant received) {
        return received.isBefore(deadline) ? Duration.ZERO : Duration.between(deadline, received);
    }
}
