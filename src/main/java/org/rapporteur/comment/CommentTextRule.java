package org.rapporteur.comment;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.kernel.HiddenCharacters;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Passage;
import org.rapporteur.summary.Revision;

/** What a comment may say: brings it into the form that is stored, or refuses it. */
public final class CommentTextRule {

    /** The most characters (code points) of each of a comment's texts. */
    public static final int MOST_CHARACTERS = 20_000;

    private CommentTextRule() {}

    /**
     * The comment in Unicode NFC with line feeds and without surrounding white space. A proposed wording that is the
     * paragraph itself proposes nothing and becomes empty.
     *
     * @throws Refusal {@code comment.paragraph}, {@code comment.language}, {@code comment.empty}, {@code comment.passage},
     *     {@code comment.too-long}, {@code comment.control-characters}
     */
    public static CommentText accepted(CommentText text, Revision revision, Set<Language> languages) {
        CommentText accepted = begun(text, revision, languages);
        if (accepted.isUnfinished()) {
            throw new Refusal("comment.empty");
        }
        return accepted;
    }

    /** The same for a comment that is still being written and may say nothing yet. */
    static CommentText begun(CommentText text, Revision revision, Set<Language> languages) {
        if (!languages.contains(text.language())) {
            throw new Refusal("comment.language", text.language().tag());
        }
        String proposed = cleaned(text.proposedText());
        if (text.paragraphId() != null) {
            Paragraph paragraph =
                    revision.paragraph(text.paragraphId()).orElseThrow(() -> new Refusal("comment.paragraph"));
            if (proposed.equals(cleaned(paragraph.text().markup()))) {
                proposed = "";
            }
        }
        requireKnown(text, revision);
        String comment = cleaned(text.comment());
        return new CommentText(
                text.paragraphId(),
                text.type(),
                text.language(),
                comment,
                proposed,
                cleaned(text.rationale()),
                cleaned(text.references()),
                text.passage());
    }

    /** A passage stands in the paragraph commented on, to the character. */
    private static void requireKnown(CommentText text, Revision revision) {
        Passage passage = text.passage();
        if (passage == null) {
            return;
        }
        boolean stands = text.paragraphId() != null
                && revision.paragraph(text.paragraphId())
                        .map(paragraph -> passage.startIn(paragraph.text()))
                        .filter(start -> start.equals(Optional.of(passage.start())))
                        .isPresent();
        if (!stands) {
            throw new Refusal("comment.passage");
        }
    }

    /** Where the comment stands in the order of the text: its paragraph's position, 0 for the whole. */
    static int position(CommentText text, Revision revision) {
        return text.paragraphId() == null
                ? 0
                : revision.paragraph(text.paragraphId())
                        .map(Paragraph::position)
                        .orElse(0);
    }

    /**
     * One of a comment's texts as it is stored: without the characters of no width that come with copying.
     *
     * @throws Refusal {@code comment.too-long}, {@code comment.control-characters}, {@code text.hidden-characters},
     *     {@code text.unpaired-isolate}
     */
    public static String cleaned(String text) {
        String lines =
                HiddenCharacters.withoutZeroWidth(text).replace("\r\n", "\n").replace('\r', '\n');
        String clean = Normalizer.normalize(lines, Normalizer.Form.NFC).strip();
        if (clean.codePoints().anyMatch(CommentTextRule::isForbidden)) {
            throw new Refusal("comment.control-characters");
        }
        HiddenCharacters.refuseForcedDirection(clean);
        int characters = clean.codePointCount(0, clean.length());
        if (characters > MOST_CHARACTERS) {
            throw new Refusal("comment.too-long", characters, MOST_CHARACTERS);
        }
        return clean;
    }

    private static boolean isForbidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL && codePoint != '\n' && codePoint != '\t' || type == Character.SURROGATE;
    }
}
