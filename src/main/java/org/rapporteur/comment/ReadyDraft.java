package org.rapporteur.comment;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A draft that is about to be received: which one, and what it says.
 *
 * @param cameFrom the submission from which it came back, {@code null} for none
 * @param attachments how many files it has
 */
record ReadyDraft(UUID id, CommentText text, @Nullable UUID cameFrom, int attachments) {}
