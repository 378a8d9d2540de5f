package org.rapporteur.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.review.ReviewOutcome;
import org.rapporteur.summary.Masthead;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.springframework.lang.Nullable;

/**
 * A document as it is issued: what every rendition shows, whatever its format.
 *
 * @param organ the principal organ by its name, empty when the symbol's is not known
 * @param day of the release, in the body's zone; while no moment is set, the day of the final approval
 * @param fingerprint of the revision
 * @param certificate how the member-state review ended, a sentence each; empty where there was none
 */
public record IssuedDocument(
        String symbol,
        Language language,
        String organ,
        LocalDate day,
        Masthead masthead,
        List<IssuedParagraph> paragraphs,
        List<String> certificate,
        String fingerprint) {

    public IssuedDocument {
        paragraphs = List.copyOf(paragraphs);
        certificate = List.copyOf(certificate);
    }

    /**
     * Lays a revision out for issue. Negotiated text carries its numbers; a summary under the Chair's responsibility
     * carries none (practice of the Commission for Social Development).
     */
    static IssuedDocument of(
            String symbol,
            Revision revision,
            ReviewMode mode,
            Instant issuedAt,
            ZoneId zone,
            @Nullable ReviewOutcome outcome) {
        boolean numbered = mode == ReviewMode.SILENCE;
        List<IssuedParagraph> paragraphs = revision.paragraphs().stream()
                .map(paragraph -> new IssuedParagraph(
                        paragraph.id(),
                        paragraph.kind(),
                        paragraph.number(),
                        label(paragraph, numbered),
                        paragraph.text()))
                .toList();
        return new IssuedDocument(
                symbol,
                revision.language(),
                DocumentTerms.in(revision.language()).organ(symbol),
                LocalDate.ofInstant(issuedAt, zone),
                revision.masthead(),
                paragraphs,
                outcome == null
                        ? List.of()
                        : Certificate.of(
                                outcome, revision.language(), zone, Certificate.numbers(revision.paragraphs())),
                revision.fingerprint());
    }

    private static String label(Paragraph paragraph, boolean numbered) {
        return switch (paragraph.kind()) {
            case BODY -> numbered ? paragraph.number() + "." : "";
            case LIST_ITEM -> paragraph.number().substring(paragraph.number().lastIndexOf(' ') + 1);
            case HEADING, NOTE -> "";
        };
    }

    /** The fixed words, in the document's language. */
    public String term(String key) {
        return DocumentTerms.in(language).get(key);
    }

    /** The day of the document as its language writes it. */
    public String date() {
        return DocumentTerms.in(language).date(day);
    }

    /** A title for windows, files and lists: the symbol with the masthead's title. */
    public String title() {
        return masthead.title().isEmpty() ? symbol : symbol + " – " + masthead.title();
    }
}
