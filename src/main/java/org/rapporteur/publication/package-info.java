/** Editing, symbol, renditions, register and release. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "journal",
            "identity",
            "procedure",
            "summary",
            "comment",
            "review",
            "disposition"
        })
@NonNullApi
package org.rapporteur.publication;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
