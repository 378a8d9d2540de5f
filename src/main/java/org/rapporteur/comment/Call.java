package org.rapporteur.comment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.identity.Organisation;
import org.rapporteur.procedure.DeadlineMove;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.summary.Revision;
import org.springframework.lang.Nullable;

/**
 * A procedure's call for comments, as its page tells of it.
 *
 * @param periods the newest first; empty while none has opened, which only those see who work on the procedure
 * @param texts what the periods are about, by id, without their paragraphs
 * @param moves how the periods' deadlines were moved, by period, the newest first
 * @param readable whether the one who looks may read the draft
 * @param standing how the organisation stands for which they act, {@code null} where they act for none
 * @param now the instant at which this was so
 */
public record Call(
        Procedure procedure,
        List<CommentPeriod> periods,
        Map<UUID, Revision> texts,
        Map<UUID, List<DeadlineMove>> moves,
        boolean readable,
        @Nullable Standing standing,
        Instant now) {

    /**
     * How an organisation stands in a call.
     *
     * @param asked whether the call asks it
     * @param drafts how many comments it has in preparation for the newest period
     * @param sent what it has submitted in that period, the first first; told to its coordinators with the receipts
     * @param mayAsk whether it may put a question to the secretariat now
     */
    public record Standing(
            Organisation organisation, boolean asked, int drafts, List<Submission> sent, boolean mayAsk) {

        public Standing {
            sent = List.copyOf(sent);
        }
    }

    public Call {
        periods = List.copyOf(periods);
        texts = Map.copyOf(texts);
        moves = Map.copyOf(moves);
    }

    /** The newest period, {@code null} while none has opened. */
    @Nullable
    public CommentPeriod period() {
        return periods.isEmpty() ? null : periods.get(0);
    }

    /** Those before the newest. */
    public List<CommentPeriod> earlier() {
        return periods.isEmpty() ? List.of() : periods.subList(1, periods.size());
    }

    /** The text a period is about. */
    public Revision textOf(CommentPeriod period) {
        return texts.get(period.revisionId());
    }

    public List<DeadlineMove> movesOf(CommentPeriod period) {
        return moves.getOrDefault(period.id(), List.of());
    }

    /** Whether something sent at this moment would still be in time. */
    public boolean isOpen() {
        CommentPeriod period = period();
        return period != null && period.timingOf(now) != Timing.LATE;
    }

    /** The id of the text of this number, where one of the periods was about it. */
    Optional<UUID> textNumbered(int number) {
        return texts.values().stream()
                .filter(text -> text.number() == number)
                .map(Revision::id)
                .findFirst();
    }
}
