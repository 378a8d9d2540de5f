package org.rapporteur.comment;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * One of several comments that are saved together.
 *
 * @param draftId the draft whose text is replaced, {@code null} for a new comment
 */
public record DraftChange(@Nullable UUID draftId, CommentText text) {}
