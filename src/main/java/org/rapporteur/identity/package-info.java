/** People and their accounts, organisations, delegations; offices; who may do what. */
@ApplicationModule(allowedDependencies = {"kernel", "journal"})
@NonNullApi
package org.rapporteur.identity;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
