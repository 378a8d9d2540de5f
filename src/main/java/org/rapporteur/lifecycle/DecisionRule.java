package org.rapporteur.lifecycle;

import java.util.Map;
import java.util.UUID;
import org.rapporteur.kernel.Refusal;
import org.springframework.lang.Nullable;

/** When a decision given for the Chair holds: the same rule whichever way it comes in. */
final class DecisionRule {

    private DecisionRule() {}

    /**
     * Checks a decision as it was given.
     *
     * @param given the decision's name, {@code null} when none came
     * @param shown the fingerprint of the text the Chair had before them, {@code null} when none came
     * @param present the fingerprint of the text as it is
     * @param withoutRuling how many breaks or corrections have no ruling yet; 0 for other tasks
     * @param accepted how many were accepted, wholly or in part
     * @throws Refusal {@code decision.missing}, {@code decision.stale}, {@code decision.note},
     *     {@code decision.rulings}, {@code decision.accepted}
     */
    static ChairTask.Decision check(
            ChairTask.Kind kind,
            @Nullable String given,
            @Nullable String shown,
            String present,
            Map<UUID, String> notes,
            int withoutRuling,
            int accepted) {
        ChairTask.Decision decision = kind.decisions().stream()
                .filter(possible -> possible.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new Refusal("decision.missing"));
        if (!present.equals(shown)) {
            throw new Refusal("decision.stale");
        }
        if (decision == ChairTask.Decision.RETURN && notes.isEmpty()) {
            throw new Refusal("decision.note");
        }
        if (withoutRuling > 0) {
            throw new Refusal("decision.rulings", withoutRuling);
        }
        if (decision == ChairTask.Decision.CONCLUDE && accepted > 0) {
            throw new Refusal("decision.accepted", accepted);
        }
        return decision;
    }
}
