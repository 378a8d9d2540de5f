package org.rapporteur.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same rules serve pages that run from left to right and from right to left, under a policy without exceptions. */
class StylesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final Pattern PHYSICAL = Pattern.compile(
            "(?<![-.a-z])((margin|padding|border)-(left|right)|(left|right)\\s*:|text-align\\s*:\\s*(left|right)|float\\s*:)");

    private static final Pattern INLINE = Pattern.compile(
            "\\s(style|th:style|on[a-z]+)=|<style\\b|<script\\b(?![^>]*\\bsrc=)", Pattern.CASE_INSENSITIVE);

    @Test
    void style_sheets_know_no_left_and_right_and_load_nothing() throws IOException {
        List<Path> sheets = files(RESOURCES.resolve("static/css"), ".css");
        assertThat(sheets)
                .isNotEmpty()
                .allSatisfy(sheet -> assertThat(Files.readString(sheet))
                        .as(sheet.toString())
                        .doesNotContainPattern(PHYSICAL)
                        .doesNotContain("url(", "@import"));
    }

    @Test
    void templates_have_neither_inline_styles_nor_inline_scripts() throws IOException {
        // a receipt's sheet is made into a PDF and never shown by a browser
        List<Path> pages = files(RESOURCES.resolve("templates"), ".html").stream()
                .filter(template -> !template.endsWith("record/receipt-sheet.html"))
                .toList();
        assertThat(pages)
                .hasSizeGreaterThan(40)
                .allSatisfy(template -> assertThat(Files.readString(template))
                        .as(template.toString())
                        .doesNotContainPattern(INLINE));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
