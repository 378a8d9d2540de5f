package org.rapporteur.comment;

import java.time.Instant;
import java.util.UUID;
import org.rapporteur.procedure.Language;
import org.springframework.lang.Nullable;

/**
 * A question of an organisation to the secretariat, as the two of them see it.
 *
 * @param askedBy the account's user name; for the organisation and the secretariat alone
 * @param text 1 to 2,000 characters
 * @param answer {@code null} while it waits for one
 */
public record Question(
        UUID id,
        UUID procedureId,
        UUID periodId,
        UUID organisationId,
        String askedBy,
        Instant askedAt,
        Language language,
        String text,
        @Nullable Answer answer) {

    /**
     * What the secretariat answered.
     *
     * @param text 1 to 5,000 characters
     * @param published whether everyone who may know of the call sees it; else the asker's organisation alone
     * @param wording the question as it is published, 1 to 2,000 characters
     * @param by the user name of who gave it as it is
     * @param at when it was first given
     * @param changes how often it was changed since
     * @param correctedAt when what its readers see was last corrected, {@code null} where it never was
     */
    public record Answer(
            String text,
            Language language,
            boolean published,
            String wording,
            String by,
            Instant at,
            int changes,
            @Nullable Instant correctedAt) {}

    /**
     * An answer that another took the place of.
     *
     * @param by the user name of who gave it
     * @param until when it was changed
     */
    public record Before(String text, Language language, boolean published, String wording, String by, Instant until) {}

    public boolean isAnswered() {
        return answer != null;
    }
}
