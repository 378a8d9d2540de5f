package org.rapporteur.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rapporteur.procedure.Session;
import org.springframework.core.io.ClassPathResource;

/** A summary of our own to play with, as it would be pasted: its dates are those of its panel and session. */
public final class SampleText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private SampleText() {}

    /** The summary of a panel with this title, held on a day of a session. */
    public static String of(String title, LocalDate heldOn, Session session) {
        return template()
                .replace("{title}", title)
                .replace("{session}", session.title())
                .replace("{dates}", DATE.format(session.opens()) + "-" + DATE.format(session.closes()))
                .replace("{date}", DATE.format(heldOn))
                .replace("{day}", DAY.format(heldOn));
    }

    private static String template() {
        try {
            return new ClassPathResource("rehearsal/sample-summary.md").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
