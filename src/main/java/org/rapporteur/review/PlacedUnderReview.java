package org.rapporteur.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.summary.Lineage;
import org.rapporteur.summary.Paragraph;

/**
 * What a further round puts under review: the paragraphs that changed since the round before, and nothing else. A
 * paragraph on which a break stood and that was left as it was is not put again; it stays broken.
 *
 * <p>A paragraph that was taken out is a change nobody could break any more, so the paragraph before the gap (the first
 * one where the beginning was taken out) is put under review in its stead.
 */
final class PlacedUnderReview {

    private PlacedUnderReview() {}

    /**
     * @param before the former text's paragraphs in order
     * @param after the present text's paragraphs in order
     * @param changed the identities whose text is new or changed in the present text
     * @param lineage what became of each paragraph
     */
    static Set<UUID> again(List<Paragraph> before, List<Paragraph> after, Set<UUID> changed, List<Lineage> lineage) {
        Set<UUID> present = new HashSet<>(after.stream().map(Paragraph::id).toList());
        Set<UUID> placed = new HashSet<>(changed);
        for (Lineage line : lineage) {
            if (line.kind() == Lineage.Kind.REMOVED && line.before() != null && !after.isEmpty()) {
                placed.add(neighbour(line.before(), before, after, present));
            }
        }
        placed.retainAll(present);
        return placed;
    }

    private static UUID neighbour(UUID removed, List<Paragraph> before, List<Paragraph> after, Set<UUID> present) {
        UUID neighbour = null;
        for (Paragraph paragraph : before) {
            if (paragraph.id().equals(removed)) {
                break;
            }
            if (present.contains(paragraph.id())) {
                neighbour = paragraph.id();
            }
        }
        return neighbour == null ? after.get(0).id() : neighbour;
    }
}
