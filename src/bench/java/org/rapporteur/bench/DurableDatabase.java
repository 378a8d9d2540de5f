package org.rapporteur.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.store.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** An empty embedded PostgreSQL that commits durably, as the application's own does, for one run. */
final class DurableDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path DIRECTORY = Path.of("target", "bench", "database");

    /** Names the server's process in its first line. */
    static final Path PROCESS = DIRECTORY.resolve("postgres").resolve("postmaster.pid");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            removeEarlier();
            EmbeddedDatabase database = EmbeddedDatabase.start(DIRECTORY);
            // after the application is closed, whose pool and jobs need it until then
            SpringApplication.getShutdownHandlers().add(() -> stop(database));
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "durable-database",
                            Map.of(
                                    "spring.datasource.url", database.url(),
                                    "spring.datasource.username", "postgres",
                                    "spring.datasource.password", "postgres")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeEarlier() throws IOException {
        if (Files.exists(DIRECTORY)) {
            try (Stream<Path> files = Files.walk(DIRECTORY)) {
                List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void stop(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
