package org.rapporteur.notification;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rapporteur.kernel.DatabaseClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.lang.Nullable;

/**
 * Sends the mails that wait. Several servers may run it at once: each takes rows that no other has. A mail is tried until
 * the mail server takes it or {@link Retries} gives up; should a server die between handing a mail over and noting it,
 * the mail goes out once more under the same Message-ID, which mail programs show once.
 *
 * <p>No database transaction is open while a mail server is spoken to.
 */
public class MailDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);

    private static final int BATCH = 20;
    /** Longer than a batch can take with the time limits set for the mail server. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static final int LONGEST_FAILURE = 1_000;

    private final MailRows rows;
    private final DatabaseClock clock;

    @Nullable
    private final MailServer server;

    /** @param server {@code null} where mails are kept, not sent */
    MailDispatch(MailRows rows, DatabaseClock clock, @Nullable MailServer server) {
        this.rows = rows;
        this.clock = clock;
        this.server = server;
    }

    /** Whether there is a mail server to send by. */
    public boolean hasServer() {
        return server != null;
    }

    /**
     * Sends every mail that is due now. Does nothing without a mail server.
     *
     * @return how many the mail server took
     */
    public int dispatchDue() {
        if (server == null) {
            return 0;
        }
        int sent = 0;
        List<DueMail> due;
        do {
            due = rows.take(BATCH, clock.now(), LEASE);
            for (DueMail mail : due) {
                sent += send(server, mail) ? 1 : 0;
            }
        } while (due.size() == BATCH);
        return sent;
    }

    private boolean send(MailServer by, DueMail mail) {
        Instant now = clock.now();
        try {
            by.send(mail, now);
        } catch (MessagingException e) {
            LOG.warn("Mail {} can't be sent: {}", mail.id(), e.getMessage());
            rows.givenUp(mail.id(), failure(e));
            return false;
        } catch (RuntimeException e) {
            // whatever is wrong with this one, the others shall go
            LOG.warn("Mail {}, attempt {}, was not sent: {}", mail.id(), mail.attempt(), e.getMessage());
            if (Retries.isLast(mail.attempt())) {
                rows.givenUp(mail.id(), failure(e));
            } else {
                rows.tryAgain(mail.id(), failure(e), now.plus(Retries.pauseAfter(mail.attempt())));
            }
            return false;
        }
        rows.sent(mail.id(), now);
        return true;
    }

    private static String failure(Exception e) {
        String message = MailTexts.oneLine(String.valueOf(e.getMessage()));
        return message.length() <= LONGEST_FAILURE ? message : message.substring(0, LONGEST_FAILURE);
    }
}
