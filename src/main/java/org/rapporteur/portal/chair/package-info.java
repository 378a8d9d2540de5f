/** The Chair's pages: what waits, the brief for each decision, what was decided. */
@NonNullApi
package org.rapporteur.portal.chair;

import org.springframework.lang.NonNullApi;
