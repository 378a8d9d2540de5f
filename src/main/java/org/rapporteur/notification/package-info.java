/** What is sent to whom: outbox and mail. */
@ApplicationModule(allowedDependencies = {"kernel", "wording", "journal", "identity", "procedure"})
@NonNullApi
package org.rapporteur.notification;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
