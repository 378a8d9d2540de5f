package org.rapporteur.portal.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JournalWordsTest {
    private static final Pattern ACT = Pattern.compile("new Entry\\(\\s*\"([a-z-]+\\.[a-z-]+)\"");

    @Test
    void every_act_that_is_journalled_is_said_in_words() throws IOException {
        Properties words = new Properties();
        try (var bundle = Files.newBufferedReader(Path.of("src/main/resources/messages/acts.properties"))) {
            words.load(bundle);
        }

        Set<String> acts = acts();

        assertThat(acts).contains("comment.answered", "password.changed");
        assertThat(acts)
                .allSatisfy(act ->
                        assertThat(words.getProperty("act." + act)).as(act).isNotBlank());
    }

    private static Set<String> acts() throws IOException {
        Set<String> acts = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(path -> path.toString().endsWith(".java")).forEach(path -> {
                Matcher matcher = ACT.matcher(read(path));
                while (matcher.find()) {
                    acts.add(matcher.group(1));
                }
            });
        }
        return acts;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
