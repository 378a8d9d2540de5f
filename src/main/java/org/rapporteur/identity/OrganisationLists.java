package org.rapporteur.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists of organisations that officers import: a list is checked row by row, then imported once it is confirmed. Rows
 * are told apart by acronym, so that importing a list again brings organisations up to date instead of doubling them.
 */
@Service
public class OrganisationLists {
    private static final int MOST_FILE_NAME = 200;

    /** How many rows are imported in one transaction. */
    public static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final OrganisationRecords records;
    private final DatabaseClock clock;
    private final TransactionTemplate transaction;

    OrganisationLists(
            JdbcClient jdbc,
            Organisations organisations,
            OrganisationRecords records,
            DatabaseClock clock,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.records = records;
        this.clock = clock;
    }

    /** What importing a row would do. */
    public enum Effect {
        /** An organisation is admitted and approved. */
        NEW,
        /** What is known of an organisation is brought up to date; how it stands with the secretariat stays. */
        CHANGED,
        SAME
    }

    public record Planned(ListRow row, Effect effect) {}

    /**
     * What importing a list would do now.
     *
     * @param problems why the rows that are not planned can't be imported
     */
    public record Plan(UUID id, String fileName, boolean imported, List<Planned> planned, List<ListProblem> problems) {

        public long count(Effect effect) {
            return planned.stream().filter(one -> one.effect() == effect).count();
        }

        public long added() {
            return count(Effect.NEW);
        }

        public long changed() {
            return count(Effect.CHANGED);
        }

        public long same() {
            return count(Effect.SAME);
        }

        public long wrongRows() {
            return problems.stream().map(ListProblem::row).distinct().count();
        }
    }

    /** The headings of a list, in the order of the template. */
    public static List<String> columns() {
        return ListReader.COLUMNS;
    }

    /**
     * Keeps a list to be looked at and confirmed by the one who sent it; one sent before is forgotten.
     *
     * @param file at most 1 MiB of CSV in UTF-8, at most 5,000 rows
     * @return the list's id
     * @throws Refusal when the file can't be read as a list at all: {@code list.…}
     */
    @Transactional
    public UUID check(Actor actor, String fileName, byte[] file) {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        String text = ListReader.text(file);
        ListReader.read(text);
        jdbc.sql("delete from organisation_list where account_id = ?")
                .param(actor.accountId())
                .update();
        UUID id = Ids.next();
        jdbc.sql("insert into organisation_list (id, account_id, file_name, content, sent_at) values (?, ?, ?, ?, ?)")
                .param(id)
                .param(actor.accountId())
                .param(fileName.length() <= MOST_FILE_NAME ? fileName : fileName.substring(0, MOST_FILE_NAME))
                .param(text)
                .param(clock.now().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** @throws NotKnown when the actor sent no such list, or another one since */
    @Transactional(readOnly = true)
    public Plan plan(Actor actor, UUID listId) {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        Kept kept = kept(actor, listId, "");
        return planned(listId, kept);
    }

    /**
     * Imports the rows that can be imported, as they stand at this moment: so many at a time, each time in a transaction
     * that locks what it changes, so that a long list holds nobody up and what somebody corrects meanwhile stays. Where
     * it stops before its end, what is done stays done, and confirming the list again does the rest.
     *
     * @return what was done
     * @throws Refusal {@code list.imported} when it was imported already
     */
    @Transactional(propagation = Propagation.NEVER)
    public Plan confirm(Actor actor, UUID listId) {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        Kept kept = kept(actor, listId, "");
        ListReader.Read read = ListReader.read(kept.content());
        List<Planned> done = new ArrayList<>();
        List<ListProblem> problems = new ArrayList<>(read.problems());
        // a list without a row that can be imported is done as well
        for (int from = 0; from == 0 || from < read.rows().size(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, read.rows().size());
            List<ListRow> rows = read.rows().subList(from, to);
            Judged judged = imported(actor, listId, rows, to == read.rows().size());
            done.addAll(judged.planned());
            problems.addAll(judged.problems());
        }
        return new Plan(listId, kept.fileName(), true, done, inOrder(problems));
    }

    /** Once more where another admitted one of the organisations between the look and the insert: it is known then. */
    private Judged imported(Actor actor, UUID listId, List<ListRow> rows, boolean last) {
        try {
            return inTransaction(actor, listId, rows, last);
        } catch (DuplicateKeyException e) {
            return inTransaction(actor, listId, rows, last);
        }
    }

    private Judged inTransaction(Actor actor, UUID listId, List<ListRow> rows, boolean last) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // of two who confirm at once the second waits, and finds what the first has done
            if (kept(actor, listId, " for update").imported()) {
                throw new Refusal("list.imported");
            }
            Map<String, Organisation> known = byAcronym(records.locked(acronyms(rows)));
            Judged judged = judged(rows, known);
            Instant at = clock.now();
            write(actor, judged.planned(), known, at);
            if (last) {
                jdbc.sql("update organisation_list set imported_at = ? where id = ?")
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(listId)
                        .update();
            }
            return judged;
        }));
    }

    private void write(Actor actor, List<Planned> planned, Map<String, Organisation> known, Instant at) {
        List<OrganisationRecords.Written> added = planned.stream()
                .filter(one -> one.effect() == Effect.NEW)
                .map(one -> one.row().details())
                .map(details -> new OrganisationRecords.Written(
                        Organisations.described(Ids.next(), details, OrganisationState.APPROVED), details.contact()))
                .toList();
        List<OrganisationRecords.Written> changed = planned.stream()
                .filter(one -> one.effect() == Effect.CHANGED)
                .map(one -> one.row().details())
                .map(details -> {
                    Organisation before = known.get(key(details));
                    return new OrganisationRecords.Written(
                            Organisations.described(before.id(), details, before.state()), details.contact());
                })
                .toList();
        records.insertAll(added);
        records.changeAll(changed);
        records.recordAll("organisation.imported", added, actor.username(), at);
        records.recordAll("organisation.updated", changed, actor.username(), at);
    }

    private Plan planned(UUID listId, Kept kept) {
        ListReader.Read read = ListReader.read(kept.content());
        Judged judged = judged(read.rows(), byAcronym(organisations.withAcronyms(acronyms(read.rows()))));
        List<ListProblem> problems = new ArrayList<>(read.problems());
        problems.addAll(judged.problems());
        return new Plan(listId, kept.fileName(), kept.imported(), judged.planned(), inOrder(problems));
    }

    /** What becomes of rows that can be read: each is planned, or what is known of its organisation forbids it. */
    private record Judged(List<Planned> planned, List<ListProblem> problems) {}

    private Judged judged(List<ListRow> rows, Map<String, Organisation> known) {
        Map<UUID, Contact> contacts =
                records.contacts(known.values().stream().map(Organisation::id).toList());
        List<Planned> planned = new ArrayList<>();
        List<ListProblem> problems = new ArrayList<>();
        for (ListRow row : rows) {
            Organisation one = known.get(key(row.details()));
            if (one != null && one.isPending()) {
                // anyone may have registered it under this acronym; a list doesn't say that it is the same one
                problems.add(
                        new ListProblem(row.row(), ListReader.ACRONYM, new Refusal("list.pending", one.acronym())));
            } else {
                planned.add(planned(row, one, contacts));
            }
        }
        return new Judged(planned, problems);
    }

    private static List<ListProblem> inOrder(List<ListProblem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingLong(ListProblem::row))
                .toList();
    }

    private static Planned planned(ListRow row, @Nullable Organisation known, Map<UUID, Contact> contacts) {
        if (known == null) {
            return new Planned(row, Effect.NEW);
        }
        Contact contact = contacts.get(known.id());
        ListRow whole = new ListRow(row.row(), withWhatIsKnown(row.details(), known.names(), contact));
        boolean same = Organisations.described(known.id(), whole.details(), known.state())
                        .equals(known)
                && Objects.equals(whole.details().contact(), contact);
        return new Planned(whole, same ? Effect.SAME : Effect.CHANGED);
    }

    /** A list that says nothing of a name, a telephone or a website takes none away. */
    private static OrganisationDetails withWhatIsKnown(
            OrganisationDetails details, OrganisationNames known, @Nullable Contact contact) {
        Map<String, String> names = new TreeMap<>(known.others());
        names.put(known.language(), known.main());
        names.putAll(details.names().others());
        Contact given = details.contact();
        return new OrganisationDetails(
                new OrganisationNames(
                        details.names().language(), details.names().main(), names),
                details.acronym(),
                details.status(),
                details.country(),
                contact == null
                        ? given
                        : new Contact(
                                given.person(),
                                given.email(),
                                given.phone() == null ? contact.phone() : given.phone(),
                                given.website() == null ? contact.website() : given.website()));
    }

    private static List<String> acronyms(List<ListRow> rows) {
        return rows.stream().map(row -> row.details().acronym()).toList();
    }

    private static Map<String, Organisation> byAcronym(List<Organisation> organisations) {
        return organisations.stream()
                .collect(Collectors.toMap(one -> one.acronym().toLowerCase(Locale.ROOT), Function.identity()));
    }

    private static String key(OrganisationDetails details) {
        return details.acronym().toLowerCase(Locale.ROOT);
    }

    private record Kept(String fileName, String content, boolean imported) {}

    private Kept kept(Actor actor, UUID listId, String lock) {
        return jdbc.sql("select file_name, content, imported_at is not null from organisation_list"
                        + " where id = ? and account_id = ?" + lock)
                .param(listId)
                .param(actor.accountId())
                .query((row, index) -> new Kept(row.getString(1), row.getString(2), row.getBoolean(3)))
                .optional()
                .orElseThrow(() -> new NotKnown("list", listId));
    }
}
