package org.rapporteur.publication;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.review.ReviewOutcome;
import org.rapporteur.summary.Paragraph;

/** What a document says of the review it went through, in its own language (decision 74/544 asks for the provenance). */
final class Certificate {

    private Certificate() {}

    /**
     * One sentence or two; the day is that of the body's zone.
     *
     * @param numbers of the paragraphs that have one, in the order of the text
     */
    static List<String> of(ReviewOutcome outcome, Language language, ZoneId zone, Map<UUID, String> numbers) {
        DocumentTerms terms = DocumentTerms.in(language);
        String day = terms.date(LocalDate.ofInstant(outcome.at(), zone));
        List<String> sentences = new ArrayList<>();
        if (outcome.mode() == ReviewMode.CORRECTIONS) {
            sentences.add(
                    terms.get("certificate.corrections", day, outcome.corrections(), outcome.correctionsAccepted()));
            return sentences;
        }
        String key = outcome.agreed() ? "certificate.silence.agreed" : "certificate.silence.not-agreed";
        sentences.add(terms.get(key, day, outcome.rounds()));
        String broken = numbers.entrySet().stream()
                .filter(numbered -> outcome.broken().contains(numbered.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(terms.get("list-separator")));
        if (!outcome.agreed() && !broken.isEmpty()) {
            sentences.add(terms.get("certificate.silence.broken", broken));
        }
        return sentences;
    }

    /** The numbers of a text's paragraphs, in its order. */
    static Map<UUID, String> numbers(List<Paragraph> paragraphs) {
        Map<UUID, String> numbers = new LinkedHashMap<>();
        for (Paragraph paragraph : paragraphs) {
            if (!paragraph.number().isEmpty()) {
                numbers.put(paragraph.id(), paragraph.number());
            }
        }
        return numbers;
    }
}
