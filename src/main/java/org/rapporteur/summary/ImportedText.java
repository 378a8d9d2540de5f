package org.rapporteur.summary;

import java.util.List;

/** A text read from what was pasted or uploaded, ready to become a draft. */
public record ImportedText(Masthead masthead, List<Item> items) {

    /** One paragraph to be. */
    public record Item(Paragraph.Kind kind, MarkedText text) {}

    public ImportedText {
        items = List.copyOf(items);
    }
}
