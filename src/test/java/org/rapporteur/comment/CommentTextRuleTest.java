package org.rapporteur.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Masthead;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;

class CommentTextRuleTest {

    private static final UUID PARAGRAPH = UUID.randomUUID();
    private static final Set<Language> ENGLISH_AND_FRENCH = Set.of(Language.EN, Language.FR);

    @Test
    void a_comment_is_kept_in_one_form_of_unicode_with_line_feeds_and_no_white_space_around() {
        CommentText accepted = accept(text("  e\u0301t\u00e9\r\nl\u00e0\rbas \n", "", ""));

        assertThat(accepted.comment()).isEqualTo("\u00e9t\u00e9\nl\u00e0\nbas");
    }

    @Test
    void characters_of_no_width_are_taken_away_and_those_that_scripts_need_stay() {
        CommentText accepted = accept(text("\ufeffpen\u200bsion \u2060", "", "می\u200cخواهم \u2067A/78/1\u2069"));

        assertThat(accepted.comment()).isEqualTo("pension");
        assertThat(accepted.rationale()).isEqualTo("می\u200cخواهم \u2067A/78/1\u2069");
        assertRefused("text.hidden-characters", text("pay \u202e0001", "", ""));
        assertRefused("text.unpaired-isolate", text("fine", "", "pay \u20670001"));
    }

    @Test
    void html_is_text_like_any_other() {
        assertThat(accept(text("<script>alert(1)</script>", "", "")).comment()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void proposing_the_paragraph_itself_proposes_nothing() {
        assertThat(accept(text("Agreed.", " Means to these objectives. ", "")).proposedText())
                .isEmpty();
        assertThat(accept(text("Better.", "Means to these aims.", "")).proposedText())
                .isEqualTo("Means to these aims.");
    }

    @Test
    void what_a_comment_may_not_be_is_refused_by_name() {
        assertRefused("comment.empty", text(" \n\t", "Means to these aims.", "because"));
        assertRefused("comment.empty", text("\u00a0\u200b\u3000\ufeff\u200f", "", ""));
        assertRefused("comment.control-characters", text("a\u0000b", "", ""));
        assertRefused("comment.control-characters", text("fine", "", "bell \u0007"));
        assertRefused("comment.control-characters", text("half a pair \ud83d", "", ""));
        assertRefused("comment.too-long", text("x".repeat(20_001), "", ""));
        assertRefused("comment.too-long", text("x", "y".repeat(20_001), ""));
        assertRefused("comment.language", new CommentText(PARAGRAPH, CommentType.GENERAL, Language.RU, "нет", "", ""));
        assertRefused(
                "comment.paragraph",
                new CommentText(UUID.randomUUID(), CommentType.GENERAL, Language.EN, "where?", "", ""));
    }

    @Test
    void twenty_thousand_characters_are_allowed_wherever_they_lie_in_unicode() {
        String emoji = "\ud83d\udc75".repeat(20_000);

        assertThat(accept(text(emoji, "", "")).comment()).isEqualTo(emoji);
    }

    @Test
    void a_comment_on_the_whole_stands_before_those_on_paragraphs() {
        CommentText whole = new CommentText(null, CommentType.GENERAL, Language.EN, "all", "", "");

        assertThat(CommentTextRule.position(whole, revision())).isZero();
        assertThat(CommentTextRule.position(text("this", "", ""), revision())).isEqualTo(3);
    }

    private static void assertRefused(String code, CommentText text) {
        assertThatThrownBy(() -> accept(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static CommentText accept(CommentText text) {
        return CommentTextRule.accepted(text, revision(), ENGLISH_AND_FRENCH);
    }

    private static CommentText text(String comment, String proposed, String rationale) {
        return new CommentText(PARAGRAPH, CommentType.SUBSTANTIVE, Language.EN, comment, proposed, rationale);
    }

    private static Revision revision() {
        Paragraph paragraph = new Paragraph(
                PARAGRAPH, 3, "2", Paragraph.Kind.BODY, null, MarkedText.plain("Means to these objectives."), 0);
        return new Revision(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                Language.EN,
                "0".repeat(64),
                new Masthead("", "", "", "", ""),
                List.of(paragraph),
                4,
                Instant.EPOCH,
                "officer");
    }
}
