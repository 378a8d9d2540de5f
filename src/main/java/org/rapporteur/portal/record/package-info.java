/** The sealed record and receipts, for everyone: heads, keys, proofs, and verifying. */
@NonNullApi
package org.rapporteur.portal.record;

import org.springframework.lang.NonNullApi;
