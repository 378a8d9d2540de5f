package org.rapporteur.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of organisations that are imported while others are at work, with a real database. */
@RapporteurTest
class OrganisationListsIT {

    private static final String HEADINGS = "acronym,status,country,name_en,contact_person,contact_email\n";
    private static final String PASSWORD = "correct horse battery";

    /** Two whole transactions and the beginning of a third. */
    private static final int ROWS = 2 * OrganisationLists.AT_ONCE + 30;

    private final OrganisationLists lists;
    private final Organisations organisations;
    private final Registrations registrations;
    private final Accounts accounts;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SqlCount sql;
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    private String mark;
    private Actor officer;

    OrganisationListsIT(
            OrganisationLists lists,
            Organisations organisations,
            Registrations registrations,
            Accounts accounts,
            Offices offices,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            SqlCount sql) {
        this.lists = lists;
        this.organisations = organisations;
        this.registrations = registrations;
        this.accounts = accounts;
        this.offices = offices;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sql = sql;
    }

    @BeforeEach
    void an_officer() {
        mark = Ids.next().toString().substring(28);
        Account account = accounts.create("lister-" + mark, "lister-" + mark + "@example.org", "Officer", PASSWORD);
        offices.appoint(account.id(), Function.OFFICER, Place.PLATFORM, "", LocalDate.of(2000, 1, 1), null);
        officer = accounts.actor(account.username());
    }

    @AfterEach
    void nobody_else() {
        other.shutdownNow();
    }

    @Test
    void a_long_list_takes_few_statements_for_each_hundred_rows() {
        UUID list = check(ROWS);
        sql.reset();

        OrganisationLists.Plan done = lists.confirm(officer, list);

        assertThat(done.added()).isEqualTo(ROWS);
        assertThat(sql.statements()).hasSizeLessThan(40);
        assertThat(found(ROWS - 1).state()).isEqualTo(OrganisationState.APPROVED);
        assertThat(jdbc.sql("select count(*) from journal_entry where act = 'organisation.imported' and actor = ?")
                        .param(officer.username())
                        .query(Integer.class)
                        .single())
                .isEqualTo(ROWS);
    }

    @Test
    void what_somebody_corrects_while_a_list_is_imported_stays_and_what_is_done_is_seen_already() throws Exception {
        Organisation late = organisations.admit("Late", acronym(ROWS - 1), ConsultativeStatus.NONE, "KEN");
        UUID list = check(ROWS);
        LockQueue queue = new LockQueue(jdbc);

        Future<OrganisationLists.Plan> importing = transaction.execute(status -> {
            organisations.correct(
                    officer,
                    late.id(),
                    new OrganisationDetails(
                            new OrganisationNames("en", "Late", Map.of("fr", "Les Tardifs")),
                            late.acronym(),
                            ConsultativeStatus.NONE,
                            "KEN",
                            new Contact("A. Person", "late@example.org", "+41 22 000", "https://late.example.org")));
            Future<OrganisationLists.Plan> begun = other.submit(() -> lists.confirm(officer, list));
            queue.await(1);
            assertThat(organisations.withAcronyms(List.of(acronym(0), acronym(OrganisationLists.AT_ONCE))))
                    .hasSize(2);
            return begun;
        });

        assertThat(importing.get().changed()).isEqualTo(1);
        assertThat(organisations.get(late.id()).names().others()).containsEntry("fr", "Les Tardifs");
        assertThat(organisations.contact(officer, late.id()))
                .isEqualTo(new Contact("A. Person", "a@example.org", "+41 22 000", "https://late.example.org"));
    }

    @Test
    void an_import_that_stops_in_the_middle_keeps_what_is_done_and_goes_on_when_it_is_confirmed_again() {
        Organisation late = organisations.admit("Late", acronym(ROWS - 1), ConsultativeStatus.NONE, "KEN");
        UUID list = check(ROWS);
        LockQueue queue = new LockQueue(jdbc);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from organisation where id = ? for update")
                    .param(late.id())
                    .query(UUID.class)
                    .single();
            Future<?> importing = other.submit(() -> lists.confirm(officer, list));
            jdbc.sql("select pg_cancel_backend(?)")
                    .param(queue.await(1).get(0))
                    .query(Boolean.class)
                    .single();
            assertThatThrownBy(importing::get).isInstanceOf(ExecutionException.class);
        });

        OrganisationLists.Plan left = lists.plan(officer, list);
        assertThat(left.imported()).isFalse();
        assertThat(left.same()).isEqualTo(2L * OrganisationLists.AT_ONCE);
        OrganisationLists.Plan done = lists.confirm(officer, list);
        assertThat(done.added()).isEqualTo(29);
        assertThat(done.changed()).isEqualTo(1);
        assertThat(lists.plan(officer, list).imported()).isTrue();
        assertThat(lists.plan(officer, list).same()).isEqualTo(ROWS);
    }

    @Test
    void one_that_is_admitted_between_the_look_and_the_insert_is_brought_up_to_date() throws Exception {
        UUID list = check(3);
        LockQueue queue = new LockQueue(jdbc);

        Future<OrganisationLists.Plan> importing = transaction.execute(status -> {
            organisations.admit("Just now", acronym(1), ConsultativeStatus.NONE, "PER");
            Future<OrganisationLists.Plan> begun = other.submit(() -> lists.confirm(officer, list));
            queue.await(1);
            return begun;
        });

        assertThat(importing.get().added()).isEqualTo(2);
        assertThat(importing.get().changed()).isEqualTo(1);
        assertThat(found(1).name()).isEqualTo("Listed 1");
    }

    @Test
    void a_registration_that_waits_is_not_taken_for_the_organisation_of_the_list() {
        String email = "stranger-" + mark + "@example.org";
        registrations.register(
                new OrganisationDetails(
                        OrganisationNames.english("A stranger"),
                        acronym(1).toLowerCase(Locale.ROOT),
                        ConsultativeStatus.GENERAL,
                        "KEN",
                        new Contact("A. Stranger", email, null, null)),
                Locale.ENGLISH,
                null);
        Organisation stranger = registrations.confirm(
                MailedSecret.to(jdbc, email),
                new NewAccount("stranger-" + mark, "A. Stranger", PASSWORD, Locale.ENGLISH, ZoneOffset.UTC));
        UUID list = check(3);

        assertPending(lists.plan(officer, list));
        assertPending(lists.confirm(officer, list));

        assertThat(organisations.get(stranger.id())).isEqualTo(stranger);
    }

    private static void assertPending(OrganisationLists.Plan plan) {
        assertThat(plan.planned()).extracting(one -> one.row().row()).containsExactly(2L, 4L);
        assertThat(plan.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo("acronym");
            assertThat(problem.why()).extracting(Refusal::code).isEqualTo("list.pending");
        });
    }

    private UUID check(int rows) {
        String csv = IntStream.range(0, rows)
                .mapToObj(row -> acronym(row) + ",SPECIAL,KEN,Listed " + row + ",A. Person,a@example.org\n")
                .collect(Collectors.joining("", HEADINGS, ""));
        return lists.check(officer, "list.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private Organisation found(int row) {
        return organisations.withAcronyms(List.of(acronym(row))).get(0);
    }

    private String acronym(int row) {
        return "L" + row + "-" + mark;
    }
}
