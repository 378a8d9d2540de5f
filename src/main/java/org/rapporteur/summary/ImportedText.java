package org.rapporteur.summary;

import java.util.List;
import org.rapporteur.kernel.Ids;

/** A text read from what was pasted or uploaded, ready to become a draft. */
public record ImportedText(Masthead masthead, List<Item> items) {

    /** One paragraph to be. */
    public record Item(Paragraph.Kind kind, MarkedText text) {}

    public ImportedText {
        items = List.copyOf(items);
    }

    /** The paragraphs as they would be numbered, under identities that nothing else knows. */
    public List<Paragraph> preview() {
        return ParagraphNumbers.placed(items.stream()
                .map(item -> new ParagraphNumbers.Unplaced(Ids.next(), item.kind(), item.text(), 0))
                .toList());
    }
}
