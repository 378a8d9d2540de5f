package org.rapporteur.comment;

import java.util.List;
import java.util.UUID;

/**
 * A submission as its organisation and the secretariat see it in a list.
 *
 * @param version which of the organisation's it is, and whether it is in force
 * @param channel by which way it came
 * @param cosigners the names of those who signed it with the organisation, in their order
 * @param endorsers the names of those who endorse what was published of it, in their order
 */
public record Submission(
        UUID id,
        UUID procedureId,
        UUID periodId,
        UUID organisationId,
        boolean nameWithheldRequested,
        String withholdReason,
        Receipt receipt,
        SubmissionVersion version,
        Channel channel,
        List<String> cosigners,
        List<String> endorsers) {

    public Submission {
        cosigners = List.copyOf(cosigners);
        endorsers = List.copyOf(endorsers);
    }

    /** Whether an officer entered it on behalf of the organisation. */
    public boolean isEntered() {
        return channel == Channel.EMAIL || channel == Channel.PAPER;
    }
}
