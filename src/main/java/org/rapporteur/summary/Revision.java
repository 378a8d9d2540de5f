package org.rapporteur.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.procedure.Language;

/**
 * A text that can't change any more.
 *
 * @param number 1 for the first of the procedure
 * @param fingerprint SHA-256 over the canonical form of language, masthead and paragraphs (identity, kind, markup)
 * @param madeBy the account's user name
 */
public record Revision(
        UUID id,
        UUID procedureId,
        int number,
        Language language,
        String fingerprint,
        Masthead masthead,
        List<Paragraph> paragraphs,
        int words,
        Instant madeAt,
        String madeBy) {

    public Revision {
        paragraphs = List.copyOf(paragraphs);
    }

    public Optional<Paragraph> paragraph(UUID paragraphId) {
        return paragraphs.stream().filter(p -> p.id().equals(paragraphId)).findFirst();
    }
}
