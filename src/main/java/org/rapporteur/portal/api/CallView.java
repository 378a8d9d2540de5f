package org.rapporteur.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.comment.Call;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.DeadlineMove;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Participation;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Stage;
import org.springframework.lang.Nullable;

/**
 * A call for comments with its rules.
 *
 * @param introduction what is asked, in light markup
 * @param asked whether the organisation is
 * @param mayAsk whether it may put a question to the secretariat now
 * @param wordLimit the most words of its submission; none where the call sets no limit for it
 * @param wordLimits the same for every consultative status that has one
 * @param lateRule what becomes of a submission after the deadline
 * @param languages in which comments may be written
 * @param periods the newest first
 */
record CallView(
        UUID id,
        String title,
        String body,
        String session,
        Stage stage,
        String introduction,
        boolean asked,
        boolean mayAsk,
        Participation participation,
        @Nullable Integer wordLimit,
        Map<ConsultativeStatus, Integer> wordLimits,
        LateRule lateRule,
        List<String> languages,
        List<PeriodView> periods,
        List<Move> moves)
        implements ApiBody {

    /** How a deadline was moved, and why. */
    record Move(UUID period, Instant before, Instant after, String reason) implements ApiBody {

        static Move of(DeadlineMove move) {
            return new Move(move.roundId(), move.before(), move.after(), move.reason());
        }
    }

    static CallView of(Call call, ConsultativeStatus status) {
        Procedure procedure = call.procedure();
        CallRules rules = procedure.rules();
        String zone = procedure.body().zone().getId();
        return new CallView(
                procedure.id(),
                procedure.panel().title(),
                procedure.body().name(),
                procedure.session().title(),
                procedure.stage(),
                rules.introduction(),
                call.standing() != null && call.standing().asked(),
                call.standing() != null && call.standing().mayAsk(),
                rules.participation(),
                rules.wordLimits().get(status),
                rules.wordLimits(),
                rules.lateRule(),
                rules.languages().stream().sorted().map(Language::tag).toList(),
                call.periods().stream()
                        .map(period -> PeriodView.of(
                                period, zone, call.now(), call.textOf(period).number()))
                        .toList(),
                call.periods().stream()
                        .flatMap(period -> call.movesOf(period).stream())
                        .map(Move::of)
                        .collect(Collectors.toList()));
    }
}
