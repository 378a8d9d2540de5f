package org.rapporteur.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
class MastheadColumns {

    private String body;
    private String session;

    @Column(name = "session_dates")
    private String sessionDates;

    private String title;
    private String date;

    protected MastheadColumns() {}

    MastheadColumns(Masthead masthead) {
        body = masthead.body();
        session = masthead.session();
        sessionDates = masthead.sessionDates();
        title = masthead.title();
        date = masthead.date();
    }
}
