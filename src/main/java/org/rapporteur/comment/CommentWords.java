package org.rapporteur.comment;

import java.util.Collection;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.WordCount;

/** How many words count against a submission's limit: those of comment, proposed wording and rationale, no more. */
public final class CommentWords {

    private CommentWords() {}

    /** The words of one comment, by the rule of the language it is written in. */
    public static int of(CommentText text) {
        Language language = text.language();
        return WordCount.of(text.comment(), language)
                + WordCount.of(MarkedText.parse(text.proposedText()).plain(), language)
                + WordCount.of(text.rationale(), language);
    }

    /** The words of several comments together. */
    public static int of(Collection<CommentText> texts) {
        return texts.stream().mapToInt(CommentWords::of).sum();
    }
}
