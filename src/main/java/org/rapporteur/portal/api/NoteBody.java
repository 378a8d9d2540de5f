package org.rapporteur.portal.api;

/** @param note what the author should do, 1 to 2,000 characters */
record NoteBody(String note) implements ApiBody {}
