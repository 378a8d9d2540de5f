package org.rapporteur.summary;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A paragraph as it stands in a draft or revision.
 *
 * @param id the identity that no revision, language or renumbering changes
 * @param position its place in the text, 1 for the first
 * @param number what is shown for reference: {@code 4} for the fourth body paragraph, {@code 4 (a)} for a list item
 *     under it; empty for headings and notes
 * @param parentId for a list item the body paragraph it stands under
 * @param version counts the changes in a draft, for optimistic locking; 0 in a revision
 */
public record Paragraph(
        UUID id,
        int position,
        String number,
        Kind kind,
        @Nullable UUID parentId,
        MarkedText text,
        int version) {

    public enum Kind {
        HEADING,
        BODY,
        LIST_ITEM,
        NOTE
    }
}
