package org.rapporteur.portal.api;

/**
 * @param language in which it is asked: ar, zh, en, fr, ru or es
 * @param question 1 to 2,000 characters
 */
record QuestionBody(String language, String question) implements ApiBody {}
