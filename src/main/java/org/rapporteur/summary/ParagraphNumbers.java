package org.rapporteur.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Gives paragraphs their place, the number that is shown and, to list items, the paragraph they stand under. */
final class ParagraphNumbers {

    /** A paragraph without what follows from its place. */
    record Unplaced(UUID id, Paragraph.Kind kind, MarkedText text, int version) {}

    private ParagraphNumbers() {}

    static List<Paragraph> placed(List<Unplaced> inOrder) {
        List<Paragraph> placed = new ArrayList<>();
        int bodies = 0;
        int items = 0;
        UUID parent = null;
        for (Unplaced p : inOrder) {
            String number = "";
            switch (p.kind()) {
                case BODY -> {
                    bodies++;
                    items = 0;
                    parent = p.id();
                    number = String.valueOf(bodies);
                }
                case LIST_ITEM -> {
                    items++;
                    number = (parent == null ? "" : bodies + " ") + "(" + letter(items) + ")";
                }
                case HEADING -> {
                    items = 0;
                    parent = null;
                }
                case NOTE -> {
                    // A note interrupts nothing.
                }
            }
            boolean isItem = p.kind() == Paragraph.Kind.LIST_ITEM;
            placed.add(new Paragraph(
                    p.id(), placed.size() + 1, number, p.kind(), isItem ? parent : null, p.text(), p.version()));
        }
        return placed;
    }

    /** {@code a} for 1, {@code z} for 26, {@code aa} for 27. */
    static String letter(int ordinal) {
        StringBuilder letters = new StringBuilder();
        for (int rest = ordinal; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('a' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
