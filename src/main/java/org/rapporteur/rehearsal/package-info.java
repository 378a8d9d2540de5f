/** A whole lifecycle played with made-up participants; the demonstration data. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "wording",
            "store",
            "journal",
            "identity",
            "procedure",
            "summary",
            "comment",
            "review",
            "disposition",
            "publication",
            "notification",
            "lifecycle"
        })
@NonNullApi
package org.rapporteur.rehearsal;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
