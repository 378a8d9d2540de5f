/** The answer to every comment, its reason, its link to the change; the rule that closes the stage. */
@ApplicationModule(allowedDependencies = {"kernel", "journal", "identity", "procedure", "summary", "comment", "review"})
@NonNullApi
package org.rapporteur.disposition;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
