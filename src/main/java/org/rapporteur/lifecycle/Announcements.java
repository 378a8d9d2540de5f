package org.rapporteur.lifecycle;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.comment.CosignedSubmission;
import org.rapporteur.comment.Receipt;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Place;
import org.rapporteur.journal.SignedHead;
import org.rapporteur.notification.Notice;
import org.rapporteur.notification.Outbox;
import org.rapporteur.notification.Verbatim;
import org.rapporteur.procedure.Bodies;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.wording.Moments;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Tells those concerned what is asked of them; each happening once, however often a job runs. */
@Component
class Announcements {

    private final Offices offices;
    private final Bodies bodies;
    private final Outbox outbox;

    Announcements(Offices offices, Bodies bodies, Outbox outbox) {
        this.offices = offices;
        this.bodies = bodies;
        this.outbox = outbox;
    }

    /**
     * Tells the holders of offices of the procedure's own body and session.
     *
     * @param happening what makes the event unique: a task's id, a round's id
     */
    void toOffice(
            Procedure procedure,
            Function function,
            String event,
            Object happening,
            String path,
            @Nullable Instant until,
            String remark) {
        Place place = function.heldIn() == Place.Kind.SESSION ? procedure.sessionPlace() : procedure.bodyPlace();
        tell(procedure, offices.holders(function, place), event, happening, path, until, remark);
    }

    /** Tells the coordinators of organisations. */
    void toOrganisations(
            Procedure procedure,
            Collection<UUID> organisations,
            String event,
            Object happening,
            String path,
            @Nullable Instant until,
            String remark) {
        List<Place> places = organisations.stream().map(Place::organisation).toList();
        tell(procedure, offices.holders(List.of(Function.COORDINATOR), places), event, happening, path, until, remark);
    }

    /** Tells the focal points and alternates of the body's delegations. */
    void toDelegations(
            Procedure procedure, String event, Object happening, String path, @Nullable Instant until, String remark) {
        toDelegations(procedure, bodies.members(procedure.body().id()).keySet(), event, happening, path, until, remark);
    }

    /** Tells the focal points and alternates of delegations. */
    void toDelegations(
            Procedure procedure,
            Collection<UUID> delegations,
            String event,
            Object happening,
            String path,
            @Nullable Instant until,
            String remark) {
        List<Place> places = delegations.stream().map(Place::delegation).toList();
        List<Function> functions = List.of(Function.FOCAL_POINT, Function.ALTERNATE);
        tell(procedure, offices.holders(functions, places), event, happening, path, until, remark);
    }

    /**
     * Sends people at hand the receipt of a submission: when, to the second, the fingerprint, and a signed head of the
     * record that leaves the server with it.
     *
     * @param newest the head that was signed last, {@code null} before the first
     */
    void receipt(Procedure procedure, List<Account> people, Receipt receipt, @Nullable SignedHead newest) {
        Verbatim head = newest == null
                ? Verbatim.NOTHING
                : new Verbatim(newest.checkpoint().strip());
        people.stream()
                .collect(Collectors.groupingBy(Account::locale))
                .forEach((locale, readers) -> outbox.tell(
                        new Notice(
                                "submission-received:" + receipt.submissionId(),
                                procedure.id(),
                                readers,
                                "/ngo/submissions/" + receipt.submissionId(),
                                List.of(
                                        procedure.panel().title(),
                                        Moments.exactly(
                                                receipt.receivedAt(),
                                                procedure.body().zone(),
                                                locale),
                                        receipt.number(),
                                        receipt.fingerprint(),
                                        head,
                                        receipt.timing().name())),
                        procedure.body(),
                        receipt.receivedAt()));
    }

    /** Tells the coordinators of those who signed a submission what became of it. */
    void cosigned(CosignedSubmission submission) {
        List<Place> places =
                submission.organisations().stream().map(Place::organisation).toList();
        Receipt receipt = submission.receipt();
        String event = switch (submission.fate()) {
            case RECEIVED -> "cosigned-received";
            case REPLACED -> "cosigned-replaced";
            case WITHDRAWN -> "cosigned-withdrawn";
        };
        outbox.tell(
                new Notice(
                        event + ":" + receipt.submissionId(),
                        submission.procedure().id(),
                        once(offices.holders(List.of(Function.COORDINATOR), places)),
                        "/ngo/submissions/" + receipt.submissionId(),
                        List.of(
                                submission.procedure().panel().title(),
                                submission.at(),
                                submission.lead(),
                                receipt.number())),
                submission.procedure().body(),
                submission.at());
    }

    private void tell(
            Procedure procedure,
            Collection<Account> people,
            String event,
            Object happening,
            String path,
            @Nullable Instant until,
            String remark) {
        outbox.tell(
                new Notice(
                        event + ":" + happening,
                        procedure.id(),
                        once(people),
                        path,
                        // the mail says the deadline in each reader's language, in the zone in which it is law and
                        // theirs
                        List.of(procedure.panel().title(), until == null ? "" : until, remark)),
                procedure.body());
    }

    private static List<Account> once(Collection<Account> people) {
        Map<UUID, Account> once = new LinkedHashMap<>();
        people.forEach(account -> once.put(account.id(), account));
        return List.copyOf(once.values());
    }
}
