package org.rapporteur.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where each paragraph of a text stands in a silence procedure, read from the history of its rounds.
 *
 * <p>The last round in which a paragraph was under review decides. It is agreed ad referendum when that round closed
 * without a standing break on it, and agreed once the whole review has concluded. A paragraph that changed afterwards
 * has lost its agreement, and its break too: both were about a wording that is gone.
 */
public final class ParagraphStanding {

    public enum State {
        /** Under silence in an open round and not broken so far, or not yet placed under silence at all. */
        OPEN,
        /** A break stands in the last round in which the paragraph was under review. */
        BROKEN,
        /** Not broken in the last round in which it was under review; binding only when the whole concludes. */
        AD_REFERENDUM,
        /** Not broken, and the review has concluded. */
        AGREED,
        /** Changed since it was last under silence: what was said of its former wording holds no more. */
        CHANGED
    }

    /**
     * What one round did.
     *
     * @param broken the paragraphs with at least one standing break, all of them under review in this round
     */
    public record RoundFacts(Set<UUID> underReview, Set<UUID> broken, boolean closed) {

        public RoundFacts {
            underReview = Set.copyOf(underReview);
            broken = Set.copyOf(broken);
            if (!underReview.containsAll(broken)) {
                throw new IllegalArgumentException("a break on a paragraph that is not under review");
            }
        }
    }

    private ParagraphStanding() {}

    /**
     * The state of every paragraph of a text.
     *
     * @param rounds the first first
     * @param paragraphs the identities in the text
     * @param changedSince those whose text is new or changed since the last round's revision
     * @param concluded whether the review has concluded on this text
     */
    public static Map<UUID, State> of(
            List<RoundFacts> rounds, Set<UUID> paragraphs, Set<UUID> changedSince, boolean concluded) {
        Map<UUID, State> states = new HashMap<>();
        for (UUID paragraph : paragraphs) {
            states.put(
                    paragraph,
                    changedSince.contains(paragraph) && !rounds.isEmpty()
                            ? State.CHANGED
                            : inLastRoundOf(paragraph, rounds, concluded));
        }
        return Map.copyOf(states);
    }

    private static State inLastRoundOf(UUID paragraph, List<RoundFacts> rounds, boolean concluded) {
        for (int i = rounds.size() - 1; i >= 0; i--) {
            RoundFacts round = rounds.get(i);
            if (!round.underReview().contains(paragraph)) {
                continue;
            }
            if (round.broken().contains(paragraph)) {
                return State.BROKEN;
            }
            if (!round.closed()) {
                return State.OPEN;
            }
            return concluded ? State.AGREED : State.AD_REFERENDUM;
        }
        return State.OPEN;
    }
}
