package org.rapporteur.portal.ngo;

import java.util.Objects;
import java.util.UUID;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentText;
import org.rapporteur.comment.CommentType;
import org.rapporteur.comment.Desk;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.Paragraph;
import org.springframework.lang.Nullable;

/**
 * The form of one comment, as it is shown and as it comes back.
 *
 * @param paragraph the paragraph commented on, {@code null} for the text as a whole
 * @param draft the draft that is changed, {@code null} for a new comment
 * @param version the draft's version that was shown, 0 where the form names none
 */
record CommentEntry(
        @Nullable UUID paragraph,
        @Nullable CommentType type,
        @Nullable Language language,
        @Nullable String comment,
        @Nullable String proposedText,
        @Nullable String rationale,
        @Nullable UUID draft,
        Integer version) {

    CommentEntry {
        version = version == null ? 0 : version;
    }

    /** An empty form, its proposed wording being the paragraph itself, to be edited in place. */
    static CommentEntry on(@Nullable UUID paragraph, Desk desk) {
        String wording = paragraph == null
                ? ""
                : desk.revision()
                        .paragraph(paragraph)
                        .map(Paragraph::text)
                        .map(text -> text.markup())
                        .orElse("");
        CommentType type = paragraph == null ? CommentType.GENERAL : CommentType.SUBSTANTIVE;
        return new CommentEntry(paragraph, type, usual(desk), "", wording, "", null, 0);
    }

    /** The form of a draft; where it proposes nothing, the wording to start from is the paragraph itself. */
    static CommentEntry of(CommentDraft draft, Desk desk) {
        CommentText text = draft.text();
        String wording =
                text.proposedText().isEmpty() ? on(text.paragraphId(), desk).proposedText() : text.proposedText();
        return new CommentEntry(
                text.paragraphId(),
                text.type(),
                text.language(),
                text.comment(),
                wording,
                text.rationale(),
                draft.id(),
                draft.version());
    }

    /** What was typed, for a draft that stands at another version by now. */
    CommentEntry atVersion(int present) {
        return new CommentEntry(paragraph, type, language, comment, proposedText, rationale, draft, present);
    }

    /** What was typed, as a new comment. */
    CommentEntry asNew() {
        return new CommentEntry(paragraph, type, language, comment, proposedText, rationale, null, 0);
    }

    /** What was typed, on the text as a whole: for a paragraph that is not in the text. */
    CommentEntry onWhole() {
        return new CommentEntry(null, type, language, comment, proposedText, rationale, draft, version);
    }

    /** @throws Refusal {@code comment.type} when no type was chosen: none is better than another */
    CommentText text() {
        if (type == null) {
            throw new Refusal("comment.type");
        }
        return new CommentText(
                paragraph,
                type,
                language == null ? Language.EN : language,
                given(comment),
                given(proposedText),
                given(rationale));
    }

    /** Whether the form stands under this paragraph ({@code null}: under the text as a whole). */
    boolean isOn(@Nullable UUID paragraphId) {
        return Objects.equals(paragraph, paragraphId);
    }

    private static Language usual(Desk desk) {
        CallRules rules = desk.procedure().rules();
        Language original = desk.procedure().panel().originalLanguage();
        return rules.languages().contains(original)
                ? original
                : rules.languages().stream().sorted().findFirst().orElse(original);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
