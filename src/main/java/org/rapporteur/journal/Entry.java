package org.rapporteur.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * An act as the journal keeps it.
 *
 * @param act what was done, a past participle with its object, for example {@code draft.submitted}; the page shows the
 *     message {@code act.<act>}
 * @param procedureId the procedure concerned, {@code null} for acts outside any
 * @param actor the account's user name, or {@code system} for what the process does by itself
 * @param onBehalfOf for whom the actor acted (an organisation, a delegation, the Chair), {@code null} for oneself
 * @param at the instant of the act, as the clock of the act gave it
 * @param content what the act was about: strings, numbers, booleans, or maps and lists of these; never a secret
 */
public record Entry(
        String act,
        @Nullable UUID procedureId,
        String actor,
        @Nullable String onBehalfOf,
        Instant at,
        Map<String, Object> content) {}
