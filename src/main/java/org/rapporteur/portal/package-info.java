/** Web pages and the API, a package for each role. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "wording",
            "journal",
            "identity",
            "procedure",
            "summary",
            "comment",
            "sheet",
            "review",
            "disposition",
            "publication",
            "notification",
            "lifecycle"
        })
@NonNullApi
package org.rapporteur.portal;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
