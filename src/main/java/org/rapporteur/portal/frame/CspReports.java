package org.rapporteur.portal.frame;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What browsers report of our pages' breaking their own policy. A correct application has none. */
@Component
public class CspReports {

    private static final Logger LOG = LoggerFactory.getLogger(CspReports.class);
    private static final int KEPT = 20;
    private static final int MOST_CHARACTERS = 2_000;

    private final Deque<String> newest = new ArrayDeque<>();
    private long received;

    synchronized void add(String report) {
        // what strangers send must not forge lines of the log
        String line = report.replaceAll("\\p{Cntrl}", " ");
        String bounded = line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) : line;
        received++;
        newest.addLast(bounded);
        if (newest.size() > KEPT) {
            newest.removeFirst();
        }
        LOG.warn("content security policy report: {}", bounded);
    }

    /** How many were received since the start. */
    public synchronized long received() {
        return received;
    }

    /** The newest, at most 20, the oldest first. */
    public synchronized List<String> newest() {
        return List.copyOf(newest);
    }
}
