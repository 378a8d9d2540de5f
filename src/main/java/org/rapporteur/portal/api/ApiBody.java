package org.rapporteur.portal.api;

/**
 * What goes in or out as JSON. What is not there is left out, and a field that nobody knows is refused. Fields are only
 * ever added to a version of the API.
 */
interface ApiBody {}
