package org.rapporteur.portal.chair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.lifecycle.ChairTasks;
import org.rapporteur.lifecycle.TaskDesk;
import org.rapporteur.review.Contribution;
import org.rapporteur.review.Contributions;
import org.rapporteur.review.Ruling;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Saves what the Chair writes on a task; what is as it was before is not written again. */
@Component
class Desk {

    private final ChairTasks tasks;
    private final Contributions contributions;

    Desk(ChairTasks tasks, Contributions contributions) {
        this.tasks = tasks;
        this.contributions = contributions;
    }

    /**
     * Saves notes and rulings. A ruling without a decision or reason is work in progress and passed over.
     *
     * @return the ids of the contributions whose ruling is not complete yet
     * @throws Refusal from the first that is refused; those before it are saved
     */
    List<UUID> save(Actor actor, TaskDesk desk, Work work) {
        work.notes().forEach((key, text) -> note(actor, desk, key, text));
        Map<UUID, Contribution> known =
                desk.contributions().stream().collect(Collectors.toMap(Contribution::id, Function.identity()));
        List<UUID> incomplete = new ArrayList<>();
        work.rulings().forEach((key, sent) -> {
            Contribution contribution = known.get(id(key));
            if (contribution == null) {
                throw new NotKnown("contribution", key);
            }
            if (sent.decisionOrEmpty().isBlank() || sent.reasonOrEmpty().isBlank()) {
                incomplete.add(contribution.id());
            } else {
                rule(actor, contribution, decision(sent.decisionOrEmpty()), sent.reasonOrEmpty());
            }
        });
        return incomplete;
    }

    private void note(Actor actor, TaskDesk desk, String key, String text) {
        UUID paragraphId = key.isEmpty() ? null : id(key);
        String saved = noteOn(desk.notes(), paragraphId);
        // browsers send line ends as CR LF
        String sent = text.replace("\r\n", "\n");
        if (!saved.strip().equals(sent.strip())) {
            tasks.note(actor, desk.task().id(), paragraphId, sent);
        }
    }

    private void rule(Actor actor, Contribution contribution, Ruling.Decision decision, String reason) {
        Ruling before = contribution.ruling();
        String sent = reason.replace("\r\n", "\n").strip();
        if (before == null
                || before.decision() != decision
                || !Objects.equals(before.reason().strip(), sent)) {
            contributions.rule(actor, contribution.id(), decision, sent);
        }
    }

    static String noteOn(Map<UUID, String> notes, @Nullable UUID paragraphId) {
        // a map that was copied refuses to be asked for null
        return notes.entrySet().stream()
                .filter(entry -> Objects.equals(entry.getKey(), paragraphId))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Ruling.Decision decision(String name) {
        return Stream.of(Ruling.Decision.values())
                .filter(decision -> decision.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("decision.missing"));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotKnown("id", text);
        }
    }
}
