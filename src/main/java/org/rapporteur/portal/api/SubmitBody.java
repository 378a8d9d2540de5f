package org.rapporteur.portal.api;

import org.springframework.lang.Nullable;

/**
 * How to submit.
 *
 * @param withholdName whether the secretariat is asked not to show the organisation's name publicly
 * @param withholdReason why; needed where it is
 */
record SubmitBody(boolean withholdName, @Nullable String withholdReason) implements ApiBody {}
