package org.rapporteur.publication;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.review.ReviewOutcome;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;

/** What a document says of the review it went through, in its own language (decision 74/544 asks for the provenance). */
final class Certificate {

    private Certificate() {}

    /** One sentence or two; the day is that of the body's zone. */
    static List<String> of(ReviewOutcome outcome, Revision revision, ZoneId zone) {
        DocumentTerms terms = DocumentTerms.in(revision.language());
        String day = terms.date(LocalDate.ofInstant(outcome.at(), zone));
        List<String> sentences = new ArrayList<>();
        if (outcome.mode() == ReviewMode.CORRECTIONS) {
            sentences.add(terms.get(
                    "certificate.corrections", day, outcome.corrections(), outcome.correctionsAccepted()));
            return sentences;
        }
        String key = outcome.agreed() ? "certificate.silence.agreed" : "certificate.silence.not-agreed";
        sentences.add(terms.get(key, day, outcome.rounds()));
        String broken = revision.paragraphs().stream()
                .filter(paragraph -> outcome.broken().contains(paragraph.id()))
                .map(Paragraph::number)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.joining(terms.get("list-separator")));
        if (!outcome.agreed() && !broken.isEmpty()) {
            sentences.add(terms.get("certificate.silence.broken", broken));
        }
        return sentences;
    }
}
