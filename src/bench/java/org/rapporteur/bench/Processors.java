package org.rapporteur.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How much of the processors was used until now, by whom: a measure that other work on the machine leaves nearly alone.
 *
 * @param serving by the threads that serve HTTP
 * @param machine by the rest of this process: the clients, the compiler, the collector
 * @param database by the processes of the database server
 */
record Processors(Duration serving, Duration machine, Duration database) {

    static Processors used() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long serving = 0;
        for (long id : threads.getAllThreadIds()) {
            var thread = threads.getThreadInfo(id);
            if (thread != null && thread.getThreadName().contains("-exec-")) {
                serving += Math.max(0, threads.getThreadCpuTime(id));
            }
        }
        Duration whole = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return new Processors(Duration.ofNanos(serving), whole.minusNanos(serving), server());
    }

    Processors since(Processors earlier) {
        return new Processors(
                serving.minus(earlier.serving), machine.minus(earlier.machine), database.minus(earlier.database));
    }

    private static Duration server() {
        try (Stream<String> lines = Files.lines(DurableDatabase.PROCESS)) {
            long server = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(server).stream()
                    .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                    .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
