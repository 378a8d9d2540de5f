package org.rapporteur.disposition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.comment.Comments;
import org.springframework.lang.Nullable;

/**
 * How many of the comments on a paragraph that the stage waits for have a disposition.
 *
 * @param paragraphId the paragraph commented on, {@code null} for the text as a whole
 * @param comments those received in time
 */
public record Progress(@Nullable UUID paragraphId, int comments, int answered) {

    public boolean isDone() {
        return answered == comments;
    }

    /** By paragraph, in the order in which the comments come. */
    static List<Progress> of(List<Comments.Waiting> waiting, Set<UUID> answered) {
        Map<UUID, Progress> byParagraph = new LinkedHashMap<>();
        for (Comments.Waiting comment : waiting) {
            Progress one = new Progress(comment.paragraphId(), 1, answered.contains(comment.commentId()) ? 1 : 0);
            byParagraph.merge(comment.paragraphId(), one, Progress::plus);
        }
        return List.copyOf(byParagraph.values());
    }

    private Progress plus(Progress other) {
        return new Progress(paragraphId, comments + other.comments, answered + other.answered);
    }
}
