/** What every module needs and no module owns: the one clock, identifiers, pages of lists, refusals. */
@ApplicationModule(allowedDependencies = {})
@NonNullApi
package org.rapporteur.kernel;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
