package org.rapporteur.summary;

/**
 * What stands above a summary's text. Each at most 500 characters; empty where the text had none.
 *
 * @param body {@code Commission for Social Development}
 * @param session {@code Forty-second session}
 * @param sessionDates {@code 4-13 February 2004}
 * @param title {@code Chair's summary of the panel discussion on …}
 * @param date the day of the panel, as written: {@code 10 February 2004}
 */
public record Masthead(String body, String session, String sessionDates, String title, String date) {}
