/** The editor's desk: the final text, its symbol, its files, its release. */
@NonNullApi
package org.rapporteur.portal.editor;

import org.springframework.lang.NonNullApi;
