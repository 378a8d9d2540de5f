package org.rapporteur.wording;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what is wrong with bundles, each fault in one line that a translator understands. */
final class Bundles {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    private static final Pattern ODD_APOSTROPHES = Pattern.compile("(?<!')(?:'')*'(?!')");

    /** French and Spanish say "many" only of whole millions, of which we count nothing. */
    private static final Map<String, Set<String>> NOT_NEEDED = Map.of("fr", Set.of("many"), "es", Set.of("many"));

    private Bundles() {}

    /** All messages of one language in a folder; a key that is there twice is a fault. */
    static Map<String, String> read(Path folder, String language, List<String> faults) throws IOException {
        Map<String, String> messages = new TreeMap<>();
        String ending = language.equals("en") ? "[a-z-]+\\.properties" : "[a-z-]+_" + language + "\\.properties";
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().matches(ending))
                    .sorted()
                    .toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    new Properties() {
                        @Override
                        public synchronized Object put(Object key, Object value) {
                            if (messages.put((String) key, (String) value) != null) {
                                faults.add(file.getFileName() + ": " + key + " is there twice");
                            }
                            return super.put(key, value);
                        }
                    }.load(reader);
                }
            }
        }
        return messages;
    }

    /** What is wrong with messages for themselves. */
    static List<String> faultsOf(String language, Map<String, String> messages) {
        List<String> faults = new ArrayList<>();
        messages.forEach((key, text) -> {
            if (text.isBlank()) {
                faults.add(language + ": " + key + " is empty");
            }
            if (ODD_APOSTROPHES.matcher(text).find()) {
                faults.add(language + ": " + key + " has an apostrophe that is not doubled");
            }
            if (text.contains(",choice,") || text.contains(", choice,")) {
                faults.add(language + ": " + key + " has a choice: write a plural");
            }
            try {
                plurals(text).forEach((argument, found) -> {
                    Set<String> needed = categories(language);
                    needed.removeAll(found);
                    if (!needed.isEmpty()) {
                        faults.add(
                                language + ": " + key + " lacks the plural forms " + needed + " of {" + argument + "}");
                    }
                });
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                faults.add(language + ": " + key + " can't be read: " + e.getMessage());
            }
        });
        return faults;
    }

    /** What is wrong with a translation, compared with the English it was made from. */
    static List<String> faultsOf(
            String language, Map<String, String> translation, Map<String, String> english, Set<String> mayBeTheSame) {
        List<String> faults = faultsOf(language, translation);
        english.forEach((key, text) -> {
            String translated = translation.get(key);
            if (translated == null) {
                faults.add(language + ": " + key + " is missing");
                return;
            }
            if (translated.equals(text)
                    && LETTERS.matcher(text.replaceAll("\\{[^}]*}", "")).find()
                    && !mayBeTheSame.contains(key)) {
                faults.add(language + ": " + key + " is the same as in English");
            }
            Set<String> ours = arguments(text);
            Set<String> theirs = arguments(translated);
            if (!ours.equals(theirs)) {
                faults.add(language + ": " + key + " has the placeholders " + theirs + " instead of " + ours);
            }
        });
        translation.keySet().stream()
                .filter(key -> !english.containsKey(key))
                .forEach(key -> faults.add(language + ": " + key + " is not in English"));
        return faults;
    }

    /** The plural categories that whole numbers need in a language, as CLDR has them. */
    static Set<String> categories(String language) {
        Set<String> needed = new TreeSet<>(PluralRules.forLocale(Conventions.of(Locale.forLanguageTag(language)))
                .getKeywords());
        needed.removeAll(NOT_NEEDED.getOrDefault(language, Set.of()));
        return needed;
    }

    /** Names of the placeholders, in whatever branch they stand. */
    private static Set<String> arguments(String text) {
        Set<String> names = new TreeSet<>();
        MessagePattern pattern;
        try {
            pattern = new MessagePattern(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Set.of("?");
        }
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_NUMBER || part.getType() == Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    /** The forms that each plural has, by its placeholder. */
    private static Map<String, Set<String>> plurals(String text) {
        Map<String, Set<String>> plurals = new TreeMap<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            Part start = pattern.getPart(i);
            if (start.getType() != Part.Type.ARG_START || start.getArgType() != ArgType.PLURAL) {
                continue;
            }
            Set<String> forms =
                    plurals.computeIfAbsent(pattern.getSubstring(pattern.getPart(i + 1)), name -> new TreeSet<>());
            for (int j = i + 2; j < pattern.getLimitPartIndex(i); j++) {
                Part part = pattern.getPart(j);
                if (part.getType() == Part.Type.ARG_SELECTOR) {
                    forms.add(pattern.getSubstring(part));
                } else if (part.getType() == Part.Type.MSG_START) {
                    j = pattern.getLimitPartIndex(j);
                }
            }
        }
        return plurals;
    }
}
