package org.rapporteur.comment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.rapporteur.identity.Organisation;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.summary.Revision;
import org.springframework.lang.Nullable;

/**
 * What an organisation has before it while it comments: the call, the text, and its comments in preparation.
 *
 * @param drafts in the order in which they would be sent
 * @param words of all drafts together
 * @param wordLimit for the organisation's status, {@code null} where the call sets none
 * @param now the instant at which this was so
 * @param closed why nothing can be written or submitted any more, or not yet; {@code null} while it can
 * @param replacing the submission that shall be replaced by what is in preparation, {@code null} for none
 */
public record Desk(
        CommentPeriod period,
        Procedure procedure,
        Revision revision,
        Organisation organisation,
        List<CommentDraft> drafts,
        int words,
        @Nullable Integer wordLimit,
        Instant now,
        @Nullable Refusal closed,
        @Nullable Replacing replacing) {

    public Desk {
        drafts = List.copyOf(drafts);
    }

    public boolean isOpen() {
        return closed == null;
    }

    /** How a submission would count at this moment. */
    public Timing timing() {
        return period.timingOf(now);
    }

    /** How many words there are too many, 0 when the limit is kept. */
    public int wordsOver() {
        return over(words);
    }

    /** What would be sent now, in its order. */
    public List<CommentDraft> accepted() {
        return drafts.stream().filter(CommentDraft::isAccepted).toList();
    }

    /** How many drafts would not be sent, because the coordinator has not accepted them. */
    public int notAccepted() {
        return drafts.size() - accepted().size();
    }

    /** The words of what would be sent. */
    public int acceptedWords() {
        return CommentWords.of(accepted().stream().map(CommentDraft::text).toList());
    }

    /** How many words too many would be sent, 0 when the limit is kept. */
    public int acceptedWordsOver() {
        return over(acceptedWords());
    }

    private int over(int count) {
        return wordLimit == null ? 0 : Math.max(0, count - wordLimit);
    }

    /** The drafts on a paragraph, or on the text as a whole for {@code null}. */
    public List<CommentDraft> on(@Nullable UUID paragraphId) {
        return drafts.stream()
                .filter(draft -> Objects.equals(draft.text().paragraphId(), paragraphId))
                .toList();
    }
}
