package org.rapporteur.portal.delegation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Delegation;
import org.rapporteur.identity.Delegations;
import org.rapporteur.portal.Asks;
import org.rapporteur.review.Contribution;
import org.rapporteur.review.ReviewMatrix;
import org.rapporteur.review.ReviewOverview;
import org.rapporteur.review.ReviewRound;
import org.rapporteur.review.ReviewRounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The review of a procedure for those who follow it: rounds, paragraphs by delegations, who said what, who is missing. */
@Controller
class ReviewMatrixController {

    private final ReviewRounds rounds;
    private final Delegations delegations;

    ReviewMatrixController(ReviewRounds rounds, Delegations delegations) {
        this.rounds = rounds;
        this.delegations = delegations;
    }

    @GetMapping("/secretariat/procedures/{procedureId}/review")
    @Asks(Act.SEE_REVIEW)
    String review(Actor actor, @PathVariable UUID procedureId, Model model) {
        ReviewOverview overview = rounds.overview(actor, procedureId);
        ReviewMatrix matrix = overview.matrix();
        Map<UUID, Delegation> names = delegations.byId(overview.delegations().keySet());
        List<Delegation> columns = names.values().stream()
                .sorted(Comparator.comparing(Delegation::code))
                .toList();
        model.addAttribute("procedure", overview.procedure());
        model.addAttribute("zone", overview.procedure().body().zone());
        model.addAttribute("overview", overview);
        model.addAttribute("columns", columns);
        model.addAttribute("names", names);
        MatrixTable table = MatrixTable.of(overview, matrix, columns);
        model.addAttribute("matrix", table);
        model.addAttribute("labels", labels(overview));
        model.addAttribute("key", table.key());
        model.addAttribute("byRound", byRound(overview));
        model.addAttribute("unconfirmed", unconfirmed(overview, matrix, columns));
        return "delegation/matrix";
    }

    private static Map<UUID, String> labels(ReviewOverview overview) {
        Map<UUID, String> labels = new HashMap<>();
        if (overview.text() != null) {
            overview.text().paragraphs().forEach(paragraph -> labels.put(paragraph.id(), RoundPage.label(paragraph)));
        }
        return labels;
    }

    private static Map<UUID, List<Contribution>> byRound(ReviewOverview overview) {
        Map<UUID, List<Contribution>> byRound = new HashMap<>();
        for (ReviewRound round : overview.rounds()) {
            byRound.put(
                    round.id(),
                    overview.contributions().stream()
                            .filter(contribution -> contribution.roundId().equals(round.id()))
                            .toList());
        }
        return byRound;
    }

    private static List<Delegation> unconfirmed(
            ReviewOverview overview, ReviewMatrix matrix, List<Delegation> columns) {
        if (overview.rounds().isEmpty()) {
            return List.of();
        }
        var missing = matrix.unconfirmed(
                overview.rounds().get(overview.rounds().size() - 1).id());
        return columns.stream()
                .filter(delegation -> missing.contains(delegation.id()))
                .toList();
    }
}
