package org.rapporteur.identity;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Refusal;
import org.springframework.lang.Nullable;

/**
 * Reads a list of organisations: CSV (RFC 4180) in UTF-8, with a row of headings, cells between commas, semicolons or
 * tabs. Every row is judged by itself, and every column of it, so that a report can name all that is to be put right.
 */
final class ListReader {
    static final int MOST_BYTES = 1 << 20;
    static final int MOST_ROWS = 5_000;

    static final String ACRONYM = "acronym";
    private static final String STATUS = "status";
    private static final String COUNTRY = "country";
    private static final String LANGUAGE = "main_language";
    private static final String NAME = "name_";
    private static final String PERSON = "contact_person";
    private static final String EMAIL = "contact_email";
    private static final String PHONE = "phone";
    private static final String WEBSITE = "website";

    /** The headings, in the order of the template. */
    static final List<String> COLUMNS = Stream.of(
                    List.of(ACRONYM, STATUS, COUNTRY, LANGUAGE),
                    List.of("name_ar", "name_zh", "name_en", "name_fr", "name_ru", "name_es"),
                    List.of(PERSON, EMAIL, PHONE, WEBSITE))
            .flatMap(List::stream)
            .toList();

    private static final Set<String> NEEDED = Set.of(ACRONYM, STATUS, COUNTRY, PERSON, EMAIL);
    private static final char MARK = '\uFEFF';

    /** What a list says: the rows to import, and what is wrong with the others. */
    record Read(List<ListRow> rows, List<ListProblem> problems) {}

    private final List<ListRow> rows = new ArrayList<>();
    private final List<ListProblem> problems = new ArrayList<>();
    private final Map<String, Long> acronyms = new HashMap<>();

    private ListReader() {}

    /**
     * The text of a file.
     *
     * @throws Refusal {@code list.too-large}, {@code list.not-utf8}, {@code list.empty}, {@code list.not-text}
     */
    static String text(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Refusal("list.too-large", bytes.length, MOST_BYTES);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal("list.not-utf8");
        }
        if (text.indexOf('\0') >= 0) {
            // UTF-16 passes for UTF-8 where it is all ASCII; a workbook has such bytes too
            throw new Refusal("list.not-text");
        }
        if (!text.isEmpty() && text.charAt(0) == MARK) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new Refusal("list.empty");
        }
        return text;
    }

    /**
     * @throws Refusal {@code list.heading-missing}, {@code list.heading-unknown}, {@code list.heading-twice},
     *     {@code list.too-many}, {@code list.quotes}, {@code list.empty}
     */
    static Read read(String text) {
        ListReader reader = new ListReader();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Headings headings = null;
            for (CSVRecord record : parser) {
                if (headings == null) {
                    headings = headings(record);
                } else if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                    reader.judge(record, headings);
                }
            }
        } catch (CSVException e) {
            throw new Refusal("list.quotes");
        } catch (UncheckedIOException e) {
            throw new Refusal("list.quotes");
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory is always there", e);
        }
        if (reader.rows.isEmpty() && reader.problems.isEmpty()) {
            throw new Refusal("list.empty");
        }
        return new Read(List.copyOf(reader.rows), List.copyOf(reader.problems));
    }

    /** The one of the usual delimiters that the row of headings has most of. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        candidate -> first.chars().filter(c -> c == candidate).count()))
                .orElse(',');
    }

    /**
     * @param columns where each heading stands
     * @param size how many cells the row of headings has, those without a heading included
     */
    private record Headings(Map<String, Integer> columns, int size) {}

    private static Headings headings(CSVRecord record) {
        Map<String, Integer> headings = new HashMap<>();
        for (int column = 0; column < record.size(); column++) {
            String heading = record.get(column).strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
            if (heading.isEmpty()) {
                continue;
            }
            if (!COLUMNS.contains(heading)) {
                throw new Refusal("list.heading-unknown", shortened(record.get(column)), String.join(", ", COLUMNS));
            }
            if (headings.put(heading, column) != null) {
                throw new Refusal("list.heading-twice", heading);
            }
        }
        Set<String> missing = new LinkedHashSet<>(COLUMNS);
        missing.retainAll(NEEDED);
        missing.removeAll(headings.keySet());
        if (!missing.isEmpty()) {
            throw new Refusal("list.heading-missing", String.join(", ", missing));
        }
        if (headings.keySet().stream().noneMatch(heading -> heading.startsWith(NAME))) {
            throw new Refusal("list.heading-missing", NAME + "en");
        }
        return new Headings(headings, record.size());
    }

    private void judge(CSVRecord record, Headings headings) {
        if (rows.size() + problems.size() >= MOST_ROWS * 2 || record.getRecordNumber() > MOST_ROWS + 1) {
            throw new Refusal("list.too-many", MOST_ROWS);
        }
        Row row = new Row(record, headings);
        String acronym = row.cell(ACRONYM, DetailsRule::acronym);
        ConsultativeStatus status = row.cell(STATUS, ListReader::status);
        String country = row.cell(COUNTRY, DetailsRule::country);
        OrganisationNames names = row.names();
        String person = row.cell(PERSON, DetailsRule::person);
        String email = row.cell(EMAIL, DetailsRule::email);
        String phone = row.cell(PHONE, DetailsRule::phone);
        String website = row.cell(WEBSITE, DetailsRule::website);
        if (acronym != null) {
            Long before = acronyms.putIfAbsent(acronym.toLowerCase(Locale.ROOT), record.getRecordNumber());
            if (before != null) {
                row.wrong(ACRONYM, new Refusal("list.twice", acronym, before));
            }
        }
        if (row.right
                && names != null
                && acronym != null
                && status != null
                && country != null
                && person != null
                && email != null) {
            rows.add(new ListRow(
                    record.getRecordNumber(),
                    new OrganisationDetails(
                            names, acronym, status, country, new Contact(person, email, phone, website))));
        }
    }

    private static ConsultativeStatus status(String cell) {
        if (cell.isBlank()) {
            throw new Refusal("field.missing", Field.name("field.status"));
        }
        return Arrays.stream(ConsultativeStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(cell.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal("list.status", shortened(cell)));
    }

    private static String shortened(String cell) {
        return cell.codePointCount(0, cell.length()) <= 60
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, 60)) + "…";
    }

    /** One row while it is judged. */
    private final class Row {
        private final CSVRecord record;
        private final Headings headings;
        private boolean right = true;

        Row(CSVRecord record, Headings headings) {
            this.record = record;
            this.headings = headings;
            if (record.size() > headings.size()
                    && record.stream().skip(headings.size()).anyMatch(c -> !c.isBlank())) {
                wrong(COLUMNS.get(0), new Refusal("list.cells", record.size(), headings.size()));
            }
        }

        String text(String heading) {
            Integer column = headings.columns().get(heading);
            return column == null || column >= record.size() ? "" : record.get(column);
        }

        @Nullable
        <T> T cell(String heading, Function<String, T> rule) {
            try {
                return rule.apply(text(heading));
            } catch (Refusal refusal) {
                wrong(heading, refusal);
                return null;
            }
        }

        /** The names that are there; the main one in the language named, else English, else the first. */
        @Nullable
        OrganisationNames names() {
            Map<String, String> names = new HashMap<>();
            boolean fit = true;
            for (String tag : OrganisationNames.LANGUAGES) {
                if (!text(NAME + tag).isBlank()) {
                    String name = cell(NAME + tag, given -> DetailsRule.name(tag, given));
                    fit &= name != null;
                    names.put(tag, name == null ? "" : name);
                }
            }
            if (names.isEmpty()) {
                wrong(NAME + "en", new Refusal("list.no-name"));
                return null;
            }
            String language = text(LANGUAGE).strip().toLowerCase(Locale.ROOT);
            if (language.isEmpty()) {
                language = names.containsKey("en")
                        ? "en"
                        : OrganisationNames.LANGUAGES.stream()
                                .filter(names::containsKey)
                                .findFirst()
                                .orElseThrow();
            } else if (!names.containsKey(language)) {
                wrong(LANGUAGE, new Refusal("list.main-language", shortened(language)));
                return null;
            }
            return fit ? new OrganisationNames(language, names.get(language), names) : null;
        }

        void wrong(String heading, Refusal why) {
            right = false;
            problems.add(new ListProblem(record.getRecordNumber(), heading, why));
        }
    }
}
