/** What everyone may see: the start page, the register and the documents. */
@NonNullApi
package org.rapporteur.portal.publicpages;

import org.springframework.lang.NonNullApi;
