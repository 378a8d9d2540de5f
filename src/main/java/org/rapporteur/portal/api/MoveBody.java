package org.rapporteur.portal.api;

import org.rapporteur.comment.Coordination;

/** @param way which way the comment goes in the order of sending, by one place */
record MoveBody(Coordination.Way way) implements ApiBody {}
