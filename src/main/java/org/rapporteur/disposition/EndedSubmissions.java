package org.rapporteur.disposition;

import java.util.Map;
import org.rapporteur.comment.SubmissionEnded;
import org.rapporteur.identity.Actor;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts answers right where a submission is replaced or withdrawn. What was answered to its own comments is kept with
 * them and counts no more; a comment that was said to repeat one of them waits for an answer of its own again.
 */
@Component
class EndedSubmissions {

    private final DispositionRecords dispositions;
    private final Journal journal;

    EndedSubmissions(DispositionRecords dispositions, Journal journal) {
        this.dispositions = dispositions;
        this.journal = journal;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SubmissionEnded ended) {
        int lapsed = dispositions.lapse(ended.submissionId());
        if (lapsed > 0) {
            journal.append(new Entry(
                    "answers.lapsed",
                    ended.procedureId(),
                    Actor.SYSTEM.username(),
                    null,
                    ended.at(),
                    Map.of("submission", ended.submissionId().toString(), "answers", lapsed)));
        }
    }
}
