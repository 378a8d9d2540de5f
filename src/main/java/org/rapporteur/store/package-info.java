/** The database the application runs on when it is not given one: an embedded PostgreSQL that keeps its data. */
@ApplicationModule(allowedDependencies = {})
@NonNullApi
package org.rapporteur.store;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
