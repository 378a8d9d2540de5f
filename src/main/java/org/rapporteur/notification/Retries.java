package org.rapporteur.notification;

import java.time.Duration;

/**
 * How often and when a mail is tried again: eight attempts, one minute after the first failure, then four times as long
 * each time, at most six hours. The last attempt comes about 18 hours after the first, so that a mail server may be down
 * overnight.
 */
final class Retries {

    static final int MOST_ATTEMPTS = 8;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private Retries() {}

    static boolean isLast(int attempt) {
        return attempt >= MOST_ATTEMPTS;
    }

    /** @param attempt the attempt that failed, 1 for the first */
    static Duration pauseAfter(int attempt) {
        Duration pause = FIRST;
        for (int i = 1; i < attempt && pause.compareTo(LONGEST) < 0; i++) {
            pause = pause.multipliedBy(4);
        }
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
