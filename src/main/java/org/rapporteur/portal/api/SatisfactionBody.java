package org.rapporteur.portal.api;

import org.rapporteur.disposition.Satisfaction;
import org.springframework.lang.Nullable;

/**
 * Whether an answer satisfies the organisation: said once, and for good.
 *
 * @param remark at most 2,000 characters
 */
record SatisfactionBody(
        Satisfaction.Degree satisfied, @Nullable String remark) implements ApiBody {}
