/** Member-state review: rounds, breaks of silence, corrections, rulings, outcome. */
@ApplicationModule(allowedDependencies = {"kernel", "wording", "journal", "identity", "procedure", "summary"})
@NonNullApi
package org.rapporteur.review;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
