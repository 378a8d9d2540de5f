package org.rapporteur.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalsHaveWordsTest {

    private static final Pattern REFUSED =
            Pattern.compile("(?:new (?:Refusal|RenditionRefused)\\(|super\\()\\s*\"([a-z]+(?:[.-][a-z0-9-]+)+)\"");

    @Test
    void whatever_is_refused_is_explained_and_nothing_is_explained_in_vain() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher refused = REFUSED.matcher(Files.readString(file));
                while (refused.find()) {
                    codes.add("refusal." + refused.group(1));
                }
            }
        }
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/refusals.properties"))) {
            words.load(reader);
        }
        assertThat(codes).hasSizeGreaterThan(50);
        assertThat(words.stringPropertyNames()).containsAll(codes);
    }
}
