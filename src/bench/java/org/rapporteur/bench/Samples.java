package org.rapporteur.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Looks, many times a second, at what each thread that serves HTTP is doing, and counts it under one heading. Idle
 * threads do not count. Coarse (a thread is seen where the virtual machine can stop it), but it costs nothing where it is
 * switched off.
 */
final class Samples {

    private static final long PAUSE_MILLIS = 20;

    private final AtomicBoolean running = new AtomicBoolean();
    private final Map<String, Integer> counts = new TreeMap<>();
    private Thread sampler;

    void start() {
        running.set(true);
        sampler = new Thread(this::sample, "samples");
        sampler.setDaemon(true);
        sampler.start();
    }

    /** How often each thing was seen. */
    Map<String, Integer> stop() throws InterruptedException {
        running.set(false);
        sampler.join();
        return counts;
    }

    private void sample() {
        while (running.get()) {
            Thread.getAllStackTraces().forEach((thread, stack) -> {
                if (thread.getName().contains("-exec-") && !isIdle(stack)) {
                    counts.merge(heading(stack), 1, Integer::sum);
                }
            });
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean isIdle(StackTraceElement[] stack) {
        return stack.length == 0 || has(stack, in("org.apache.tomcat.util.threads.TaskQueue"));
    }

    static String heading(StackTraceElement[] stack) {
        if (has(stack, in("com.zaxxer.hikari.pool.HikariPool").and(frame -> frame.getMethodName()
                .equals("getConnection")))) {
            return "waiting for a database connection";
        }
        if (has(stack, in("org.postgresql"))) {
            if (has(stack, in("org.postgresql.jdbc.PgConnection").and(frame -> frame.getMethodName()
                    .equals("commit")))) {
                return "database: commit";
            }
            return "database: " + owner(stack);
        }
        if (has(stack, in("org.rapporteur.kernel.CanonicalForm"))) {
            return "canonical form and fingerprint";
        }
        if (has(stack, in("org.springframework.session"))) {
            return "session: reading and writing it";
        }
        if (has(stack, in("org.thymeleaf"))) {
            return "rendering pages";
        }
        if (has(stack, in("org.hibernate"))) {
            return "Hibernate";
        }
        return "code: " + owner(stack);
    }

    /** The innermost part of the application, or of what carries it, on the stack. */
    private static String owner(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName();
            if (name.startsWith("org.rapporteur.") && !name.startsWith("org.rapporteur.bench")) {
                String[] parts = name.split("\\.");
                return "module " + parts[2];
            }
            if (name.startsWith("org.springframework.session")) {
                return "session";
            }
        }
        if (has(stack, in("org.springframework.security"))) {
            return "security";
        }
        return "web server and framework";
    }

    private static boolean has(StackTraceElement[] stack, Predicate<StackTraceElement> frame) {
        return Arrays.stream(stack).anyMatch(frame);
    }

    private static Predicate<StackTraceElement> in(String prefix) {
        return frame -> frame.getClassName().startsWith(prefix);
    }
}
