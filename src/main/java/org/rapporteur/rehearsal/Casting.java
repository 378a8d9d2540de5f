package org.rapporteur.rehearsal;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Delegations;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.procedure.Bodies;
import org.rapporteur.procedure.Body;
import org.rapporteur.procedure.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the people of a rehearsal, a demonstration or a test. */
@Component
public class Casting {

    private static final int LETTERS = 26;

    private final Accounts accounts;
    private final Offices offices;
    private final Organisations organisations;
    private final Delegations delegations;
    private final Bodies bodies;
    private final DatabaseClock clock;

    Casting(
            Accounts accounts,
            Offices offices,
            Organisations organisations,
            Delegations delegations,
            Bodies bodies,
            DatabaseClock clock) {
        this.accounts = accounts;
        this.offices = offices;
        this.organisations = organisations;
        this.delegations = delegations;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * Makes a body with a session and everyone it needs.
     *
     * @param bodyKey unique; user names are {@code chair}, or {@code chair-<suffix>} with a suffix
     * @param suffix sets one cast apart from another on the same database; may be empty
     * @param since the day from which the offices are held
     */
    @Transactional
    public Cast assemble(String bodyKey, String suffix, String password, LocalDate since) {
        Crew crew = new Crew(suffix, password, since);
        Account officer = crew.account("officer", "Ana Ferreira");
        crew.appoint(officer, Function.OFFICER, Place.PLATFORM, "");
        Actor officerActor = accounts.actor(officer.username());
        String prefix = suffix.isEmpty() ? "E/CN.5" : symbolPrefix(bodyKey);
        Body body = bodies.create(
                officerActor, bodyKey, "Commission for Social Development", prefix, ZoneId.of("America/New_York"));
        Session session = open(officerActor, body, 65, "Sixty-fifth session");
        String sessionKey = session.key(body);
        Actor chair = crew.inOffice("chair", "Ewa Nowak", Function.CHAIR, Place.session(session.id()), sessionKey);
        Actor vice =
                crew.inOffice("vicechair", "Tomás Rey", Function.VICE_CHAIR, Place.session(session.id()), sessionKey);
        Actor rapporteur = crew.inOffice(
                "rapporteur", "Leila Haddad", Function.RAPPORTEUR, Place.session(session.id()), sessionKey);
        Actor editor = crew.inOffice("editor", "Ivan Petrov", Function.EDITOR, Place.body(body.id()), body.key());
        Account operator = crew.account("operator", "Sam Okoro");
        crew.appoint(operator, Function.OPERATOR, Place.PLATFORM, "");
        List<Cast.Voice> heard = new ArrayList<>();
        heard.add(crew.organisation("Roads of Solidarity", "ROSOL", ConsultativeStatus.GENERAL, "FRA", "ngo"));
        heard.add(crew.organisation("Harbour for Families", "HAFAM", ConsultativeStatus.SPECIAL, "KEN", "ngo2"));
        heard.add(crew.organisation("Open Field Network", "OPFIN", ConsultativeStatus.ROSTER, "PER", "ngo3"));
        List<Cast.Voice> states = new ArrayList<>();
        states.add(crew.delegation("Norland", "NRL", body, Bodies.Membership.MEMBER, "delegation"));
        states.add(crew.delegation("Southmark", "SMK", body, Bodies.Membership.MEMBER, "delegation2"));
        states.add(crew.delegation("Estovia", "ESV", body, Bodies.Membership.MEMBER, "delegation3"));
        states.add(crew.delegation("Order of the Lakes", "LAKES", body, Bodies.Membership.OBSERVER, "observer"));
        return new Cast(
                body,
                session,
                accounts.actor(officer.username()),
                chair,
                vice,
                rapporteur,
                editor,
                accounts.actor(operator.username()),
                List.copyOf(heard),
                List.copyOf(states));
    }

    /**
     * What the symbols of a made-up body begin with: as unique as its key, which it writes in letters alone.
     *
     * @param bodyKey lower-case letters and digits
     */
    public static String symbolPrefix(String bodyKey) {
        String letters = new BigInteger(bodyKey, Character.MAX_RADIX)
                .toString(LETTERS)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('A' + Character.digit(digit, LETTERS))))
                .collect(Collectors.joining());
        return "E" + letters.replaceAll("(.{1,8})", "/$1");
    }

    /** The same people in a further session of their body, which sits when a procedure that begins now is about. */
    @Transactional
    public Cast inNextSession(Cast cast, String title) {
        Body body = cast.body();
        Session session = open(cast.officer(), body, cast.session().number() + 1, title);
        appoint(cast.chair(), Function.CHAIR, body, session);
        appoint(cast.viceChair(), Function.VICE_CHAIR, body, session);
        appoint(cast.rapporteur(), Function.RAPPORTEUR, body, session);
        return new Cast(
                body,
                session,
                cast.officer(),
                accounts.actor(cast.chair().username()),
                accounts.actor(cast.viceChair().username()),
                accounts.actor(cast.rapporteur().username()),
                cast.editor(),
                cast.operator(),
                cast.organisations(),
                cast.delegations());
    }

    private void appoint(Actor person, Function function, Body body, Session session) {
        Place place = Place.session(session.id());
        offices.appoint(person.accountId(), function, place, session.key(body), session.opens(), null);
    }

    /** Two weeks from Monday to Friday, in the first of which the panel of a procedure that begins now was held. */
    private Session open(Actor officer, Body body, int number, String title) {
        LocalDate opens = Cast.panelBefore(clock.now(), body).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return bodies.openSession(officer, body.id(), number, title, opens, opens.plusDays(11));
    }

    private final class Crew {

        private final String suffix;
        private final String password;
        private final LocalDate since;

        Crew(String suffix, String password, LocalDate since) {
            this.suffix = suffix;
            this.password = password;
            this.since = since;
        }

        Account account(String username, String name) {
            String full = username + (suffix.isEmpty() ? "" : "-" + suffix);
            return accounts.create(full, full + "@example.org", name, password);
        }

        void appoint(Account account, Function function, Place place, String placeKey) {
            offices.appoint(account.id(), function, place, placeKey, since, null);
        }

        Actor inOffice(String username, String name, Function function, Place place, String placeKey) {
            Account account = account(username, name);
            appoint(account, function, place, placeKey);
            return accounts.actor(account.username());
        }

        Cast.Voice organisation(
                String name, String acronym, ConsultativeStatus status, String country, String username) {
            UUID id =
                    organisations.admit(name, unique(acronym), status, country).id();
            String key = unique(acronym).toLowerCase(Locale.ROOT);
            return new Cast.Voice(
                    id,
                    name,
                    inOffice(username, "Coordinator of " + name, Function.COORDINATOR, Place.organisation(id), key),
                    inOffice(username + "-member", "Member of " + name, Function.MEMBER, Place.organisation(id), key));
        }

        Cast.Voice delegation(String name, String code, Body body, Bodies.Membership membership, String username) {
            UUID id = delegations.admit(name, unique(code)).id();
            Actor officer = accounts.actor("officer" + (suffix.isEmpty() ? "" : "-" + suffix));
            bodies.admit(officer, body.id(), id, membership);
            String key = unique(code).toLowerCase(Locale.ROOT);
            return new Cast.Voice(
                    id,
                    name,
                    inOffice(username, "Focal point of " + name, Function.FOCAL_POINT, Place.delegation(id), key),
                    inOffice(
                            username + "-alternate",
                            "Alternate of " + name,
                            Function.ALTERNATE,
                            Place.delegation(id),
                            key));
        }

        private String unique(String code) {
            return suffix.isEmpty() ? code : code + suffix.toUpperCase(Locale.ROOT);
        }
    }
}
