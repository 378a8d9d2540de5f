package org.rapporteur.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/**
 * Before the very first start on the embedded database, makes the demonstration there: in an application of its own
 * that is gone before the real one starts, since the engine's clock is one for the whole JVM.
 *
 * <p>A file marks a database that is ready. Where it is missing, an earlier first start did not come to its end, and
 * what that left is made anew.
 */
public final class FirstStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String READY = "ready";

    private final Class<?> application;

    public FirstStart(Class<?> application) {
        this.application = application;
    }

    /** Behind the reading of the configuration, before logging is set up by it. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        boolean wanted = environment.getProperty("rapporteur.demonstration", Boolean.class, true);
        if (!wanted || environment.containsProperty("spring.datasource.url")) {
            return;
        }
        Path data = Path.of(environment.getProperty("rapporteur.data", "data"));
        if (Files.exists(data.resolve(READY))) {
            return;
        }
        try {
            FileSystemUtils.deleteRecursively(data.resolve("postgres"));
            make(data, environment.getRequiredProperty("rapporteur.address"));
            Files.createFile(data.resolve(READY));
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration could not be made in " + data, e);
        }
    }

    private void make(Path data, String address) {
        try (ConfigurableApplicationContext context = Rehearsal.MovedTime.start(application, data, address)) {
            context.getBean(Demonstration.class).make(System.out::println);
        }
    }
}
