package org.rapporteur.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one report of a run: each measure adds its section, and the file is whole after each. */
final class BenchReport {

    static final Path FILE = Path.of("target", "bench", "report.md");

    private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

    private BenchReport() {}

    /** @param text Markdown without a heading of first or second level */
    static synchronized void section(String title, String text) {
        SECTIONS.put(title, text);
        StringBuilder report = new StringBuilder("# Measures\n");
        report.append("\n%s, Java %s, %d processors\n"
                .formatted(
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        Runtime.getRuntime().availableProcessors()));
        SECTIONS.forEach((heading, body) -> report.append("\n## %s\n\n%s\n".formatted(heading, body.strip())));
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
