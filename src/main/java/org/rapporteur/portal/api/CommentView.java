package org.rapporteur.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rapporteur.comment.Comment;
import org.rapporteur.disposition.Decision;
import org.rapporteur.disposition.Disposition;
import org.rapporteur.portal.AnswerChanges;
import org.rapporteur.summary.Redline;
import org.springframework.lang.Nullable;

/**
 * A comment that was received.
 *
 * @param number its place in the submission, 1 for the first
 * @param answer none before answers are released
 */
record CommentView(
        UUID id, int number, CommentBody comment, @Nullable AnswerView answer) implements ApiBody {

    /**
     * What became of a comment.
     *
     * @param duplicateOf the comment that it repeats
     * @param change what the answer changed in the text; none where it changed nothing
     */
    record AnswerView(
            Decision decision,
            String reason,
            @Nullable UUID duplicateOf,
            Instant releasedAt,
            @Nullable ChangeView change)
            implements ApiBody {}

    /** @param number of the paragraph in the later text */
    record ChangeView(String number, String language, List<RunView> redline) implements ApiBody {}

    /** A stretch of words that stayed, went or came. */
    record RunView(Redline.Op op, String text) implements ApiBody {}

    static CommentView of(Comment comment, @Nullable Disposition answer, @Nullable AnswerChanges.Change change) {
        return new CommentView(
                comment.id(),
                comment.number(),
                CommentBody.of(comment.text()),
                answer == null || answer.releasedAt() == null
                        ? null
                        : new AnswerView(
                                answer.decision(),
                                answer.reason(),
                                answer.duplicateOf(),
                                answer.releasedAt(),
                                change == null ? null : of(change)));
    }

    private static ChangeView of(AnswerChanges.Change change) {
        return new ChangeView(
                change.number(),
                change.language().tag(),
                change.runs().stream()
                        .map(run -> new RunView(run.op(), run.text().plain()))
                        .toList());
    }
}
