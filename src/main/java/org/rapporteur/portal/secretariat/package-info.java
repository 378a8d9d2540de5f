/** The pages of the secretariat, under {@code /secretariat}. */
@NonNullApi
package org.rapporteur.portal.secretariat;

import org.springframework.lang.NonNullApi;
