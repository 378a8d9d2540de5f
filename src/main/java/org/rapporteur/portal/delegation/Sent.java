package org.rapporteur.portal.delegation;

import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What was typed into a form of the round's page and is shown again when it was refused.
 *
 * @param key makes the form count once, however often it is sent
 * @param proposedFor the paragraph of a correction or proposal, {@code null} for a break
 */
record Sent(
        String key,
        List<UUID> paragraphs,
        String rationale,
        String wording,
        boolean identityWithheld,
        @Nullable UUID proposedFor) {

    static Sent nothing() {
        return new Sent(UUID.randomUUID().toString(), List.of(), "", "", false, null);
    }

    public boolean isProposalFor(UUID paragraphId) {
        return paragraphId.equals(proposedFor);
    }

    public boolean isEmpty() {
        return rationale.isEmpty() && wording.isEmpty();
    }
}
