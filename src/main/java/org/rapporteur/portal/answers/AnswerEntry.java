package org.rapporteur.portal.answers;

import java.util.UUID;
import org.rapporteur.comment.Comment;
import org.rapporteur.disposition.Decision;
import org.rapporteur.disposition.Disposition;
import org.springframework.lang.Nullable;

/**
 * The form of one answer, as it is shown and as it comes back.
 *
 * @param version of the answer that was shown, 0 where there was none
 */
record AnswerEntry(
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable UUID changedParagraph,
        @Nullable UUID duplicateOf,
        Integer version) {

    AnswerEntry {
        version = version == null ? 0 : version;
    }

    /** The answer as it is, or an empty form whose paragraph is the one commented on. */
    static AnswerEntry of(Comment comment, @Nullable Disposition answer) {
        if (answer == null) {
            return new AnswerEntry(null, "", comment.text().paragraphId(), null, 0);
        }
        UUID paragraph = answer.changedParagraph() == null ? comment.text().paragraphId() : answer.changedParagraph();
        return new AnswerEntry(answer.decision(), answer.reason(), paragraph, answer.duplicateOf(), answer.version());
    }

    /** What was typed, over an answer that stands at another version by now. */
    AnswerEntry atVersion(int present) {
        return new AnswerEntry(decision, reason, changedParagraph, duplicateOf, present);
    }
}
