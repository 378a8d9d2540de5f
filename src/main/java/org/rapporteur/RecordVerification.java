package org.rapporteur;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.rapporteur.journal.RecordCheck;
import org.rapporteur.journal.RecordFlaw;
import org.rapporteur.journal.RecordReport;
import org.rapporteur.store.EmbeddedDatabase;
import org.rapporteur.wording.Messages;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.lang.Nullable;
import org.springframework.transaction.TransactionException;

/**
 * Verifies the record from the command line, on the database that is configured: {@code --verify-record}, or
 * {@code --verify-record=<file>} with a head that was kept elsewhere. It only reads, and may run beside the application.
 */
final class RecordVerification {

    private static final int FITS = 0;
    private static final int FLAWED = 1;
    private static final int NOT_VERIFIED = 2;

    private static final MessageSource MESSAGES = Messages.in("messages");

    private RecordVerification() {}

    /**
     * @param checkpoint a file with a head, {@code null} for none
     * @return 0 when everything fits, 1 when something does not, 2 when it could not be found out
     */
    static int run(String[] arguments, @Nullable Path checkpoint, Consumer<String> narrator) {
        try (ConfigurableApplicationContext settings = new SpringApplicationBuilder(NoBeans.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(arguments)) {
            String kept = checkpoint == null ? null : Files.readString(checkpoint);
            return verify(settings.getEnvironment(), kept, narrator);
        } catch (IOException e) {
            narrator.accept("The file with the head can't be read: " + e.getMessage());
        } catch (DataAccessException | TransactionException e) {
            narrator.accept("The database can't be read, or holds no record: " + e.getMessage());
        }
        return NOT_VERIFIED;
    }

    private static int verify(Environment environment, @Nullable String kept, Consumer<String> narrator)
            throws IOException {
        String url = environment.getProperty("spring.datasource.url");
        if (url != null) {
            return verify(
                    new DriverManagerDataSource(
                            url,
                            environment.getProperty("spring.datasource.username", ""),
                            environment.getProperty("spring.datasource.password", "")),
                    kept,
                    narrator);
        }
        Path data = Path.of(environment.getProperty("rapporteur.data", "data"));
        // a second server on the same data would end the one that the application runs on
        Optional<String> running = EmbeddedDatabase.urlOfRunning(data);
        if (running.isPresent()) {
            return verify(new DriverManagerDataSource(running.get()), kept, narrator);
        }
        if (!EmbeddedDatabase.isIn(data)) {
            narrator.accept("There is no record here: " + data.toAbsolutePath() + " holds no database.");
            return NOT_VERIFIED;
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            return verify(new DriverManagerDataSource(database.url()), kept, narrator);
        }
    }

    private static int verify(DriverManagerDataSource source, @Nullable String kept, Consumer<String> narrator) {
        RecordReport report = RecordCheck.on(source).verify(kept);
        if (report.newest() != null) {
            narrator.accept(report.newest().checkpoint());
        }
        for (RecordFlaw flaw : report.flaws()) {
            narrator.accept(
                    say("record.flaw." + flaw.kind(), or(flaw.position()), or(flaw.sequence()), or(flaw.head())));
        }
        if (report.erased() > 0) {
            narrator.accept(say("record.check.erased", report.erased()));
        }
        narrator.accept(say("record.check.waiting", report.waiting()));
        if (report.fits()) {
            narrator.accept(say("record.check.fits", report.entries(), report.heads()));
        }
        return report.fits() ? FITS : FLAWED;
    }

    private static long or(@Nullable Long number) {
        return number == null ? -1 : number;
    }

    private static String say(String key, Object... details) {
        return MESSAGES.getMessage(key, details, Locale.ENGLISH);
    }

    /** Settings are read as ever, but nothing is started. */
    private static final class NoBeans {}
}
