package org.rapporteur.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentText;
import org.rapporteur.comment.CommentTextRule;
import org.rapporteur.comment.CommentType;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Language;
import org.rapporteur.sheet.file.Column;
import org.rapporteur.sheet.file.Line;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Passage;
import org.rapporteur.summary.Revision;
import org.springframework.lang.Nullable;

/** Reads a row as a comment. Each column is judged by itself, so that a report can name all that is to be put right. */
final class RowRule {

    /**
     * What a row says.
     *
     * @param text {@code null} where it is no comment yet
     * @param placed whether it is known what it is about
     * @param remarks what is wrong, or worth knowing
     */
    record Reading(@Nullable CommentText text, boolean placed, List<Remark> remarks) {}

    private final Revision now;
    private final Places then;
    private final Places places;
    private final Succession succession;
    private final Set<Language> languages;
    private final SheetWords words;

    /**
     * @param then the text whose paragraphs the sheet names
     * @param now the text commented on
     * @param languages in which the call takes comments
     */
    RowRule(Revision then, Revision now, Succession succession, Set<Language> languages, SheetWords words) {
        this.now = now;
        this.places = new Places(now, words);
        this.then = then.id().equals(now.id()) ? places : new Places(then, words);
        this.succession = succession;
        this.languages = languages;
        this.words = words;
    }

    Places places() {
        return places;
    }

    /** @param known the comment in preparation that the row stands for, {@code null} for none */
    Reading read(Line line, Decision decision, @Nullable CommentDraft known) {
        return new Row(line).read(decision, known);
    }

    /** One row while it is read. */
    private final class Row {

        private final Line line;
        private final List<Remark> remarks = new ArrayList<>();
        private boolean right = true;

        Row(Line line) {
            this.line = line;
        }

        Reading read(Decision decision, @Nullable CommentDraft known) {
            line.formulas().stream().sorted().forEach(column -> wrong(column, new Refusal("sheet.formula")));
            CommentType type = type();
            Language language = language();
            String comment = text(Column.COMMENT);
            String proposed = text(Column.PROPOSED);
            String rationale = text(Column.RATIONALE);
            String references = text(Column.REFERENCES);
            if (comment.isEmpty() && right(Column.COMMENT)) {
                wrong(Column.COMMENT, new Refusal("comment.empty"));
            }
            Optional<Spot> spot = spot(decision);
            if (spot.isEmpty()) {
                return new Reading(null, !right, remarks);
            }
            UUID paragraphId = spot.get().paragraphId();
            Passage passage = passage(paragraphId, known);
            if (!right || type == null || language == null) {
                return new Reading(null, true, remarks);
            }
            CommentText text =
                    new CommentText(paragraphId, type, language, comment, proposed, rationale, references, passage);
            try {
                return new Reading(CommentTextRule.accepted(text, now, languages), true, remarks);
            } catch (Refusal refusal) {
                wrong(null, refusal);
                return new Reading(null, true, remarks);
            }
        }

        @Nullable
        private CommentType type() {
            String cell = line.cell(Column.TYPE);
            if (!right(Column.TYPE)) {
                return null;
            }
            if (cell.isBlank()) {
                wrong(Column.TYPE, new Refusal("sheet.type-missing"));
                return null;
            }
            Optional<CommentType> type = words.type(cell);
            if (type.isEmpty()) {
                wrong(Column.TYPE, new Refusal("sheet.type", shortened(cell)));
            }
            return type.orElse(null);
        }

        @Nullable
        private Language language() {
            String cell = line.cell(Column.LANGUAGE);
            if (!right(Column.LANGUAGE)) {
                return null;
            }
            if (cell.isBlank()) {
                if (languages.size() == 1) {
                    return languages.iterator().next();
                }
                wrong(Column.LANGUAGE, new Refusal("sheet.language-missing"));
                return null;
            }
            Optional<Language> language = words.language(cell);
            if (language.filter(languages::contains).isEmpty()) {
                wrong(Column.LANGUAGE, new Refusal("sheet.language", shortened(cell)));
                return null;
            }
            return language.get();
        }

        private String text(Column column) {
            try {
                return CommentTextRule.cleaned(line.cell(column));
            } catch (Refusal refusal) {
                wrong(column, refusal);
                return "";
            }
        }

        /** What the row is about; empty where that can't be told, which is then remarked. */
        private Optional<Spot> spot(Decision decision) {
            if (decision.placed()) {
                return Optional.of(new Spot(decision.placedOn()));
            }
            String cell = line.cell(Column.PARAGRAPH);
            if (!right(Column.PARAGRAPH)) {
                return Optional.empty();
            }
            if (cell.isBlank()) {
                remarks.add(new Remark(Column.PARAGRAPH, "sheet.paragraph-missing"));
                return Optional.empty();
            }
            Spot written = then.find(cell).orElse(null);
            if (written == null) {
                remarks.add(new Remark(Column.PARAGRAPH, "sheet.paragraph", shortened(cell)));
                return Optional.empty();
            }
            if (written.paragraphId() == null) {
                return Optional.of(written);
            }
            Succession.Fate fate = succession.of(written.paragraphId());
            if (fate.now().size() == 1) {
                if (fate.changed()) {
                    remarks.add(new Remark(
                            Column.PARAGRAPH, "sheet.paragraph-changed", shortened(cell), label(fate.now())));
                }
                return Optional.of(new Spot(fate.now().get(0)));
            }
            remarks.add(
                    fate.now().isEmpty()
                            ? new Remark(Column.PARAGRAPH, "sheet.paragraph-gone", shortened(cell))
                            : new Remark(
                                    Column.PARAGRAPH, "sheet.paragraph-split", shortened(cell), label(fate.now())));
            return Optional.empty();
        }

        private String label(List<UUID> paragraphs) {
            return String.join(
                    ", ",
                    paragraphs.stream()
                            .map(id -> places.label(id, Language.EN.locale()))
                            .toList());
        }

        /** A passage is named by its words; those of a comment that has one in this paragraph are that one. */
        @Nullable
        private Passage passage(@Nullable UUID paragraphId, @Nullable CommentDraft known) {
            String quote = text(Column.PASSAGE);
            if (quote.isEmpty()) {
                return null;
            }
            Passage before = known == null ? null : known.text().passage();
            if (before != null
                    && paragraphId != null
                    && paragraphId.equals(known.text().paragraphId())
                    && CommentTextRule.cleaned(before.quote()).equals(quote)) {
                return before;
            }
            Optional<Paragraph> paragraph = paragraphId == null ? Optional.empty() : places.paragraph(paragraphId);
            if (paragraph.isEmpty()) {
                wrong(Column.PASSAGE, new Refusal("sheet.passage-of-whole"));
                return null;
            }
            MarkedText text = paragraph.get().text();
            int at = text.plain().indexOf(quote);
            if (at < 0 || quote.codePointCount(0, quote.length()) > Passage.LONGEST_QUOTE) {
                wrong(Column.PASSAGE, new Refusal("sheet.passage", shortened(quote)));
                return null;
            }
            if (text.plain().indexOf(quote, at + 1) >= 0) {
                wrong(Column.PASSAGE, new Refusal("sheet.passage-twice", shortened(quote)));
                return null;
            }
            int start = text.plain().codePointCount(0, at);
            return Passage.of(text, start, start + quote.codePointCount(0, quote.length()));
        }

        private boolean right(Column column) {
            return remarks.stream().noneMatch(remark -> remark.column() == column);
        }

        private void wrong(@Nullable Column column, Refusal why) {
            right = false;
            remarks.add(new Remark(column, why));
        }
    }

    /** Of a cell as much as a report shows. */
    static String shortened(String cell) {
        String line = cell.strip().replace('\n', ' ');
        int most = 60;
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }
}
