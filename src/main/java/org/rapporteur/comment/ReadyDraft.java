package org.rapporteur.comment;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A draft that is about to be received: which one, and what it says.
 *
 * @param cameFrom the submission from which it came back, {@code null} for none
 */
record ReadyDraft(UUID id, CommentText text, @Nullable UUID cameFrom) {}
