package org.rapporteur.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.summary.Paragraph;

/**
 * Whether a text follows the Chair's rulings. What was accepted must show in every paragraph that it was about; what was
 * accepted in part in one of them at least, since the Chair may have meant that part. A paragraph shows a change when it
 * says something else or is gone; one that was split or merged does one or the other. Moving it alone changes nothing.
 */
final class RulingsInText {

    private RulingsInText() {}

    /**
     * The paragraphs that do not show the change yet, in the order of the present text.
     *
     * @param contributions of the round; withdrawn ones and those not accepted ask for nothing
     * @param before the text that was under review
     * @param after the text as it is now
     */
    static List<Paragraph> notFollowed(
            List<Contribution> contributions, List<Paragraph> before, List<Paragraph> after) {
        Map<UUID, Paragraph> was = before.stream().collect(Collectors.toMap(Paragraph::id, Function.identity()));
        Set<UUID> unchanged = after.stream()
                .filter(paragraph -> was.containsKey(paragraph.id())
                        && was.get(paragraph.id()).text().equals(paragraph.text()))
                .map(Paragraph::id)
                .collect(Collectors.toSet());
        Set<UUID> missing = new HashSet<>();
        for (Contribution contribution : contributions) {
            if (contribution.stands() && contribution.isAccepted()) {
                missing.addAll(notFollowed(contribution, unchanged));
            }
        }
        return after.stream()
                .filter(paragraph -> missing.contains(paragraph.id()))
                .toList();
    }

    private static List<UUID> notFollowed(Contribution accepted, Set<UUID> unchanged) {
        List<UUID> left =
                accepted.paragraphs().stream().filter(unchanged::contains).toList();
        boolean partIsDone = accepted.ruling().decision() == Ruling.Decision.ACCEPTED_IN_PART
                && left.size() < accepted.paragraphs().size();
        return partIsDone ? List.of() : left;
    }
}
