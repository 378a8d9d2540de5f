package org.rapporteur.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * Something that waits for the Chair's decision.
 *
 * @param id the process engine's id of the task
 * @param dueAt when a vice-chair is called
 * @param withViceChair whether that has happened
 */
public record ChairTask(
        String id,
        Kind kind,
        UUID procedureId,
        String title,
        Instant since,
        @Nullable Instant dueAt,
        boolean withViceChair) {

    /** The decisions that are asked for, and what may be answered. */
    public enum Kind {
        APPROVE_DRAFT(List.of(Decision.APPROVE, Decision.RETURN)),
        APPROVE_REVISION(List.of(Decision.APPROVE, Decision.RETURN)),
        /** Rule on every standing break or correction, then have the text revised or conclude the review. */
        RULE_ON_REVIEW(List.of(Decision.REVISE, Decision.CONCLUDE)),
        APPROVE_FINAL_TEXT(List.of(Decision.APPROVE, Decision.RETURN));

        private final List<Decision> decisions;

        Kind(List<Decision> decisions) {
            this.decisions = decisions;
        }

        public List<Decision> decisions() {
            return decisions;
        }
    }

    public enum Decision {
        APPROVE,
        /** Needs a note, on a paragraph or on the whole. */
        RETURN,
        REVISE,
        CONCLUDE
    }
}
