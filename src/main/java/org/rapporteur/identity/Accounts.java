package org.rapporteur.identity;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Faults;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of persons. */
@Service
public class Accounts {
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final DatabaseClock clock;
    private final Journal journal;

    Accounts(EntityManager entities, JdbcClient jdbc, PasswordEncoder passwords, DatabaseClock clock, Journal journal) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
        this.journal = journal;
    }

    /** Creates an account whose password is stored hashed. A user name or address already taken is refused. */
    @Transactional
    public Account create(String username, String email, String name, String password) {
        return create(username, email, name, password, Locale.ENGLISH, ZoneOffset.UTC);
    }

    /**
     * Creates an account as {@link #create(String, String, String, String)} does, with a password that someone else hands
     * over: its owner must change it before anything else.
     */
    @Transactional
    public Account createWithFirstPassword(String username, String email, String name, String password) {
        return create(username, email, name, password, Locale.ENGLISH, ZoneOffset.UTC, true);
    }

    /**
     * Creates an account with the language and the zone in which the person reads.
     *
     * @throws Refusal {@code username.form}, {@code username.taken}, {@code email.form}, {@code email.taken},
     *     {@code password.length}, {@code field.missing}, {@code field.too-long}
     */
    @Transactional
    public Account create(String username, String email, String name, String password, Locale locale, ZoneId zone) {
        return create(username, email, name, password, locale, zone, false);
    }

    private Account create(
            String username,
            String email,
            String name,
            String password,
            Locale locale,
            ZoneId zone,
            boolean mustChangePassword) {
        Faults faults = new Faults();
        String itsUsername = faults.of("username", () -> username(username));
        String itsEmail = faults.of("email", () -> email(email));
        String itsPerson = faults.of(() -> Field.text("field.person", name, 200));
        faults.of(() -> refuseUnfit(password));
        faults.refuse();
        Account account = new Account(Ids.next(), itsUsername, itsEmail, itsPerson, locale, zone);
        refuseTaken(account);
        try {
            entities.persist(new AccountRow(account, passwords.encode(password), mustChangePassword));
            entities.flush();
        } catch (ConstraintViolationException e) {
            // only what came in between the look and the insert can still be in the way
            throw new Refusal("username.taken", account.username());
        }
        return account;
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String username) {
        return jdbc.sql("select " + Rows.ACCOUNT + " from account a where a.username = ?")
                .param(username)
                .query(Rows::account)
                .optional();
    }

    /** @throws NotKnown when there is no such account */
    @Transactional(readOnly = true)
    public Account get(UUID accountId) {
        return jdbc.sql("select " + Rows.ACCOUNT + " from account a where a.id = ?")
                .param(accountId)
                .query(Rows::account)
                .optional()
                .orElseThrow(() -> new NotKnown("account", accountId));
    }

    /**
     * The names of the people, and of the organisations' tools, behind user names, by user name; those that nobody has are
     * not in it.
     */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> usernames) {
        if (usernames.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select username, name from account where username in (:usernames)"
                        + " union all select :token || t.id, t.name from access_token t where t.id = any(:tokens)")
                .param("usernames", usernames)
                .param("token", AccessToken.USERNAME)
                .param("tokens", AccessToken.idsIn(usernames))
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(row -> (String) row.get("username"), row -> (String) row.get("name")));
    }

    /** Those of the given ids that exist, by id, in one query. */
    @Transactional(readOnly = true)
    public Map<UUID, Account> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select " + Rows.ACCOUNT + " from account a where a.id in (:ids)")
                .param("ids", ids)
                .query(Rows::account)
                .stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /**
     * The account with the offices it holds today.
     *
     * @throws org.rapporteur.kernel.NotKnown when there is no such account
     */
    @Transactional(readOnly = true)
    public Actor actor(String username) {
        return person(username)
                .orElseThrow(() -> new NotKnown("account", username))
                .actor();
    }

    /**
     * Someone's account, and the same person with the offices held today.
     *
     * @param mustChangePassword whether the password is a first one that someone else handed over
     */
    public record Person(Account account, Actor actor, boolean mustChangePassword) {}

    /** The account with its offices today, read together: one statement, which needs no transaction around it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Person> person(String username) {
        LocalDate today = clock.today();
        List<Account> account = new ArrayList<>(1);
        List<Office> offices = new ArrayList<>();
        AtomicBoolean mustChange = new AtomicBoolean();
        jdbc.sql("select " + Rows.ACCOUNT + ", a.must_change_password, " + Rows.OFFICE
                        + " from account a left join office o"
                        + " on o.account_id = a.id and o.from_day <= :today and (o.to_day is null or o.to_day >= :today)"
                        + " where a.username = :username order by o.id")
                .param("today", today)
                .param("username", username)
                .query((ResultSet row) -> {
                    if (account.isEmpty()) {
                        account.add(Rows.account(row, 0));
                        mustChange.set(row.getBoolean("must_change_password"));
                    }
                    if (row.getObject("office_id") != null) {
                        offices.add(Rows.office(row, 0));
                    }
                });
        return account.stream()
                .map(found -> new Person(
                        found, new Actor(found.id(), found.username(), found.name(), offices), mustChange.get()))
                .findFirst();
    }

    /** The stored hash of an account's password, for the sign-in to compare with. */
    @Transactional(readOnly = true)
    public Optional<String> passwordHash(String username) {
        return jdbc.sql("select password_hash from account where username = ?")
                .param(username)
                .query(String.class)
                .optional();
    }

    /** Whether this is the account's password; it takes as long for a user name that does not exist. */
    public boolean passwordMatches(String username, String password) {
        Optional<String> hash = passwordHash(username);
        if (hash.isEmpty()) {
            passwords.encode("as long as the comparison would take");
            return false;
        }
        return password.getBytes(StandardCharsets.UTF_8).length <= Passwords.MOST_BYTES
                && passwords.matches(password, hash.get());
    }

    /**
     * Changes one's own password, which the journal keeps, without the password.
     *
     * @throws Refusal {@code password.wrong}, {@code password.length}, {@code password.same}
     */
    @Transactional
    public void changePassword(Actor actor, String current, String wanted) {
        if (!passwordMatches(actor.username(), current)) {
            throw new Refusal("password.wrong");
        }
        refuseUnfit(wanted);
        if (wanted.equals(current)) {
            throw new Refusal("password.same");
        }
        jdbc.sql("update account set password_hash = ?, must_change_password = false where id = ?")
                .param(passwords.encode(wanted))
                .param(actor.accountId())
                .update();
        journal.append(new Entry("password.changed", null, actor.username(), null, clock.now(), Map.of()));
    }

    /** Changes the language in which one reads pages and gets mails. */
    @Transactional
    public void speak(Actor actor, Locale language) {
        jdbc.sql("update account set locale = ? where id = ?")
                .param(language.toLanguageTag())
                .param(actor.accountId())
                .update();
    }

    /** Changes the language in which one reads pages and gets mails, and the zone in which times are shown. */
    @Transactional
    public void prefer(Actor actor, Locale language, ZoneId zone) {
        jdbc.sql("update account set locale = ?, zone = ? where id = ?")
                .param(language.toLanguageTag())
                .param(zone.getId())
                .param(actor.accountId())
                .update();
    }

    /**
     * Accounts in order of user name.
     *
     * @param after the user name after which to begin, {@code null} for the first
     * @param size at most {@link Page#MOST}
     */
    @Transactional(readOnly = true)
    public List<Account> list(@Nullable String after, int size) {
        return jdbc.sql("select " + Rows.ACCOUNT
                        + " from account a where a.username > :after order by a.username limit :size")
                .param("after", after == null ? "" : after)
                .param("size", Math.min(size, Page.MOST))
                .query(Rows::account)
                .list();
    }

    private static String username(String typed) {
        String username = Field.text("field.username", typed, 60);
        if (!USERNAME.matcher(username).matches() || username.equalsIgnoreCase(Actor.SYSTEM.username())) {
            throw new Refusal("username.form", username);
        }
        return username;
    }

    private static String email(String typed) {
        String email = Field.text("field.email", typed, 254);
        if (!EMAIL.matcher(email).matches()) {
            throw new Refusal("email.form", email);
        }
        return email;
    }

    private static void refuseUnfit(String password) {
        if (password.codePointCount(0, password.length()) < Passwords.FEWEST_CHARACTERS
                || password.getBytes(StandardCharsets.UTF_8).length > Passwords.MOST_BYTES) {
            throw new Refusal("password.length", Passwords.FEWEST_CHARACTERS, Passwords.MOST_BYTES);
        }
    }

    private void refuseTaken(Account account) {
        jdbc.sql("select lower(username) = lower(:username) from account"
                        + " where lower(username) = lower(:username) or lower(email) = lower(:email)")
                .param("username", account.username())
                .param("email", account.email())
                .query(Boolean.class)
                .list()
                .forEach(byName -> {
                    throw byName
                            ? new Refusal("username.taken", account.username())
                            : new Refusal("email.taken", account.email());
                });
    }
}
