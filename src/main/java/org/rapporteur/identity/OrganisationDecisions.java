package org.rapporteur.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat's word on organisations, by officers of the platform. Each decision is told to the coordinators. */
@Service
public class OrganisationDecisions {
    private static final int MOST_REASON = 2_000;

    private final OrganisationRecords organisations;
    private final Offices offices;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    OrganisationDecisions(
            OrganisationRecords organisations, Offices offices, DatabaseClock clock, ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.offices = offices;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Approves a registration.
     *
     * @param status as the secretariat finds it, which may differ from what was registered
     * @throws Refusal {@code organisation.state} when it was decided on already, {@code field.missing}
     */
    @Transactional
    public Organisation approve(Actor actor, UUID id, @Nullable ConsultativeStatus status) {
        ConsultativeStatus found = Field.given("field.status", status);
        Organisation before = required(actor, id, OrganisationState.APPROVED);
        if (before.state() != OrganisationState.PENDING) {
            throw new Refusal("organisation.state", before.name());
        }
        Organisation after = new Organisation(
                id,
                before.name(),
                before.acronym(),
                found,
                before.country(),
                OrganisationState.APPROVED,
                before.names());
        organisations.change(after, organisations.contact(id));
        decided(actor, "organisation.approved", before, after, null);
        return after;
    }

    /** Refuses a registration: its coordinator holds no office any more, and its acronym is free again. */
    @Transactional
    public void refuse(Actor actor, UUID id, String reason) {
        String why = reason(reason);
        Organisation before = required(actor, id, OrganisationState.REFUSED);
        decided(actor, "organisation.refused", before, standing(before, OrganisationState.REFUSED), why);
        offices.in(Place.organisation(id)).forEach(office -> offices.end(office.id(), clock.today()));
    }

    /** Suspends an organisation: it keeps what it has, but can neither save nor submit. */
    @Transactional
    public void suspend(Actor actor, UUID id, String reason) {
        String why = reason(reason);
        Organisation before = required(actor, id, OrganisationState.SUSPENDED);
        decided(actor, "organisation.suspended", before, standing(before, OrganisationState.SUSPENDED), why);
    }

    /** Lifts a suspension. */
    @Transactional
    public void lift(Actor actor, UUID id) {
        Organisation before = required(actor, id, OrganisationState.APPROVED);
        if (before.state() != OrganisationState.SUSPENDED) {
            throw new Refusal("organisation.state", before.name());
        }
        decided(actor, "organisation.reinstated", before, standing(before, OrganisationState.APPROVED), null);
    }

    private Organisation required(Actor actor, UUID id, OrganisationState next) {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.organisation(id)));
        Organisation organisation = organisations.locked(id);
        if (!organisation.state().mayBecome(next)) {
            throw new Refusal("organisation.state", organisation.name());
        }
        return organisation;
    }

    private void decided(Actor actor, String act, Organisation before, Organisation after, @Nullable String reason) {
        Instant at = clock.now();
        List<Account> coordinators = offices.holders(Function.COORDINATOR, Place.organisation(after.id()));
        organisations.moveTo(after.id(), after.state(), reason);
        organisations.record(act, after, actor.username(), null, reason, at);
        events.publishEvent(
                new OrganisationDecided(after, before.state(), coordinators, reason == null ? "" : reason, at));
    }

    private static Organisation standing(Organisation organisation, OrganisationState state) {
        return new Organisation(
                organisation.id(),
                organisation.name(),
                organisation.acronym(),
                organisation.status(),
                organisation.country(),
                state,
                organisation.names());
    }

    private static String reason(String reason) {
        if (reason.isBlank()) {
            throw new Refusal("reason.missing");
        }
        // one paragraph, however it was typed
        return Field.text("field.reason", reason.replaceAll("\\s+", " "), MOST_REASON);
    }
}
