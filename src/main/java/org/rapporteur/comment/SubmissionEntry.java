package org.rapporteur.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What an officer enters on behalf of an organisation.
 *
 * @param key chosen by the form, so that one sent twice is received once; 8 to 100 characters
 * @param channel {@link Channel#EMAIL} or {@link Channel#PAPER}
 * @param receivedAt when it arrived at the secretariat: how it counts is judged by that
 * @param remark how it came and why it is entered so; 1 to 2,000 characters
 * @param withholdReason why the organisation asks that its name be withheld, empty where it does not
 * @param doubling what to do where the organisation has submitted already, {@code null} to be asked
 */
public record SubmissionEntry(
        UUID periodId,
        UUID organisationId,
        String key,
        @Nullable Channel channel,
        @Nullable Instant receivedAt,
        String remark,
        List<CommentText> comments,
        boolean withholdName,
        String withholdReason,
        @Nullable Doubling doubling) {

    public SubmissionEntry {
        comments = List.copyOf(comments);
    }

    /** What becomes of something that comes from an organisation that has a submission in force. */
    public enum Doubling {
        /** It is kept apart and marked, neither counted nor answered. */
        KEEP_APART,
        /** It takes the place of the one in force. */
        REPLACE
    }
}
