/** Body, session, panel; the call and its rules; the procedure with its stage. */
@ApplicationModule(allowedDependencies = {"kernel", "journal", "identity"})
@NonNullApi
package org.rapporteur.procedure;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
