package org.rapporteur.disposition;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.summary.Paragraph;

/**
 * What the working draft changes in the revision that was commented on, by the identity of paragraphs. After a split
 * the first part differs by what it lost and the second is new; after a merge the first differs by what it gained and
 * the second is gone.
 */
final class TextChange {

    private final Map<UUID, Paragraph> before;
    private final Map<UUID, Paragraph> after;

    TextChange(List<Paragraph> commented, List<Paragraph> draft) {
        before = byId(commented);
        after = byId(draft);
    }

    /** Whether the paragraph stands in either text. */
    boolean knows(UUID paragraphId) {
        return before.containsKey(paragraphId) || after.containsKey(paragraphId);
    }

    /** Whether the paragraph is new, gone, or says something else; moving it alone changes nothing. */
    boolean isChanged(UUID paragraphId) {
        Paragraph was = before.get(paragraphId);
        Paragraph is = after.get(paragraphId);
        if (was == null || is == null) {
            return knows(paragraphId);
        }
        return !was.text().equals(is.text());
    }

    private static Map<UUID, Paragraph> byId(List<Paragraph> paragraphs) {
        return paragraphs.stream().collect(Collectors.toMap(Paragraph::id, Function.identity()));
    }
}
