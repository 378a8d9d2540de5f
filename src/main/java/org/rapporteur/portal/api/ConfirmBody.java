package org.rapporteur.portal.api;

/** @param content the fingerprint of what was read */
record ConfirmBody(String content) implements ApiBody {}
