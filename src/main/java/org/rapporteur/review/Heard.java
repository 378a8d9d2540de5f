package org.rapporteur.review;

import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A contribution of another delegation, as the delegations are told of it once its round has closed.
 *
 * @param delegationId {@code null} where that delegation asked that its identity be withheld. Neither number nor time
 *     are told, since they could give it away
 * @param ruling the Chair's, once the round is decided
 */
public record Heard(
        UUID roundId,
        Contribution.Kind kind,
        List<UUID> paragraphs,
        String rationale,
        String wording,
        @Nullable UUID delegationId,
        @Nullable Ruling.Decision ruling) {

    public Heard {
        paragraphs = List.copyOf(paragraphs);
    }

    static Heard of(Contribution contribution, boolean decided) {
        return new Heard(
                contribution.roundId(),
                contribution.kind(),
                contribution.paragraphs(),
                contribution.rationale(),
                contribution.wording(),
                contribution.identityWithheld() ? null : contribution.delegationId(),
                decided && contribution.ruling() != null ? contribution.ruling().decision() : null);
    }
}
