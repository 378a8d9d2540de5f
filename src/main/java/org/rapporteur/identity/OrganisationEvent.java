package org.rapporteur.identity;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * Something that happened to an organisation or one of its members.
 *
 * @param act as in the journal; the page shows the message {@code act.<act>}
 * @param actor the user name of who did it
 * @param person the user name of the member concerned; {@code null} for none, and for who was invited
 * @param remark a reason, {@code null} where none was given
 */
public record OrganisationEvent(
        UUID id,
        String act,
        String actor,
        @Nullable String person,
        @Nullable String remark,
        Instant at) {}
