/** Comments that come in a spreadsheet: the template of a call, its check row by row, and what becomes of it. */
@ApplicationModule(allowedDependencies = {"kernel", "wording", "identity", "procedure", "summary", "comment"})
@NonNullApi
package org.rapporteur.sheet;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
