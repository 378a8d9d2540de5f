package org.rapporteur.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server of the application's own, for trying it out: it keeps its data in a directory, survives a
 * restart and answers no one but this machine.
 *
 * <p>It commits as a production server does ({@code fsync} and {@code synchronous_commit} on), so that what was
 * acknowledged is durable. A server left over from a killed application is shut down in order before a new one starts on
 * the same data.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** Of the file that the server keeps while it runs. */
    private static final int PORT_LINE = 3;

    private static final Duration SHUTDOWN = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts a server on a directory, which is made when absent. */
    public static EmbeddedDatabase start(Path directory) {
        try {
            Path data = Files.createDirectories(directory.toAbsolutePath()).resolve("postgres");
            LOG.info("Embedded PostgreSQL keeps its data in {}", data);
            stopLeftOver(data.resolve("postmaster.pid"));
            return new EmbeddedDatabase(EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(directory
                            .toAbsolutePath()
                            .resolve("postgres-binaries")
                            .toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start in " + directory, e);
        }
    }

    /** Whether a server has been started on a directory before. */
    public static boolean isIn(Path directory) {
        return Files.exists(directory.toAbsolutePath().resolve("postgres").resolve("PG_VERSION"));
    }

    /** The address of the server that is running on a directory, and stays running; empty where none is. */
    public static Optional<String> urlOfRunning(Path directory) throws IOException {
        Path pidFile = directory.toAbsolutePath().resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(pidFile) || running(pidFile).isEmpty()) {
            return Optional.empty();
        }
        String port = Files.readAllLines(pidFile).get(PORT_LINE).strip();
        return Optional.of("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
    }

    private static Optional<ProcessHandle> running(Path pidFile) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }

    private static void stopLeftOver(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = running(pidFile);
        if (server.isEmpty()) {
            return;
        }
        long pid = server.get().pid();
        LOG.info("Shutting down the PostgreSQL that a killed application left (process {})", pid);
        server.get().destroy();
        try {
            server.get().onExit().get(SHUTDOWN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while process " + pid + " was shutting down", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the PostgreSQL left over as process " + pid + " does not shut down; end it", e);
        }
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
