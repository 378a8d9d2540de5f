/** What stands around every page: layout, security, sign-in, failures, times, the strip. */
@NonNullApi
package org.rapporteur.portal.frame;

import org.springframework.lang.NonNullApi;
