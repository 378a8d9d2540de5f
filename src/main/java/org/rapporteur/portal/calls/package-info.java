/** The pages of calls for comments: for the public, the organisations asked, and those who work on them. */
@NonNullApi
package org.rapporteur.portal.calls;

import org.springframework.lang.NonNullApi;
