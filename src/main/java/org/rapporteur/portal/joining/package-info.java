/** How organisations and their members come in: registration, confirmation of an address, joining by invitation. */
@NonNullApi
package org.rapporteur.portal.joining;

import org.springframework.lang.NonNullApi;
