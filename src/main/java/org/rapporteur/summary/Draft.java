package org.rapporteur.summary;

import java.util.List;
import java.util.UUID;
import org.rapporteur.procedure.Language;
import org.springframework.lang.Nullable;

/**
 * The working copy of a procedure's text, which may be changed until it is frozen into a revision.
 *
 * @param basedOn the revision it continues, {@code null} before the first
 * @param mastheadVersion counts the masthead's changes, for optimistic locking
 * @param words by the language's rule, see {@link WordCount}
 */
public record Draft(
        UUID procedureId,
        Language language,
        @Nullable UUID basedOn,
        Masthead masthead,
        int mastheadVersion,
        List<Paragraph> paragraphs,
        int words) {

    public Draft {
        paragraphs = List.copyOf(paragraphs);
    }
}
