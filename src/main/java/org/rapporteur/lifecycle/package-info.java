/** What moves a procedure on; the only module that knows the process engine. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "wording",
            "journal",
            "identity",
            "procedure",
            "summary",
            "comment",
            "review",
            "disposition",
            "publication",
            "notification"
        })
@NonNullApi
package org.rapporteur.lifecycle;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
