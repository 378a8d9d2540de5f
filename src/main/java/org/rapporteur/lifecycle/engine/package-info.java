/** The process engine's configuration, its view of people and groups, and its web applications. */
@NonNullApi
package org.rapporteur.lifecycle.engine;

import org.springframework.lang.NonNullApi;
