package org.rapporteur.comment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.procedure.DeadlineMoves;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calls for comments as their pages tell of them, to whom each may be told; see {@link CallAudience}. */
@Service
public class Calls {

    /** The most open calls that are listed at once. */
    public static final int MOST_OPEN = 200;

    private final PeriodRecords periods;
    private final SubmissionRecords submissions;
    private final Procedures procedures;
    private final DeadlineMoves moves;
    private final Revisions revisions;
    private final Organisations organisations;
    private final DatabaseClock clock;

    Calls(
            PeriodRecords periods,
            SubmissionRecords submissions,
            Procedures procedures,
            DeadlineMoves moves,
            Revisions revisions,
            Organisations organisations,
            DatabaseClock clock) {
        this.periods = periods;
        this.submissions = submissions;
        this.procedures = procedures;
        this.moves = moves;
        this.revisions = revisions;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * The call of a procedure.
     *
     * @param actor who looks, {@code null} for a stranger
     * @param organisationId the one of the actor's organisations for which they look, {@code null} for none
     * @throws NotKnown when there is none, the one who looks may not know of it, or the organisation is not theirs
     */
    @Transactional(readOnly = true)
    public Call get(@Nullable Actor actor, UUID procedureId, @Nullable UUID organisationId) {
        Map<UUID, Organisation> own = own(actor);
        if (organisationId != null && !own.containsKey(organisationId)) {
            throw new NotKnown("organisation", organisationId);
        }
        Procedure procedure = procedures.get(procedureId);
        List<CommentPeriod> all = periods.ofProcedure(procedureId);
        Instant now = clock.now();
        CallAudience audience = CallAudience.of(procedure, begun(all, now), actor, own.values());
        if (!audience.known()) {
            throw new NotKnown("call", procedureId);
        }
        return new Call(
                procedure,
                all,
                texts(procedureId, all),
                all.isEmpty() ? Map.of() : moves.ofProcedure(procedureId),
                audience.reads(),
                actor == null || organisationId == null
                        ? null
                        : standing(actor, own.get(organisationId), procedure, all, now),
                now);
    }

    /**
     * A text that a call is or was about, with its paragraphs.
     *
     * @param number the revision's number
     * @throws NotKnown also when the one who looks may not read it
     */
    @Transactional(readOnly = true)
    public Text text(@Nullable Actor actor, UUID procedureId, int number) {
        Procedure procedure = procedures.get(procedureId);
        List<CommentPeriod> all = periods.ofProcedure(procedureId);
        Instant now = clock.now();
        if (!CallAudience.of(procedure, begun(all, now), actor, own(actor).values())
                .reads()) {
            throw new NotKnown("text of call", procedureId);
        }
        Set<UUID> texts = all.stream().map(CommentPeriod::revisionId).collect(Collectors.toSet());
        return revisions.of(procedureId).stream()
                .filter(head -> head.number() == number && texts.contains(head.id()))
                .findFirst()
                .map(head -> new Text(procedure, revisions.get(head.id())))
                .orElseThrow(() -> new NotKnown("text of call " + procedureId, number));
    }

    /** A text that a call is about. */
    public record Text(Procedure procedure, Revision revision) {}

    /** The calls that are open and that everyone may know of, the one that closes next first. */
    @Transactional(readOnly = true)
    public List<PublicCall> open(int most) {
        Map<UUID, Procedure> calls = new HashMap<>();
        String after = null;
        do {
            Page<Procedure> page = procedures.inStages(EnumSet.of(Stage.COMMENT_PERIOD), after, Page.MOST);
            page.items().stream()
                    .filter(call -> CallAudience.isPublic(call.rules()))
                    .forEach(call -> calls.put(call.id(), call));
            after = page.next();
        } while (after != null);
        Instant now = clock.now();
        return periods.newestOf(calls.keySet()).stream()
                .filter(period -> !now.isBefore(period.opensAt()) && period.timingOf(now) != Timing.LATE)
                .limit(Math.min(most, MOST_OPEN))
                .map(period -> new PublicCall(period, calls.get(period.procedureId())))
                .toList();
    }

    private static boolean begun(List<CommentPeriod> all, Instant now) {
        return all.stream().anyMatch(period -> !now.isBefore(period.opensAt()));
    }

    private Map<UUID, Organisation> own(@Nullable Actor actor) {
        return actor == null ? Map.of() : organisations.byId(actor.placesOf(Place.Kind.ORGANISATION));
    }

    private Map<UUID, Revision> texts(UUID procedureId, List<CommentPeriod> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        Set<UUID> wanted = all.stream().map(CommentPeriod::revisionId).collect(Collectors.toSet());
        return revisions.of(procedureId).stream()
                .filter(head -> wanted.contains(head.id()))
                .collect(Collectors.toMap(Revision::id, head -> head));
    }

    private Call.Standing standing(
            Actor actor, Organisation organisation, Procedure procedure, List<CommentPeriod> all, Instant now) {
        UUID id = organisation.id();
        boolean member = Authority.may(actor, Act.COMMENT, Set.of(Place.organisation(id)));
        boolean asked = member && procedure.rules().asks(organisation);
        if (!asked || all.isEmpty()) {
            return new Call.Standing(organisation, asked, 0, List.of(), false);
        }
        CommentPeriod period = all.get(0);
        return new Call.Standing(
                organisation,
                true,
                periods.drafts(id, List.of(period.id())).getOrDefault(period.id(), 0),
                submissions.ofPeriod(id, period.id()),
                QuestionRule.mayAsk(procedure, period, organisation, now));
    }
}
