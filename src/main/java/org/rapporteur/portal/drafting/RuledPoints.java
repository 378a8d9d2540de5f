package org.rapporteur.portal.drafting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.review.AsRuled;
import org.rapporteur.review.Contribution;
import org.rapporteur.summary.Draft;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;
import org.springframework.lang.Nullable;

/** What the Chair ruled on a round, as the editor's page shows it: the whole list, and what concerns each paragraph. */
record RuledPoints(List<Point> points) {

    /**
     * A break, correction or proposal with its ruling.
     *
     * @param delegation its name, {@code null} where it is withheld
     * @param wording what was offered, {@code null} where nothing was
     * @param spots the paragraphs it is about, in its order
     */
    record Point(
            Contribution contribution,
            @Nullable String delegation,
            @Nullable MarkedText wording,
            List<Spot> spots) {

        boolean isOn(UUID paragraphId) {
            return spots.stream().anyMatch(spot -> spot.id().equals(paragraphId));
        }
    }

    /**
     * A paragraph that a point is about.
     *
     * @param label its number or first words, {@code null} where the draft has it no more
     * @param missing whether it must change and has not yet
     */
    record Spot(UUID id, @Nullable String label, boolean missing) {}

    static final RuledPoints NONE = new RuledPoints(List.of());

    /** @param names of the delegations that may be told, by id */
    static RuledPoints of(AsRuled ruled, Draft draft, Map<UUID, String> names) {
        Map<UUID, Paragraph> present =
                draft.paragraphs().stream().collect(Collectors.toMap(Paragraph::id, Function.identity()));
        return new RuledPoints(ruled.points().stream()
                .map(contribution -> new Point(
                        contribution,
                        contribution.delegationId() == null ? null : names.get(contribution.delegationId()),
                        contribution.wording().isBlank() ? null : MarkedText.parse(contribution.wording()),
                        contribution.paragraphs().stream()
                                .map(id -> new Spot(
                                        id,
                                        label(present.get(id)),
                                        contribution.isAccepted()
                                                && ruled.notFollowed().contains(id)))
                                .toList()))
                .toList());
    }

    public List<Point> on(UUID paragraphId) {
        return points.stream().filter(point -> point.isOn(paragraphId)).toList();
    }

    @Nullable
    private static String label(@Nullable Paragraph paragraph) {
        if (paragraph == null) {
            return null;
        }
        return paragraph.number().isEmpty() ? paragraph.text().plain() : "¶ " + paragraph.number();
    }
}
