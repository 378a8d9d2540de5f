package org.rapporteur.portal.ngo;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentText;
import org.rapporteur.comment.CommentType;
import org.rapporteur.comment.Desk;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Passage;
import org.springframework.lang.Nullable;

/**
 * The form of one comment, as it is shown and as it comes back.
 *
 * @param paragraph the paragraph commented on, {@code null} for the text as a whole
 * @param passage what of the paragraph is meant, see {@link PassageChoice}; empty for all of it
 * @param draft the draft that is changed, {@code null} for a new comment
 * @param version the draft's version that was shown, 0 where the form names none
 * @param key names the page in one window, so that what it saves again and again is one comment
 */
record CommentEntry(
        @Nullable UUID paragraph,
        @Nullable String passage,
        @Nullable CommentType type,
        @Nullable Language language,
        @Nullable String comment,
        @Nullable String proposedText,
        @Nullable String rationale,
        @Nullable String references,
        @Nullable UUID draft,
        Integer version,
        UUID key) {

    CommentEntry {
        key = key == null ? UUID.randomUUID() : key;
        version = version == null ? 0 : version;
    }

    /** An empty form, its proposed wording being the paragraph itself, to be edited in place. */
    static CommentEntry on(@Nullable UUID paragraph, @Nullable String passage, Desk desk) {
        CommentType type = paragraph == null ? CommentType.GENERAL : CommentType.SUBSTANTIVE;
        return new CommentEntry(
                paragraph, passage, type, usual(desk), "", wordingOf(paragraph, desk), "", "", null, 0, null);
    }

    /** The form of a draft; where it proposes nothing, the wording to start from is the paragraph itself. */
    static CommentEntry of(CommentDraft draft, Desk desk) {
        CommentText text = draft.text();
        return new CommentEntry(
                text.paragraphId(),
                found(text, desk),
                text.type(),
                text.language(),
                text.comment(),
                text.proposedText().isEmpty() ? wordingOf(text.paragraphId(), desk) : text.proposedText(),
                text.rationale(),
                text.references(),
                draft.id(),
                draft.version(),
                null);
    }

    /** What was typed, for a draft that stands at another version by now. */
    CommentEntry atVersion(UUID changed, int present) {
        return placed(paragraph, changed, present);
    }

    /** What was typed, as a new comment. */
    CommentEntry asNew() {
        return placed(paragraph, null, 0);
    }

    /** What was typed, for the draft it was sent to. */
    CommentEntry to(UUID changed) {
        return placed(paragraph, changed, version);
    }

    /** What was typed, on the text as a whole: for a paragraph that is not in the text. */
    CommentEntry onWhole() {
        return placed(null, draft, version);
    }

    /** Whether a passage is named, so that {@link #text} needs the paragraph. */
    boolean marksPassage() {
        return paragraph != null && passage != null && !passage.isBlank();
    }

    /**
     * @param commentedOn the paragraph's text; needed only where a passage is named
     * @throws Refusal {@code comment.type} when no type was chosen: none is better than another;
     *     {@code comment.passage}
     */
    CommentText text(MarkedText commentedOn) {
        if (type == null) {
            throw new Refusal("comment.type");
        }
        return new CommentText(
                paragraph,
                type,
                language == null ? Language.EN : language,
                given(comment),
                given(proposedText),
                given(rationale),
                given(references),
                marksPassage() ? PassageChoice.passage(passage, commentedOn) : null);
    }

    /** Whether the form stands under this paragraph ({@code null}: under the text as a whole). */
    boolean isOn(@Nullable UUID paragraphId) {
        return Objects.equals(paragraph, paragraphId);
    }

    private CommentEntry placed(@Nullable UUID on, @Nullable UUID changed, int at) {
        return new CommentEntry(
                on,
                on == null ? null : passage,
                type,
                language,
                comment,
                proposedText,
                rationale,
                references,
                changed,
                at,
                key);
    }

    private static Optional<Paragraph> paragraph(@Nullable UUID id, Desk desk) {
        return id == null ? Optional.empty() : desk.revision().paragraph(id);
    }

    private static String wordingOf(@Nullable UUID paragraph, Desk desk) {
        return paragraph(paragraph, desk).map(found -> found.text().markup()).orElse("");
    }

    /** Where the draft's passage stands in the text before us; empty where it has none, or it is not found. */
    private static String found(CommentText text, Desk desk) {
        Passage passage = text.passage();
        if (passage == null) {
            return "";
        }
        return paragraph(text.paragraphId(), desk)
                .map(Paragraph::text)
                .flatMap(paragraph -> passage.startIn(paragraph)
                        .map(start -> PassageChoice.value(Passage.of(paragraph, start, start + passage.length()))))
                .orElse("");
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
