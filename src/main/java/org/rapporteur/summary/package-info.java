/** The text: working draft, revisions, paragraphs, lineage, redline, import. */
@ApplicationModule(allowedDependencies = {"kernel", "journal", "identity", "procedure"})
@NonNullApi
package org.rapporteur.summary;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
