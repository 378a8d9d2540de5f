package org.rapporteur.comment;

import java.time.Instant;
import org.rapporteur.identity.Organisation;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Stage;
import org.rapporteur.wording.Moment;

/** When an organisation may put a question to the secretariat: while what it sends would still be in time. */
final class QuestionRule {

    /** The most questions of an organisation in a period. */
    static final int MOST = 50;

    private QuestionRule() {}

    static boolean mayAsk(Procedure procedure, CommentPeriod period, Organisation organisation, Instant now) {
        try {
            require(procedure, period, organisation, now);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    /**
     * @throws Refusal {@code question.late} from the deadline on; {@code procedure.withdrawn},
     *     {@code submission.not-admitted}, {@code organisation.pending}, {@code organisation.suspended},
     *     {@code period.not-open} as for a submission
     */
    static void require(Procedure procedure, CommentPeriod period, Organisation organisation, Instant now) {
        if (procedure.stage() != Stage.WITHDRAWN && period.timingOf(now) == Timing.LATE) {
            throw new Refusal(
                    "question.late",
                    Moment.exactly(period.closesAt(), procedure.body().zone()));
        }
        Admission.to(procedure, period).timing(organisation, now);
    }
}
