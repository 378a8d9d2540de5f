package org.rapporteur.comment;

import java.util.UUID;

/** A draft that is about to be received: which one, and what it says. */
record ReadyDraft(UUID id, CommentText text) {}
