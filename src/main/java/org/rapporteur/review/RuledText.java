package org.rapporteur.review;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The text after the Chair's rulings: what must change in it, and whether it did. */
@Service
public class RuledText {

    private static final int MOST_NAMED = 10;
    private static final int FIRST_WORDS = 40;

    private final RoundReader rounds;
    private final ContributionReader contributions;
    private final Revisions revisions;

    RuledText(RoundReader rounds, ContributionReader contributions, Revisions revisions) {
        this.rounds = rounds;
        this.contributions = contributions;
        this.revisions = revisions;
    }

    /**
     * The Chair's rulings on the newest round, and what of them the working draft does not show yet.
     *
     * @throws Refusal {@code review.no-round} before the first round
     */
    @Transactional(readOnly = true)
    public AsRuled of(Actor actor, Procedure procedure, List<Paragraph> draft) {
        Authority.require(actor, Act.SEE_REVIEW, procedure.places());
        ReviewRound round = newest(procedure.id());
        List<Contribution> standing = standing(round);
        return new AsRuled(
                round,
                WithheldIdentity.asSeenBy(actor, procedure, standing),
                notFollowed(round, standing, draft).stream().map(Paragraph::id).collect(Collectors.toSet()));
    }

    /**
     * The rule for handing the text on after the Chair's rulings: every paragraph shows the changes that were accepted.
     * The Chair's ruling stands, so nobody else can let it pass.
     *
     * @throws Refusal {@code review.change-not-made} with the number of paragraphs and their numbers (at most 10 named)
     */
    @Transactional(readOnly = true)
    public void requireFollowed(Revision text) {
        ReviewRound round = newest(text.procedureId());
        List<Paragraph> missing = notFollowed(round, standing(round), text.paragraphs());
        if (!missing.isEmpty()) {
            throw new Refusal(
                    "review.change-not-made",
                    missing.size(),
                    missing.stream().limit(MOST_NAMED).map(RuledText::named).toList());
        }
    }

    private ReviewRound newest(UUID procedureId) {
        return rounds.newest(procedureId).orElseThrow(() -> new Refusal("review.no-round"));
    }

    private List<Contribution> standing(ReviewRound round) {
        return contributions.ofRound(round.id()).stream()
                .filter(Contribution::stands)
                .toList();
    }

    private List<Paragraph> notFollowed(ReviewRound round, List<Contribution> standing, List<Paragraph> present) {
        return RulingsInText.notFollowed(
                standing, revisions.get(round.revisionId()).paragraphs(), present);
    }

    /** Its number, or its first words. */
    private static String named(Paragraph paragraph) {
        if (!paragraph.number().isEmpty()) {
            return "¶ " + paragraph.number();
        }
        String plain = paragraph.text().plain();
        return plain.codePointCount(0, plain.length()) <= FIRST_WORDS
                ? "“" + plain + "”"
                : "“" + plain.substring(0, plain.offsetByCodePoints(0, FIRST_WORDS)) + "…”";
    }
}
