/** The append-only record of acts: who did what, when, for whom. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NonNullApi
package org.rapporteur.journal;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
