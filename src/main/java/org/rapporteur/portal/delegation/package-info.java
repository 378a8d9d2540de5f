/** What delegations see and do in the review of a text, and the matrix in which the secretariat follows it. */
@NonNullApi
package org.rapporteur.portal.delegation;

import org.springframework.lang.NonNullApi;
