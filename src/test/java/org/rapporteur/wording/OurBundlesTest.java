package org.rapporteur.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the application: complete in each language that is offered, and each of them used. */
class OurBundlesTest {

    /** The languages whose bundles must be complete. A translation that is finished is added here. */
    private static final List<String> COMPLETE = List.of("en", "ar", "es", "fr", "ru", "zh");

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path SAME = Path.of("src/test/resources/same-as-in-english.txt");

    private static final Pattern FILE = Pattern.compile("[a-z-]+_([a-z]{2})\\.properties");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'([^'\\n]*)'");
    private static final Pattern MESSAGE = Pattern.compile("#\\{\\s*([A-Za-z][A-Za-z0-9._-]*)\\s*[({}]");
    /** The beginning of a key that goes on with a value: {@code #{stage.__${stage}__}}. */
    private static final Pattern BEGINNING = Pattern.compile("([A-Za-z][A-Za-z0-9.-]*[.-])(?:__)?\\$\\{");

    private static final Pattern DONE =
            Pattern.compile("reply\\.done\\([^;]*?,\\s*\"([a-z][a-z.-]+)\"", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final List<String> faults = new ArrayList<>();

    @Test
    void the_english_texts_can_be_read_and_are_there_once() throws IOException {
        Map<String, String> english = Bundles.read(MESSAGES, "en", faults);
        faults.addAll(Bundles.faultsOf("en", english));
        assertThat(faults).isEmpty();
        assertThat(english).hasSizeGreaterThan(1_000);
    }

    @Test
    void each_finished_language_says_everything_and_no_bundle_says_it_wrongly() throws IOException {
        Map<String, String> english = Bundles.read(MESSAGES, "en", faults);
        Map<String, Set<String>> same = same();
        for (String language : languages()) {
            Map<String, String> translation = Bundles.read(MESSAGES, language, faults);
            Set<String> mayBeTheSame = same.getOrDefault(language, Set.of());
            Bundles.faultsOf(language, translation, english, mayBeTheSame).stream()
                    .filter(fault -> COMPLETE.contains(language) || !fault.endsWith(" is missing"))
                    .forEach(faults::add);
            mayBeTheSame.stream()
                    .filter(key -> translation.containsKey(key)
                            && !translation.get(key).equals(english.get(key)))
                    .forEach(key -> faults.add(SAME.getFileName() + ": " + language + " " + key + " differs by now"));
        }
        assertThat(faults).isEmpty();
        assertThat(languages()).containsAll(COMPLETE.subList(1, COMPLETE.size()));
    }

    @Test
    void every_text_is_used() throws IOException {
        Sources sources = Sources.read();
        List<String> unused = Bundles.read(MESSAGES, "en", faults).keySet().stream()
                .filter(key -> !sources.use(key))
                .toList();
        assertThat(sources.use("ngo.calls.no-such-title")).isFalse();
        assertThat(sources.use("refusal.no-such-rule")).isFalse();
        assertThat(unused).as("keys that nothing uses").isEmpty();
    }

    @Test
    void every_text_that_pages_ask_for_is_there() throws IOException {
        Set<String> known = Bundles.read(MESSAGES, "en", faults).keySet();
        Set<String> asked = new TreeSet<>();
        for (String source : Sources.texts(Path.of("src/main/resources/templates"), ".html")) {
            MESSAGE.matcher(source).results().map(found -> found.group(1)).forEach(asked::add);
        }
        for (String source : Sources.texts(Path.of("src/main/java"), ".java")) {
            DONE.matcher(source)
                    .results()
                    .map(found -> found.group(1))
                    // the rest of some is added by code
                    .filter(key -> !key.endsWith("."))
                    .forEach(asked::add);
        }
        assertThat(asked).hasSizeGreaterThan(500);
        assertThat(known).containsAll(asked);
    }

    private static List<String> languages() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** Keys whose text is rightly the same as in English, by language: lines of a language, a key and the reason. */
    private static Map<String, Set<String>> same() throws IOException {
        Map<String, Set<String>> same = new HashMap<>();
        for (String line : Files.readAllLines(SAME)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.strip().split("\\s+", 3);
            assertThat(parts).as("a language, a key and a reason: %s", line).hasSize(3);
            same.computeIfAbsent(parts[0], language -> new HashSet<>()).add(parts[1]);
        }
        return same;
    }

    /**
     * What code, templates, scripts and models say. A key is used where it stands as a whole, or where its beginning
     * stands ({@code 'stage.' + …}) and each of its other parts is a word somewhere.
     *
     * @param literals texts between quotation marks, and keys in templates' message expressions
     * @param words in capitals, with underscores
     */
    private record Sources(Set<String> literals, Set<String> words) {

        /** Keys that code puts together from a code that stands as a whole. */
        private static final List<String> BY_CODE = List.of("refusal.", "act.");

        static Sources read() throws IOException {
            List<String> sources = new ArrayList<>();
            sources.addAll(texts(Path.of("src/main/java"), ".java"));
            sources.addAll(texts(Path.of("src/main/resources/templates"), ".html"));
            sources.addAll(texts(Path.of("src/main/resources/static/js"), ".js"));
            sources.addAll(texts(Path.of("processes"), "mn"));
            Set<String> literals = new HashSet<>();
            Set<String> words = new HashSet<>();
            for (String source : sources) {
                add(literals, source);
                MESSAGE.matcher(source).results().map(found -> found.group(1)).forEach(literals::add);
                BEGINNING.matcher(source).results().map(found -> found.group(1)).forEach(literals::add);
                WORD.matcher(source).results().map(found -> word(found.group())).forEach(words::add);
            }
            return new Sources(literals, words);
        }

        /** Literals, and those inside of them: attributes of templates hold expressions with texts of their own. */
        private static void add(Set<String> literals, String source) {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                String text = literal.group(1) == null ? literal.group(2) : literal.group(1);
                literals.add(text);
                if (literal.group(1) != null && text.contains("'")) {
                    add(literals, text);
                }
            }
        }

        static List<String> texts(Path folder, String ending) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(file -> file.toString().endsWith(ending))
                        .sorted()
                        .map(Sources::text)
                        .collect(Collectors.toList());
            }
        }

        private static String text(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static String word(String text) {
            return text.toUpperCase(Locale.ROOT).replace('-', '_');
        }

        boolean use(String key) {
            if (literals.contains(key)) {
                return true;
            }
            for (String begin : BY_CODE) {
                if (key.startsWith(begin)) {
                    return literals.contains(key.substring(begin.length()));
                }
            }
            for (int end = key.length() - 1; end > 1; end--) {
                char last = key.charAt(end - 1);
                if ((last == '.' || last == '-')
                        && literals.contains(key.substring(0, end))
                        && Stream.of(key.substring(end).split("\\.")).allMatch(part -> words.contains(word(part)))) {
                    return true;
                }
            }
            return false;
        }
    }
}
