package org.rapporteur.endtoend;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.browser.Browsers;
import org.rapporteur.procedure.Stage;
import org.rapporteur.rehearsal.Cast;
import org.rapporteur.rehearsal.UseCases;
import org.rapporteur.summary.RealText;

/** What all who have a part share: the stage, the time, and the procedure that it is about. */
final class Play {

    static final String PASSWORD = "all parts are played";
    static final String TITLE = "International migration and migrants from a social perspective";
    static final String REASON_TO_WITHHOLD = "Our staff are under threat.";

    private final UseCases does;
    private final Browsers browsers;
    private final String base;
    private final Cast cast;
    private UUID id;
    private int shots;

    Play(UseCases does, Browsers browsers, String base, Cast cast) {
        this.does = does;
        this.browsers = browsers;
        this.base = base;
        this.cast = cast;
    }

    UseCases does() {
        return does;
    }

    Cast cast() {
        return cast;
    }

    String base() {
        return base;
    }

    UUID id() {
        return id;
    }

    /** From now on the play is about this procedure. */
    void begun(UUID procedureId) {
        id = procedureId;
    }

    Page open() {
        return browsers.open(base);
    }

    Page openPhone() {
        return browsers.openPhone(base);
    }

    void shoot(Page page, String what) {
        Browsers.screenshot(page, String.format("lifecycle-%02d-%s", ++shots, what));
    }

    Stage stage() {
        return does.procedures().get(id).stage();
    }

    void await(Instant moment) {
        does.clock().moveTo(moment);
        passes();
    }

    /** What is due happens. */
    void passes() {
        does.dueSteps().take(id);
    }

    /** The summary as it was really issued where that is at hand, otherwise the sample. */
    static String text() {
        try {
            Optional<Path> real = RealText.find();
            if (real.isPresent()) {
                return Files.readString(real.get());
            }
            try (var in = Play.class.getResourceAsStream("/summary/chairs-summary-sample.txt")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
