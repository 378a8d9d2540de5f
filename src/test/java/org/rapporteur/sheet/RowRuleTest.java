package org.rapporteur.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.sheet.SheetScene.ITEM;
import static org.rapporteur.sheet.SheetScene.ONE;
import static org.rapporteur.sheet.SheetScene.REVISION;
import static org.rapporteur.sheet.SheetScene.TWO;
import static org.rapporteur.sheet.SheetScene.line;
import static org.rapporteur.sheet.SheetScene.with;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentText;
import org.rapporteur.comment.CommentType;
import org.rapporteur.procedure.Language;
import org.rapporteur.sheet.file.Column;
import org.rapporteur.sheet.file.Line;
import org.rapporteur.summary.Lineage;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Passage;
import org.rapporteur.summary.Revision;
import org.springframework.lang.Nullable;

class RowRuleTest {

    @Test
    void a_row_is_a_comment_on_its_paragraph() {
        RowRule.Reading reading = read(line(3, "", "2 (a)", " Say for whom. "));

        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.text())
                .isEqualTo(new CommentText(ITEM.id(), CommentType.SUBSTANTIVE, Language.EN, "Say for whom.", "", ""));
    }

    @Test
    void paragraphs_types_and_languages_are_understood_in_all_six_languages_however_they_are_spelt() {
        for (String paragraph :
                List.of("2", " ٢ ", "¶2", "§ 2", "Paragraph 2", "الفقرة 2", "第2段", "пункт 2", "[3] Remit")) {
            assertThat(place(paragraph)).as(paragraph).isEqualTo(TWO.id());
        }
        assertThat(place("[1] Findings")).isEqualTo(REVISION.paragraphs().get(0).id());
        for (String whole : List.of("Whole text", "whole  TEXT", "النص ككل", "整个案文", "Tout le texte")) {
            assertThat(place(whole)).as(whole).isNull();
        }
        assertThat(text(with(line(3, "", "1", "x"), Column.TYPE, "编辑性")).type()).isEqualTo(CommentType.EDITORIAL);
        assertThat(text(with(line(3, "", "1", "x"), Column.TYPE, "De fond")).type())
                .isEqualTo(CommentType.SUBSTANTIVE);
        assertThat(text(with(line(3, "", "1", "x"), Column.LANGUAGE, "الفرنسية"))
                        .language())
                .isEqualTo(Language.FR);
    }

    @Test
    void each_column_that_is_wrong_is_named() {
        Line line = line(9, "", "1", "bad \u202E direction");
        line = with(line, Column.TYPE, "angry");
        line = with(line, Column.LANGUAGE, "Klingon");
        line = with(line, Column.RATIONALE, "x".repeat(20_001));
        line = with(line, Column.PASSAGE, "not there");

        assertThat(read(line).remarks())
                .extracting(remark -> remark.column() + " " + remark.why().code())
                .containsExactly(
                        "TYPE sheet.type",
                        "LANGUAGE sheet.language",
                        "COMMENT text.hidden-characters",
                        "RATIONALE comment.too-long",
                        "PASSAGE sheet.passage");
        assertThat(read(line).text()).isNull();
        assertThat(read(line).placed()).isTrue();
    }

    @Test
    void what_is_missing_is_said() {
        Line line = new Line(3, java.util.Map.of(Column.PARAGRAPH, "1", Column.PROPOSED, "Better."), Set.of());

        assertThat(codes(read(line))).containsExactly("sheet.type-missing", "sheet.language-missing", "comment.empty");
        assertThat(codes(read(with(line(3, "", "1", "x"), Column.LANGUAGE, "Arabic"))))
                .as("a language that the call does not take")
                .containsExactly("sheet.language");
    }

    @Test
    void a_formula_is_refused_where_it_stands_and_computed_nowhere() {
        Line line = new Line(3, line(3, "", "1", "").cells(), Set.of(Column.COMMENT, Column.PARAGRAPH));

        RowRule.Reading reading = read(line);

        assertThat(reading.remarks())
                .extracting(remark -> remark.column() + " " + remark.why().code())
                .containsExactly("PARAGRAPH sheet.formula", "COMMENT sheet.formula");
        assertThat(reading.placed())
                .as("nothing is asked before it is put right")
                .isTrue();
    }

    @Test
    void a_paragraph_that_is_not_there_is_asked_for_and_nothing_is_lost() {
        RowRule.Reading reading = read(line(3, "", "17", "Good."));

        assertThat(reading.placed()).isFalse();
        assertThat(codes(reading)).containsExactly("sheet.paragraph");
        assertThat(SheetScene.rule()
                        .read(line(3, "", "17", "Good."), new Decision(true, TWO.id(), null), null)
                        .text())
                .isEqualTo(SheetScene.text(TWO, "Good."));
        assertThat(codes(read(line(3, "", "", "Good.")))).containsExactly("sheet.paragraph-missing");
    }

    @Test
    void a_passage_is_found_by_its_words_if_they_stand_there_once() {
        Line line = line(3, "", "1", "Which?");

        assertThat(text(with(line, Column.PASSAGE, "agreed on a goal")).passage())
                .isEqualTo(Passage.of(ONE.text(), 25, 41));
        assertThat(codes(read(with(line, Column.PASSAGE, "The panel")))).containsExactly("sheet.passage-twice");
        assertThat(codes(read(with(line(3, "", "Whole text", "x"), Column.PASSAGE, "The panel"))))
                .containsExactly("sheet.passage-of-whole");
        CommentDraft known = SheetScene.draft(new CommentText(
                ONE.id(), CommentType.SUBSTANTIVE, Language.EN, "Which?", "", "", "", Passage.of(ONE.text(), 15, 24)));
        assertThat(SheetScene.rule()
                        .read(with(line, Column.PASSAGE, "The panel"), Decision.NONE, known)
                        .text())
                .as("the comment's own passage, which a click in the portal made, is known")
                .isEqualTo(known.text());
    }

    @Test
    void rows_about_an_earlier_text_follow_its_paragraphs() {
        Paragraph same = SheetScene.paragraph(1, "1", Paragraph.Kind.BODY, "Kept.");
        Paragraph edited = SheetScene.paragraph(2, "2", Paragraph.Kind.BODY, "Edited.");
        Paragraph split = SheetScene.paragraph(3, "3", Paragraph.Kind.BODY, "Split in two.");
        Paragraph gone = SheetScene.paragraph(4, "4", Paragraph.Kind.BODY, "Gone.");
        Revision then = SheetScene.revision(1, List.of(same, edited, split, gone));
        Paragraph inserted = SheetScene.paragraph(1, "1", Paragraph.Kind.BODY, "Inserted.");
        Paragraph half = SheetScene.paragraph(5, "5", Paragraph.Kind.BODY, "in two.");
        Revision now = SheetScene.revision(
                2,
                List.of(
                        inserted,
                        at(same, 2, "2", "Kept."),
                        at(edited, 3, "3", "Edited well."),
                        at(split, 4, "4", "Split"),
                        half));
        RowRule rule = new RowRule(
                then,
                now,
                Succession.by(List.of(
                        new Lineage(null, inserted.id(), Lineage.Kind.INSERTED),
                        new Lineage(same.id(), same.id(), Lineage.Kind.KEPT),
                        new Lineage(edited.id(), edited.id(), Lineage.Kind.EDITED),
                        new Lineage(split.id(), split.id(), Lineage.Kind.SPLIT),
                        new Lineage(split.id(), half.id(), Lineage.Kind.SPLIT),
                        new Lineage(gone.id(), null, Lineage.Kind.REMOVED))),
                SheetScene.LANGUAGES,
                SheetScene.WORDS);

        RowRule.Reading first = rule.read(line(3, "", "1", "x"), Decision.NONE, null);
        assertThat(first.text().paragraphId()).isEqualTo(same.id());
        assertThat(first.remarks()).isEmpty();
        RowRule.Reading second = rule.read(line(4, "", "2", "x"), Decision.NONE, null);
        assertThat(second.text().paragraphId()).isEqualTo(edited.id());
        assertThat(second.remarks().get(0).why().details()).containsExactly("2", "3");
        RowRule.Reading third = rule.read(line(5, "", "3", "x"), Decision.NONE, null);
        assertThat(third.placed()).isFalse();
        assertThat(third.remarks().get(0).why().details()).containsExactly("3", "4, 5");
        RowRule.Reading fourth = rule.read(line(6, "", "4", "x"), Decision.NONE, null);
        assertThat(fourth.placed()).isFalse();
        assertThat(codes(fourth)).containsExactly("sheet.paragraph-gone");
    }

    private static Paragraph at(Paragraph paragraph, int position, String number, String text) {
        return new Paragraph(paragraph.id(), position, number, paragraph.kind(), null, MarkedText.plain(text), 0);
    }

    @Nullable
    private static UUID place(String paragraph) {
        return text(line(3, "", paragraph, "x")).paragraphId();
    }

    private static CommentText text(Line line) {
        RowRule.Reading reading = read(line);
        assertThat(reading.remarks()).as(line.toString()).isEmpty();
        return reading.text();
    }

    private static RowRule.Reading read(Line line) {
        return SheetScene.rule().read(line, Decision.NONE, null);
    }

    private static List<String> codes(RowRule.Reading reading) {
        return reading.remarks().stream().map(remark -> remark.why().code()).toList();
    }
}
