package org.rapporteur.notification;

import org.springframework.scheduling.annotation.Scheduled;

/** Runs the dispatch again and again, with a pause in between. */
class MailTimer {

    private final MailDispatch dispatch;

    MailTimer(MailDispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Scheduled(
            initialDelayString = "${rapporteur.mail.dispatch-every}",
            fixedDelayString = "${rapporteur.mail.dispatch-every}")
    void dispatch() {
        dispatch.dispatchDue();
    }
}
