/** The API for organisations' own tools, under {@code /api/v1}; what it says and takes is written down here alone. */
@NonNullApi
package org.rapporteur.portal.api;

import org.springframework.lang.NonNullApi;
