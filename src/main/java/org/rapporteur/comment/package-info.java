/** Civil-society input: comment period, comments, submissions, receipts. */
@ApplicationModule(allowedDependencies = {"kernel", "wording", "journal", "identity", "procedure", "summary"})
@NonNullApi
package org.rapporteur.comment;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
