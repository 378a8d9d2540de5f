package org.rapporteur.lifecycle;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.review.ReviewRounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws a procedure at any stage before its publication. */
@Service
public class Withdrawal {

    /** Withdrawing is the last act on a procedure; what its process ends with may be noted behind it. */
    private static final int NEWEST = 20;

    private static final String WITHDRAWN = "procedure.withdrawn";
    private static final int LONGEST_REASON = 2_000;

    private final Procedures procedures;
    private final CommentPeriods periods;
    private final ReviewRounds rounds;
    private final PanelSummaryProcess process;
    private final Journal journal;
    private final DatabaseClock clock;

    Withdrawal(
            Procedures procedures,
            CommentPeriods periods,
            ReviewRounds rounds,
            PanelSummaryProcess process,
            Journal journal,
            DatabaseClock clock) {
        this.procedures = procedures;
        this.periods = periods;
        this.rounds = rounds;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Withdraws: what is open is stopped, the process ends, all concerned are told.
     *
     * @param reason 1 to 2,000 characters
     * @throws Refusal {@code reason.missing}, {@code stage.final}
     */
    @Transactional
    public void withdraw(Actor actor, UUID procedureId, String reason) {
        Procedure procedure = procedures.get(procedureId);
        Authority.require(actor, Act.WITHDRAW, procedure.places());
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal("reason.missing", LONGEST_REASON);
        }
        if (procedure.stage().isFinal()) {
            throw new Refusal("stage.final");
        }
        Instant at = clock.now();
        periods.stop(procedureId, at);
        rounds.abandon(procedureId, at);
        procedures.moveTo(procedureId, Stage.WITHDRAWN, at, null);
        journal.append(new Entry(WITHDRAWN, procedureId, actor.username(), null, at, Map.of("reason", reason.strip())));
        process.procedureWithdrawn(procedureId);
    }

    /** Why a procedure was withdrawn, as the journal has it; empty where that was erased. */
    static String reason(Journal journal, UUID procedureId) {
        return journal.of(procedureId, null, NEWEST).items().stream()
                .filter(recorded -> recorded.entry().act().equals(WITHDRAWN))
                .map(recorded ->
                        recorded.entry().content().getOrDefault("reason", "").toString())
                .findFirst()
                .orElse("");
    }
}
