package org.rapporteur.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentText;
import org.rapporteur.comment.CommentType;
import org.rapporteur.comment.DraftState;
import org.rapporteur.kernel.Ids;
import org.rapporteur.procedure.Language;
import org.rapporteur.sheet.file.Column;
import org.rapporteur.sheet.file.Line;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Masthead;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.rapporteur.wording.Messages;

/** A text of a heading, two numbered paragraphs and a list item, and rows about it. */
final class SheetScene {

    static final SheetWords WORDS = new SheetWords(Messages.in("messages"));
    static final Set<Language> LANGUAGES = Set.of(Language.EN, Language.FR);

    static final Paragraph HEADING = paragraph(1, "", Paragraph.Kind.HEADING, "Findings");
    static final Paragraph ONE = paragraph(2, "1", Paragraph.Kind.BODY, "The panel met. The panel agreed on a goal.");
    static final Paragraph TWO = paragraph(3, "2", Paragraph.Kind.BODY, "Remittances should be cheap.");
    static final Paragraph ITEM = paragraph(4, "2 (a)", Paragraph.Kind.LIST_ITEM, "For migrants;");
    static final Revision REVISION = revision(1, List.of(HEADING, ONE, TWO, ITEM));

    private SheetScene() {}

    static RowRule rule() {
        return new RowRule(REVISION, REVISION, Succession.none(REVISION), LANGUAGES, WORDS);
    }

    static Merge merge(Map<String, RowKey.Known> known, List<CommentDraft> drafts) {
        return new Merge(rule(), known, drafts, 500 - drafts.size(), 500);
    }

    static Line line(int number, String key, String paragraph, String comment) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.KEY, key);
        cells.put(Column.PARAGRAPH, paragraph);
        cells.put(Column.TYPE, "substantive");
        cells.put(Column.LANGUAGE, "English");
        cells.put(Column.COMMENT, comment);
        return new Line(number, cells, Set.of());
    }

    static Line with(Line line, Column column, String text) {
        Map<Column, String> cells = new EnumMap<>(line.cells());
        cells.put(column, text);
        return new Line(line.number(), cells, line.formulas());
    }

    static CheckedRow row(int number, String key, String paragraph, String comment) {
        return CheckedRow.unseen(line(number, key, paragraph, comment), key, Decision.NONE);
    }

    static CommentText text(Paragraph paragraph, String comment) {
        return new CommentText(
                paragraph == null ? null : paragraph.id(), CommentType.SUBSTANTIVE, Language.EN, comment, "", "");
    }

    static CommentDraft draft(CommentText text) {
        return new CommentDraft(
                Ids.next(), Ids.next(), Ids.next(), text, "someone", Instant.EPOCH, 0, DraftState.OFFERED, null);
    }

    static Paragraph paragraph(int position, String number, Paragraph.Kind kind, String text) {
        return new Paragraph(Ids.next(), position, number, kind, null, MarkedText.plain(text), 0);
    }

    static Revision revision(int number, List<Paragraph> paragraphs) {
        return new Revision(
                Ids.next(),
                UUID.fromString("00000000-0000-7000-8000-000000000001"),
                number,
                Language.EN,
                "0".repeat(64),
                new Masthead("A commission", "", "", "Summary", ""),
                new ArrayList<>(paragraphs),
                20,
                Instant.EPOCH,
                "rapporteur");
    }
}
