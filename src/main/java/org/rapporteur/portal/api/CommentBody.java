package org.rapporteur.portal.api;

import java.util.UUID;
import org.rapporteur.comment.CommentText;
import org.rapporteur.comment.CommentType;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.Passage;
import org.springframework.lang.Nullable;

/**
 * What a comment says.
 *
 * @param paragraph the paragraph commented on; none for the text as a whole
 * @param passage what of the paragraph is meant; none for all of it
 * @param language in which it is written: ar, zh, en, fr, ru or es
 * @param comment 1 to 20,000 characters
 * @param proposedText the paragraph as it should read, in light markup
 * @param references documents and sources, a line each
 */
record CommentBody(
        @Nullable UUID paragraph,
        @Nullable PassageBody passage,
        CommentType type,
        String language,
        String comment,
        @Nullable String proposedText,
        @Nullable String rationale,
        @Nullable String references)
        implements ApiBody {

    /**
     * A passage by what it says and what stands around it.
     *
     * @param before what stands right before it, at most 40 characters
     * @param after what stands right behind it, at most 40 characters
     * @param start its first character in the paragraph, counted in code points; where it says the same twice
     */
    record PassageBody(
            String quote,
            @Nullable String before,
            @Nullable String after,
            @Nullable Integer start) implements ApiBody {

        Passage passage() {
            try {
                return new Passage(said(quote), said(before), said(after), start == null ? 0 : start);
            } catch (IllegalArgumentException e) {
                throw new Refusal("comment.passage");
            }
        }
    }

    static CommentBody of(CommentText text) {
        Passage passage = text.passage();
        return new CommentBody(
                text.paragraphId(),
                passage == null
                        ? null
                        : new PassageBody(passage.quote(), passage.before(), passage.after(), passage.start()),
                text.type(),
                text.language().tag(),
                text.comment(),
                text.proposedText(),
                text.rationale(),
                text.references());
    }

    /** @throws Refusal {@code comment.type}, {@code comment.language}, {@code comment.passage}; the rest is judged later */
    CommentText text() {
        if (type == null) {
            throw new Refusal("comment.type");
        }
        return new CommentText(
                paragraph,
                type,
                Language.of(language).orElseThrow(() -> new Refusal("comment.language", said(language))),
                said(comment),
                said(proposedText),
                said(rationale),
                said(references),
                passage == null ? null : passage.passage());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
