package org.rapporteur.portal.secretariat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Delegation;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Faults;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Bodies;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appoints people from the appointment form, with an account they have or one made for them. */
@Service
class Appointments {
    /** Without letters and digits that are mistaken for each other when copied from paper. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;

    private final Accounts accounts;
    private final Offices offices;
    private final Bodies bodies;
    private final DatabaseClock clock;
    private final SecureRandom random = new SecureRandom();

    Appointments(Accounts accounts, Offices offices, Bodies bodies, DatabaseClock clock) {
        this.accounts = accounts;
        this.offices = offices;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * Who was appointed.
     *
     * @param password of an account that was made for it, shown this once and kept nowhere; {@code null} where the
     *     account was there
     */
    record Appointed(Account account, @Nullable String password) {}

    @Transactional
    public Appointed toBody(Actor actor, UUID bodyId, Inputs form) {
        Faults faults = new Faults();
        Wanted wanted = wanted(form.gatheringIn(faults), faults);
        boolean inSession = wanted.function() != null && wanted.function().heldIn() == Place.Kind.SESSION;
        UUID session = form.gatheringIn(faults).id("session");
        if (inSession) {
            faults.of(() -> Field.given("field.session", session));
        }
        faults.refuse();
        bodies.appoint(
                actor,
                bodyId,
                inSession ? session : null,
                wanted.appointed().account().id(),
                wanted.function(),
                wanted.from(),
                wanted.to());
        return wanted.appointed();
    }

    @Transactional
    public Appointed toOrganisation(Actor actor, Organisation organisation, Inputs form) {
        return to(actor, Place.organisation(organisation.id()), organisation.key(), form);
    }

    @Transactional
    public Appointed toDelegation(Actor actor, Delegation delegation, Inputs form) {
        return to(actor, Place.delegation(delegation.id()), delegation.code().toLowerCase(Locale.ROOT), form);
    }

    @Transactional
    public Appointed toPlatform(Actor actor, Inputs form) {
        return to(actor, Place.PLATFORM, "", form);
    }

    /** Ends an office of an organisation, a delegation or the platform today. */
    @Transactional
    public void end(Actor actor, Place place, UUID officeId) {
        offices.end(actor, Set.of(place), officeId, today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    private Appointed to(Actor actor, Place place, String placeKey, Inputs form) {
        Faults faults = new Faults();
        Wanted wanted = wanted(form.gatheringIn(faults), faults);
        faults.refuse();
        offices.appoint(
                actor,
                Set.of(place),
                wanted.appointed().account().id(),
                wanted.function(),
                place,
                placeKey,
                wanted.from(),
                wanted.to());
        return wanted.appointed();
    }

    /** What the form asks for; a field with a fault is {@code null}, and the caller refuses. */
    private record Wanted(
            Function function,
            Appointed appointed,
            LocalDate from,
            @Nullable LocalDate to) {}

    private Wanted wanted(Inputs form, Faults faults) {
        Function function = faults.of(() -> function(form));
        Appointed appointed = faults.of(() -> account(form));
        LocalDate from = from(form);
        LocalDate to = form.day("to");
        faults.when(to != null && to.isBefore(from), "to", "office.days");
        return new Wanted(function, appointed, from, to);
    }

    private LocalDate from(Inputs form) {
        LocalDate from = form.day("from");
        return from == null ? today() : from;
    }

    private static Function function(Inputs form) {
        return Field.given("field.function", form.choice("function", Function.class));
    }

    private Appointed account(Inputs form) {
        if (!form.has("account", "new")) {
            String username = Field.text("field.existing-username", form.text("existing-username"), 60);
            Account account = accounts.find(username)
                    .orElseThrow(() -> new Refusal("account.unknown", username).on("existing-username"));
            return new Appointed(account, null);
        }
        String password = password();
        Account account = accounts.createWithFirstPassword(
                form.text("username"), form.text("email"), form.text("person"), password);
        return new Appointed(account, password);
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int letter = 0; letter < GROUPS * GROUP_LENGTH; letter++) {
            if (letter > 0 && letter % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
