/** Working on the text: import, editor, what changed, handing it on; for officer, rapporteur and editor. */
@NonNullApi
package org.rapporteur.portal.drafting;

import org.springframework.lang.NonNullApi;
