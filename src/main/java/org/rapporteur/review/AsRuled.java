package org.rapporteur.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the Chair ruled on a round, for those who change the text accordingly.
 *
 * @param points what stands in the round, in the order received; without its delegation where the reader may not know it
 * @param notFollowed the paragraphs of the working draft that do not show a change that was accepted
 */
public record AsRuled(ReviewRound round, List<Contribution> points, Set<UUID> notFollowed) {

    public AsRuled {
        points = List.copyOf(points);
        notFollowed = Set.copyOf(notFollowed);
    }
}
