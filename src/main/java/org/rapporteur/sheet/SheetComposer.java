package org.rapporteur.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentText;
import org.rapporteur.comment.CommentType;
import org.rapporteur.comment.Desk;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Language;
import org.rapporteur.sheet.file.Column;
import org.rapporteur.sheet.file.CsvWriter;
import org.rapporteur.sheet.file.Origin;
import org.rapporteur.sheet.file.ReadSheet;
import org.rapporteur.sheet.file.SheetContent;
import org.rapporteur.sheet.file.WorkbookWriter;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.rapporteur.wording.Conventions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Composes sheets in a reader's language: the template of a call, and a sheet that was checked with what was found. */
@Component
class SheetComposer {

    /** Empty rows at the end, for further comments on any paragraph. */
    static final int FURTHER_ROWS = 100;

    private static final List<String> GUIDE = List.of(
            "sheet.guide.what",
            "sheet.guide.rows",
            "sheet.guide.choose",
            "sheet.guide.proposed",
            "sheet.guide.passage",
            "sheet.guide.formulas",
            "sheet.guide.hidden",
            "sheet.guide.send");

    /** Where programs expect semicolons in CSV, since the comma is their decimal sign. */
    private static final Set<String> WITH_SEMICOLONS = Set.of("fr", "ru", "es");

    private final SheetWords words;

    SheetComposer(SheetWords words) {
        this.words = words;
    }

    /** The call's paragraphs with the organisation's comments beside them, and rows for more. */
    byte[] template(Desk desk, SheetFormat format, Locale locale) {
        return new Composition(desk.revision(), desk.procedure().rules().languages(), locale).template(desk, format);
    }

    /**
     * The rows of a sheet as they were sent, each with what was found in it.
     *
     * @param revision the text whose paragraphs the sheet names
     * @param says what was found in words
     */
    byte[] checked(
            SheetRecords.Kept sheet,
            List<CheckedRow> rows,
            Revision revision,
            Set<Language> languages,
            Function<Refusal, String> says,
            SheetFormat format,
            Locale locale) {
        return new Composition(revision, languages, locale).checked(sheet, rows, says, format);
    }

    /** One sheet while it is composed. */
    private final class Composition {

        private final Revision revision;
        private final List<Language> languages;
        private final Locale locale;
        private final Places places;
        private final Map<UUID, String> texts;

        Composition(Revision revision, Set<Language> languages, Locale locale) {
            this.revision = revision;
            this.languages = languages.stream().sorted().toList();
            this.locale = locale;
            this.places = new Places(revision, words);
            this.texts = revision.paragraphs().stream()
                    .collect(Collectors.toMap(
                            Paragraph::id, paragraph -> paragraph.text().markup()));
        }

        byte[] template(Desk desk, SheetFormat format) {
            List<Map<Column, String>> rows = new ArrayList<>();
            int left = 0;
            List<UUID> spots = new ArrayList<>();
            spots.add(null);
            revision.paragraphs().forEach(paragraph -> spots.add(paragraph.id()));
            Map<UUID, List<CommentDraft>> drafts = new LinkedHashMap<>();
            desk.drafts()
                    .forEach(draft -> drafts.computeIfAbsent(draft.text().paragraphId(), id -> new ArrayList<>())
                            .add(draft));
            for (UUID spot : spots) {
                for (CommentDraft draft : drafts.getOrDefault(spot, List.of())) {
                    Map<Column, String> row = row(draft);
                    if (format == SheetFormat.XLSX && !row.values().stream().allMatch(WorkbookWriter::fits)) {
                        left++;
                    } else {
                        rows.add(row);
                    }
                }
                rows.add(empty(spot, true));
            }
            for (int i = 0; i < FURTHER_ROWS; i++) {
                rows.add(empty(null, false));
            }
            List<Map<Column, String>> most = rows.subList(0, Math.min(rows.size(), ReadSheet.MOST_ROWS));
            String title = words.say(
                    "sheet.file.title", locale, desk.procedure().panel().title());
            Origin origin = new Origin(desk.period().id(), revision.id(), Ids.next(), false);
            return write(content(origin, title, guide(left), columns(false), most), format);
        }

        byte[] checked(
                SheetRecords.Kept sheet, List<CheckedRow> rows, Function<Refusal, String> says, SheetFormat format) {
            List<Map<Column, String>> lines = new ArrayList<>();
            for (CheckedRow row : rows) {
                Map<Column, String> line = new EnumMap<>(row.line().cells());
                line.put(Column.KEY, row.key());
                places.find(row.line().cell(Column.PARAGRAPH))
                        .filter(spot -> spot.paragraphId() != null)
                        .ifPresent(spot -> line.put(Column.TEXT, texts.get(spot.paragraphId())));
                line.put(Column.REMARK, remark(row, says));
                lines.add(line);
            }
            Origin origin = new Origin(sheet.periodId(), sheet.revisionId(), sheet.templateId(), false);
            String title = words.say("sheet.file.checked", locale, sheet.fileName());
            return write(content(origin, title, guide(0), columns(true), lines), format);
        }

        /** What became of the row, and each remark with its column before it. */
        private String remark(CheckedRow row, Function<Refusal, String> says) {
            StringBuilder text = new StringBuilder(
                    words.say("sheet.standing." + row.standing().name(), locale));
            for (Remark remark : row.remarks()) {
                text.append('\n');
                if (remark.column() != null) {
                    text.append(heading(remark.column())).append(": ");
                }
                text.append(says.apply(remark.why()));
            }
            return text.toString();
        }

        private SheetContent content(
                Origin origin,
                String title,
                List<String> guide,
                Map<Column, String> columns,
                List<Map<Column, String>> rows) {
            Map<Column, List<String>> choices = new EnumMap<>(Column.class);
            choices.put(Column.PARAGRAPH, places.labels(locale));
            choices.put(
                    Column.TYPE,
                    Arrays.stream(CommentType.values())
                            .map(type -> words.type(type, locale))
                            .toList());
            choices.put(
                    Column.LANGUAGE,
                    languages.stream()
                            .map(language -> words.language(language, locale))
                            .toList());
            return new SheetContent(
                    origin,
                    Conventions.direction(locale).equals("rtl"),
                    words.say("sheet.file.comments", locale),
                    words.say("sheet.file.guide", locale),
                    title,
                    guide,
                    columns,
                    rows,
                    choices,
                    words.say("sheet.file.choose", locale),
                    WITH_SEMICOLONS.contains(locale.getLanguage()) ? ';' : ',');
        }

        private Map<Column, String> columns(boolean remarks) {
            Map<Column, String> columns = new EnumMap<>(Column.class);
            for (Column column : Column.values()) {
                if (column != Column.REMARK || remarks) {
                    columns.put(column, heading(column));
                }
            }
            return columns;
        }

        private String heading(Column column) {
            return words.say("sheet.column." + column.name(), locale);
        }

        private List<String> guide(int left) {
            List<String> lines = new ArrayList<>();
            GUIDE.forEach(key -> lines.add(words.say(key, locale)));
            if (left > 0) {
                lines.add(words.say("sheet.guide.left", locale, left));
            }
            return lines;
        }

        private Map<Column, String> row(CommentDraft draft) {
            CommentText text = draft.text();
            Map<Column, String> row = place(text.paragraphId());
            row.put(Column.KEY, RowKey.of(draft));
            row.put(Column.TYPE, words.type(text.type(), locale));
            row.put(Column.LANGUAGE, words.language(text.language(), locale));
            row.put(Column.PASSAGE, text.passage() == null ? "" : text.passage().quote());
            row.put(Column.COMMENT, text.comment());
            row.put(Column.PROPOSED, text.proposedText());
            row.put(Column.RATIONALE, text.rationale());
            row.put(Column.REFERENCES, text.references());
            return row;
        }

        private Map<Column, String> empty(@Nullable UUID spot, boolean placed) {
            Map<Column, String> row = placed ? place(spot) : new EnumMap<>(Column.class);
            row.put(Column.KEY, RowKey.ofEmptyRow(Ids.next()));
            row.put(Column.LANGUAGE, words.language(usual(), locale));
            return row;
        }

        private Map<Column, String> place(@Nullable UUID spot) {
            Map<Column, String> row = new EnumMap<>(Column.class);
            row.put(Column.PARAGRAPH, places.label(spot, locale));
            if (spot != null) {
                row.put(Column.TEXT, texts.getOrDefault(spot, ""));
            }
            return row;
        }

        private Language usual() {
            return Language.of(locale.getLanguage())
                    .filter(languages::contains)
                    .orElseGet(() -> languages.contains(revision.language()) ? revision.language() : languages.get(0));
        }
    }

    private static byte[] write(SheetContent content, SheetFormat format) {
        return switch (format) {
            case XLSX -> WorkbookWriter.write(content);
            case CSV -> CsvWriter.write(content);
        };
    }
}
