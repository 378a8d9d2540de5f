/** How things are said in the reader's language: messages, times, numbers, lists. */
@ApplicationModule(allowedDependencies = {})
@NonNullApi
package org.rapporteur.wording;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
