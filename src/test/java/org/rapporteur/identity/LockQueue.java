package org.rapporteur.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who waits in the database for what the transaction of this thread has locked. */
final class LockQueue {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    LockQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns once so many wait, one behind the other. @return their processes in the database */
    List<Integer> await(int waiting) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<Integer> found = waiting();
        while (found.size() < waiting) {
            if (System.nanoTime() > until) {
                throw new AssertionError(found.size() + " wait instead of " + waiting);
            }
            Thread.onSpinWait();
            found = waiting();
        }
        return found;
    }

    private List<Integer> waiting() {
        return jdbc.sql("""
                        with recursive queue as (
                            select pg_backend_pid() as pid
                            union
                            select l.pid from pg_locks l join queue q on q.pid = any(pg_blocking_pids(l.pid))
                            where not l.granted)
                        select pid from queue where pid <> pg_backend_pid()
                        """).query(Integer.class).list();
    }
}
