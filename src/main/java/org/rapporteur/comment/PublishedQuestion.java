package org.rapporteur.comment;

import java.time.Instant;
import java.util.UUID;
import org.rapporteur.procedure.Language;
import org.springframework.lang.Nullable;

/**
 * A question with its answer as everyone sees it who may know of the call: it says nothing of who asked.
 *
 * @param question as the secretariat words it
 * @param questionLanguage the asker's where the wording is theirs, else the answer's
 * @param correctedAt when wording or answer were last corrected since they were published, {@code null} for never
 */
public record PublishedQuestion(
        UUID id,
        String question,
        Language questionLanguage,
        String answer,
        Language answerLanguage,
        Instant at,
        @Nullable Instant correctedAt) {}
