package org.rapporteur.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the registration of an organisation to its members, with a real database. */
@RapporteurTest
class RegistrationsIT {

    private static final String PASSWORD = "correct horse battery";

    private final Registrations registrations;
    private final OrganisationDecisions decisions;
    private final Organisations organisations;
    private final Invitations invitations;
    private final Memberships memberships;
    private final OrganisationLists lists;
    private final Accounts accounts;
    private final Offices offices;
    private final LapsedLinks lapsed;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private String mark;
    private String email;
    private Actor officer;

    RegistrationsIT(
            Registrations registrations,
            OrganisationDecisions decisions,
            Organisations organisations,
            Invitations invitations,
            Memberships memberships,
            OrganisationLists lists,
            Accounts accounts,
            Offices offices,
            LapsedLinks lapsed,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.registrations = registrations;
        this.decisions = decisions;
        this.organisations = organisations;
        this.invitations = invitations;
        this.memberships = memberships;
        this.lists = lists;
        this.accounts = accounts;
        this.offices = offices;
        this.lapsed = lapsed;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void an_officer() {
        mark = Ids.next().toString().substring(28);
        email = "first-" + mark + "@example.org";
        Account account = accounts.create("officer-" + mark, "officer-" + mark + "@example.org", "Officer", PASSWORD);
        offices.appoint(account.id(), Function.OFFICER, Place.PLATFORM, "", LocalDate.of(2000, 1, 1), null);
        officer = accounts.actor(account.username());
    }

    @Test
    void a_registration_waits_for_the_address_then_for_the_secretariat() {
        registrations.register(details("A" + mark), Locale.ENGLISH, null);
        assertThat(organisations.withAcronyms(List.of("A" + mark))).isEmpty();

        Organisation organisation = registrations.confirm(secret(email), newAccount("first-" + mark));
        assertThat(organisation.state()).isEqualTo(OrganisationState.PENDING);
        assertThat(mailsTo(officer)).anyMatch(subject -> subject.contains(organisation.name()));
        Actor first = accounts.actor("first-" + mark);
        assertThat(first.holds(Function.COORDINATOR, Set.of(Place.organisation(organisation.id()))))
                .isTrue();
        refused("organisation.pending", () -> invite(first, organisation, "second"));

        decisions.approve(officer, organisation.id(), ConsultativeStatus.ROSTER);

        Organisation approved = organisations.get(organisation.id());
        assertThat(approved.state()).isEqualTo(OrganisationState.APPROVED);
        assertThat(approved.status()).isEqualTo(ConsultativeStatus.ROSTER);
        assertThat(mailsTo(first)).contains("Approved: " + organisation.name());
        assertThat(organisations.history(officer, organisation.id(), null, 10).items())
                .extracting(OrganisationEvent::act)
                .containsExactly("organisation.approved", "organisation.registered");
    }

    @Test
    void the_database_has_only_the_hash_of_a_link() {
        registrations.register(details("H" + mark), Locale.ENGLISH, null);
        String secret = secret(email);

        assertThat(jdbc.sql("select token_hash from registration where email = ?")
                        .param(email)
                        .query(String.class)
                        .single())
                .isNotEqualTo(secret)
                .isEqualTo(LinkSecret.hash(secret));
    }

    @Test
    void a_link_is_used_once_and_not_after_its_time_and_none_can_be_guessed() {
        registrations.register(details("L" + mark), Locale.ENGLISH, null);
        String secret = secret(email);
        assertThatThrownBy(() -> registrations.at(LinkSecret.next())).isInstanceOf(NotKnown.class);
        assertThatThrownBy(() -> registrations.at("' or true --")).isInstanceOf(NotKnown.class);
        registrations.confirm(secret, newAccount("once-" + mark));
        refused("link.used", () -> registrations.confirm(secret, newAccount("twice-" + mark)));

        email = "late-" + mark + "@example.org";
        registrations.register(details("LL" + mark), Locale.ENGLISH, null);
        jdbc.sql("update registration set created_at = created_at - interval '4 days',"
                        + " expires_at = expires_at - interval '4 days' where email = ?")
                .param(email)
                .update();
        refused("link.expired", () -> registrations.confirm(secret(email), newAccount("late-" + mark)));
    }

    @Test
    void what_was_typed_to_register_is_kept_until_the_address_is_confirmed_and_no_longer() {
        registrations.register(details("D" + mark), Locale.ENGLISH, null);
        String secret = secret(email);
        Organisation organisation = registrations.confirm(secret, newAccount("first-" + mark));

        assertThat(jdbc.sql("select email is null and details is null from registration where organisation_id = ?")
                        .param(organisation.id())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
        refused("link.used", () -> registrations.at(secret));
        assertThat(organisations.contact(officer, organisation.id()).email()).isEqualTo(email);

        email = "never-" + mark + "@example.org";
        registrations.register(details("DD" + mark), Locale.ENGLISH, null);
        jdbc.sql("update registration set created_at = created_at - interval '4 days',"
                        + " expires_at = expires_at - interval '4 days' where email = ?")
                .param(email)
                .update();
        lapsed.forget();
        assertThat(jdbc.sql("select count(*) from registration where email = ?")
                        .param(email)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_address_of_an_invitation_is_in_no_history_and_is_forgotten_after_ninety_days() {
        Organisation organisation = approved("E" + mark);
        Actor first = accounts.actor("first-" + mark);
        String older = invite(first, organisation, "older");
        String secret = secret(older);
        String newer = invite(first, organisation, "newer");
        invitations.waiting(first, organisation.id()).stream()
                .filter(one -> one.email().equals(newer))
                .forEach(one -> invitations.revoke(first, organisation.id(), one.id()));
        moveBack(older, 105);
        moveBack(newer, 103);

        lapsed.forget();

        assertThat(jdbc.sql("select email from invitation where organisation_id = ? and email is not null")
                        .param(organisation.id())
                        .query(String.class)
                        .list())
                .containsExactly(newer);
        refused("link.expired", () -> invitations.at(secret));
        assertThat(jdbc.sql("select c.content::text from journal_entry j join journal_content c on c.entry_id = j.id"
                                + " where j.on_behalf_of = ?")
                        .param(organisation.name())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(content -> assertThat(content).doesNotContain(older).doesNotContain(newer));
        assertThat(organisations.history(officer, organisation.id(), null, 10).items())
                .filteredOn(event ->
                        event.act().startsWith("member.invited") || event.act().equals("invitation.revoked"))
                .hasSize(3)
                .allSatisfy(event -> assertThat(event.person()).isNull());
    }

    private void moveBack(String address, int days) {
        jdbc.sql("update invitation set created_at = created_at - make_interval(days => :days),"
                        + " expires_at = expires_at - make_interval(days => :days) where email = :address")
                .param("days", days)
                .param("address", address)
                .update();
    }

    @Test
    void nobodys_mailbox_is_filled_by_registrations() {
        for (int i = 0; i < Registrations.MOST_OF_AN_ADDRESS; i++) {
            registrations.register(details("F" + i + mark), Locale.ENGLISH, null);
        }

        refused("registration.too-many", () -> registrations.register(details("FF" + mark), Locale.ENGLISH, null));
    }

    @Test
    void of_many_that_come_at_once_for_one_address_no_more_are_taken_than_may_wait() throws Exception {
        int senders = 6;
        CyclicBarrier together = new CyclicBarrier(senders);
        ExecutorService all = Executors.newFixedThreadPool(senders);
        try {
            List<Callable<Void>> sent = new ArrayList<>();
            for (int i = 0; i < senders; i++) {
                OrganisationDetails details = details("U" + i + mark);
                sent.add(() -> {
                    together.await();
                    registrations.register(details, Locale.ENGLISH, null);
                    return null;
                });
            }
            assertThat(all.invokeAll(sent).stream().filter(RegistrationsIT::failed))
                    .hasSize(senders - Registrations.MOST_OF_AN_ADDRESS);
        } finally {
            all.shutdownNow();
        }
        assertThat(jdbc.sql("select count(*) from registration where email = ?")
                        .param(email)
                        .query(Integer.class)
                        .single())
                .isEqualTo(Registrations.MOST_OF_AN_ADDRESS);
    }

    @Test
    void a_link_is_sent_again_three_times_and_the_one_before_no_longer_works() {
        registrations.register(details("AG" + mark), Locale.FRENCH, null);
        String first = secret(email);

        registrations.sendAgain(email.toUpperCase(Locale.ROOT), null);

        String second = secret(email);
        assertThat(second).isNotEqualTo(first);
        assertThatThrownBy(() -> registrations.at(first)).isInstanceOf(NotKnown.class);
        registrations.sendAgain(email, null);
        registrations.sendAgain(email, null);
        String last = secret(email);
        registrations.sendAgain(email, null);
        assertThat(secret(email)).as("no fourth one").isEqualTo(last);
        assertThat(registrations.confirm(last, newAccount("again-" + mark)).state())
                .isEqualTo(OrganisationState.PENDING);
        registrations.sendAgain(email, null);
        assertThat(secret(email)).as("nothing waits any more").isEqualTo(last);
    }

    @Test
    void asking_again_is_answered_alike_for_an_unknown_address_and_counts_for_its_network() {
        String network = "asks again " + mark;
        for (int i = 0; i < Registrations.MOST_OF_A_NETWORK; i++) {
            registrations.sendAgain("nobody-" + mark + "@example.org", network);
        }
        registrations.register(details("AH" + mark), Locale.ENGLISH, null);

        refused(
                "registration.too-many-here",
                () -> registrations.sendAgain("nobody-" + mark + "@example.org", network));
        refused("registration.too-many-here", () -> registrations.sendAgain(email, network));
        refused("email.form", () -> registrations.sendAgain("nobody", null));
        assertThat(jdbc.sql("select count(*) from mail where address = ?")
                        .param("nobody-" + mark + "@example.org")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_coordinator_changes_names_and_contact_but_not_the_status() {
        registrations.register(details("CC" + mark), Locale.ENGLISH, null);
        Organisation before = registrations.confirm(secret(email), newAccount("changes-" + mark));
        Actor coordinator = accounts.actor("changes-" + mark);
        decisions.approve(officer, before.id(), ConsultativeStatus.ROSTER);
        OrganisationDetails changed = new OrganisationDetails(
                new OrganisationNames("fr", "Les anciens " + mark, Map.of("ar", "الكبار")),
                "CD" + mark,
                ConsultativeStatus.GENERAL,
                "SEN",
                new Contact("A. Diop", "diop@example.org", null, null));

        Organisation after = organisations.describe(coordinator, before.id(), changed);

        assertThat(after.status()).isEqualTo(ConsultativeStatus.ROSTER);
        assertThat(organisations.get(before.id())).isEqualTo(after);
        assertThat(after.nameIn(Locale.forLanguageTag("ar"))).isEqualTo("الكبار");
        assertThat(organisations.contact(coordinator, before.id())).isEqualTo(changed.contact());
        organisations.describe(coordinator, before.id(), changed);
        assertThat(organisations.history(officer, before.id(), null, 10).items())
                .filteredOn(event -> event.act().equals("organisation.described"))
                .singleElement()
                .satisfies(event -> assertThat(event.remark())
                        .contains(before.name(), "CC" + mark, "Les anciens " + mark, "CD" + mark)
                        .doesNotContain("Diop"));
        decisions.suspend(officer, before.id(), "Under review.");
        refused("organisation.suspended", () -> organisations.describe(coordinator, before.id(), changed));
    }

    @Test
    void one_network_sends_so_many_within_an_hour_and_is_then_forgotten() {
        String network = "network of " + mark;
        for (int i = 0; i < Registrations.MOST_OF_A_NETWORK; i++) {
            email = "n" + i + "-" + mark + "@example.org";
            registrations.register(details("N" + i + "-" + mark), Locale.ENGLISH, network);
        }
        email = "more-" + mark + "@example.org";
        OrganisationDetails more = details("NN" + mark);
        refused("registration.too-many-here", () -> registrations.register(more, Locale.ENGLISH, network));
        registrations.register(more, Locale.ENGLISH, "another network of " + mark);

        jdbc.sql("update registration set created_at = created_at - interval '61 minutes' where network = ?")
                .param(network)
                .update();
        email = "later-" + mark + "@example.org";
        registrations.register(details("NL" + mark), Locale.ENGLISH, network);
        lapsed.forget();

        assertThat(jdbc.sql("select email from registration where network = ?")
                        .param(network)
                        .query(String.class)
                        .list())
                .containsExactly(email);
    }

    @Test
    void one_that_is_refused_is_told_why_holds_no_office_and_its_acronym_is_free() {
        Organisation organisation = registered("R" + mark);
        Actor first = accounts.actor("first-" + mark);
        refused("reason.missing", () -> decisions.refuse(officer, organisation.id(), " "));

        decisions.refuse(officer, organisation.id(), "No such organisation\nis known.");

        assertThat(organisations.reason(officer, organisation.id())).isEqualTo("No such organisation is known.");
        assertThat(accounts.actor(first.username()).offices()).isEmpty();
        assertThat(mailsTo(first)).contains("Not approved: " + organisation.name());
        refused("organisation.state", () -> decisions.approve(officer, organisation.id(), ConsultativeStatus.GENERAL));
        assertThat(organisations
                        .admit("Another", "r" + mark, ConsultativeStatus.NONE, "KEN")
                        .state())
                .isEqualTo(OrganisationState.APPROVED);
    }

    @Test
    void why_an_organisation_is_suspended_is_for_its_members_and_for_officers() {
        Organisation organisation = approved("W" + mark);
        decisions.suspend(officer, organisation.id(), "Under inquiry");
        Account stranger = accounts.create("stranger-" + mark, "s-" + mark + "@example.org", "Stranger", PASSWORD);

        assertThat(organisations.reason(accounts.actor("first-" + mark), organisation.id()))
                .isEqualTo("Under inquiry");
        assertThat(organisations.reason(officer, organisation.id())).isEqualTo("Under inquiry");
        assertThatThrownBy(() -> organisations.reason(accounts.actor(stranger.username()), organisation.id()))
                .isInstanceOf(NotKnown.class);
    }

    @Test
    void a_member_joins_by_a_link_that_is_used_once_and_can_be_revoked() {
        Organisation organisation = approved("M" + mark);
        Actor first = accounts.actor("first-" + mark);
        String address = invite(first, organisation, "second");
        String older = secret(address);
        invite(first, organisation, "second");
        refused("link.revoked", () -> invitations.at(older));

        invitations.accept(secret(address), newAccount("second-" + mark));

        refused("link.used", () -> invitations.accept(secret(address), first));
        refused("member.already", () -> invite(first, organisation, "second"));
        assertThat(memberships.of(first, organisation.id()))
                .extracting(member -> member.account().username(), Member::coordinator)
                .containsExactly(tuple("first-" + mark, true), tuple("second-" + mark, false));
        String third = invite(first, organisation, "third");
        invitations.revoke(
                first,
                organisation.id(),
                invitations.waiting(first, organisation.id()).get(0).id());
        refused("link.revoked", () -> invitations.accept(secret(third), newAccount("third-" + mark)));
        assertThat(accounts.find("third-" + mark)).isEmpty();
    }

    @Test
    void an_invitation_that_is_accepted_while_it_is_replaced_does_not_end_in_a_ring_of_locks() throws Exception {
        Organisation organisation = approved("Q" + mark);
        Actor first = accounts.actor("first-" + mark);
        String secret = secret(invite(first, organisation, "second"));
        LockQueue queue = new LockQueue(jdbc);

        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> done = transaction.execute(status -> {
                jdbc.sql("select id from organisation where id = ? for update")
                        .param(organisation.id())
                        .query(UUID.class)
                        .single();
                Future<?> inviting = both.submit(() -> invite(first, organisation, "second"));
                queue.await(1);
                Future<?> accepting = both.submit(() -> invitations.accept(secret, newAccount("second-" + mark)));
                queue.await(2);
                return List.of(inviting, accepting);
            });
            done.get(0).get();
            refused("link.revoked", () -> {
                try {
                    done.get(1).get();
                } catch (ExecutionException e) {
                    throw e.getCause();
                }
            });
        } finally {
            both.shutdownNow();
        }
        assertThat(invitations.waiting(first, organisation.id())).hasSize(1);
    }

    @Test
    void someone_with_an_account_joins_a_second_organisation() {
        Organisation one = approved("J" + mark);
        Actor first = accounts.actor("first-" + mark);
        Organisation other = organisations.admit("Other", "JJ" + mark, ConsultativeStatus.GENERAL, "KEN");
        invitations.invite(officer, other.id(), email, Function.COORDINATOR, Locale.ENGLISH);

        invitations.accept(secret(email), first);

        assertThat(accounts.actor(first.username()).placesOf(Place.Kind.ORGANISATION))
                .containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    void two_coordinators_who_demote_each_other_at_once_leave_one() throws Exception {
        Organisation organisation = approved("T" + mark);
        Actor first = accounts.actor("first-" + mark);
        String address = invite(first, organisation, "second");
        invitations.accept(secret(address), newAccount("second-" + mark));
        memberships.promote(
                first, organisation.id(), accounts.actor("second-" + mark).accountId());
        Actor second = accounts.actor("second-" + mark);

        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Void>> done = both.invokeAll(
                    List.of(demoting(first, organisation, second), demoting(second, organisation, first)));
            long failed = done.stream().filter(RegistrationsIT::failed).count();
            assertThat(failed).isEqualTo(1);
        } finally {
            both.shutdownNow();
        }

        assertThat(memberships.of(officer, organisation.id()).stream().filter(Member::coordinator))
                .hasSize(1);
    }

    @Test
    void the_last_coordinator_hands_over_before_leaving() {
        Organisation organisation = approved("V" + mark);
        Actor first = accounts.actor("first-" + mark);
        String address = invite(first, organisation, "second");
        invitations.accept(secret(address), newAccount("second-" + mark));
        Actor second = accounts.actor("second-" + mark);
        refused("member.last-coordinator", () -> memberships.leave(first, organisation.id()));

        memberships.handOver(first, organisation.id(), second.accountId());
        memberships.leave(first, organisation.id());

        assertThat(accounts.actor(first.username()).offices()).isEmpty();
        assertThat(accounts.actor(second.username())
                        .holds(Function.COORDINATOR, Set.of(Place.organisation(organisation.id()))))
                .isTrue();
        assertThat(jdbc.sql("select act from journal_entry where on_behalf_of = ? order by sequence")
                        .param(organisation.name())
                        .query(String.class)
                        .list())
                .endsWith("member.joined", "coordination.handed-over", "member.left");
    }

    @Test
    void who_is_taken_out_keeps_the_terms_that_are_over_and_none_that_is_or_would_be() {
        Organisation organisation = approved("P" + mark);
        Place place = Place.organisation(organisation.id());
        Actor first = accounts.actor("first-" + mark);
        LocalDate today = offices.in(place).get(0).from();
        UUID past = accounts.create("past-" + mark, "past-" + mark + "@example.org", "Past", PASSWORD)
                .id();
        Office over = offices.appoint(
                past, Function.COORDINATOR, place, organisation.key(), today.minusDays(30), today.minusDays(20));
        offices.appoint(past, Function.MEMBER, place, organisation.key(), today.minusDays(20), null);
        UUID coming = accounts.create("coming-" + mark, "coming-" + mark + "@example.org", "Coming", PASSWORD)
                .id();
        offices.appoint(coming, Function.MEMBER, place, organisation.key(), today, null);
        offices.appoint(coming, Function.COORDINATOR, place, organisation.key(), today.plusDays(9), null);

        memberships.remove(first, organisation.id(), past);
        memberships.remove(first, organisation.id(), coming);

        assertThat(offices.in(place).stream()
                        .filter(office -> office.accountId().equals(past)))
                .extracting(Office::function, Office::to)
                .containsExactlyInAnyOrder(
                        tuple(Function.COORDINATOR, over.to()), tuple(Function.MEMBER, today.minusDays(1)));
        assertThat(offices.in(place)).extracting(Office::accountId).doesNotContain(coming);
    }

    @Test
    void who_was_appointed_both_is_out_altogether_when_taken_out() {
        Organisation organisation = approved("B" + mark);
        Place place = Place.organisation(organisation.id());
        LocalDate today = offices.in(place).get(0).from();
        UUID both = accounts.create("both-" + mark, "both-" + mark + "@example.org", "Both", PASSWORD)
                .id();
        offices.appoint(both, Function.COORDINATOR, place, organisation.key(), today.minusDays(3), null);
        offices.appoint(both, Function.MEMBER, place, organisation.key(), today.minusDays(3), null);

        memberships.remove(accounts.actor("first-" + mark), organisation.id(), both);

        assertThat(accounts.actor("both-" + mark).offices()).isEmpty();
    }

    @Test
    void a_list_imported_again_brings_up_to_date_and_doubles_nothing() {
        String csv = "acronym,status,country,name_en,contact_person,contact_email\n"
                + "I1" + mark + ",SPECIAL,KEN,Listed One,A. Person,one@example.org\n"
                + "I2" + mark + ",NONE,XXX,Listed Two,A. Person,two@example.org\n";
        OrganisationLists.Plan done = lists.confirm(officer, check(csv));
        assertThat(done.added()).isEqualTo(1);
        assertThat(done.wrongRows()).isEqualTo(1);
        Organisation one = organisations.withAcronyms(List.of("i1" + mark)).get(0);
        assertThat(one.state()).isEqualTo(OrganisationState.APPROVED);
        decisions.suspend(officer, one.id(), "For the test");

        var again = check(csv.replace("Listed One", "Listed Once").replace("XXX", "PER"));
        OrganisationLists.Plan second = lists.confirm(officer, again);

        assertThat(second.added()).isEqualTo(1);
        assertThat(second.changed()).isEqualTo(1);
        Organisation changed = organisations.get(one.id());
        assertThat(changed.name()).isEqualTo("Listed Once");
        assertThat(changed.state()).isEqualTo(OrganisationState.SUSPENDED);
        refused("list.imported", () -> lists.confirm(officer, again));
        assertThat(lists.plan(
                                officer,
                                check(csv.replace("Listed One", "Listed Once").replace("XXX", "PER")))
                        .same())
                .isEqualTo(2);
    }

    @Test
    void a_list_takes_no_name_away_that_it_does_not_mention() {
        Organisation organisation = approved("K" + mark);

        lists.confirm(
                officer,
                check("acronym,status,country,name_en,contact_person,contact_email\n" + "K" + mark
                        + ",ROSTER,KEN,Elders Reunited,B. Person,b@example.org\n"));

        Organisation changed = organisations.get(organisation.id());
        assertThat(changed.names())
                .isEqualTo(new OrganisationNames("en", "Elders Reunited", Map.of("fr", "Les Anciens")));
        assertThat(changed.status()).isEqualTo(ConsultativeStatus.ROSTER);
    }

    @Test
    void another_officers_list_is_not_known() {
        var list = check("acronym,status,country,name_en,contact_person,contact_email\n" + "N" + mark
                + ",SPECIAL,KEN,Not seen,A. Person,one@example.org\n");
        Account account = accounts.create("other-" + mark, "other-" + mark + "@example.org", "Other", PASSWORD);
        offices.appoint(account.id(), Function.OFFICER, Place.PLATFORM, "", LocalDate.of(2000, 1, 1), null);

        assertThatThrownBy(() -> lists.plan(accounts.actor(account.username()), list))
                .isInstanceOf(NotKnown.class);
    }

    private UUID check(String csv) {
        return lists.check(officer, "list.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private Callable<Void> demoting(Actor who, Organisation organisation, Actor whom) {
        return () -> {
            memberships.demote(who, organisation.id(), whom.accountId());
            return null;
        };
    }

    private static boolean failed(Future<Void> done) {
        try {
            done.get();
            return false;
        } catch (Exception e) {
            return e.getCause() instanceof Refusal || e.getCause() instanceof NotKnown;
        }
    }

    private String invite(Actor coordinator, Organisation organisation, String name) {
        String address = name + "-" + mark + "@example.org";
        invitations.invite(coordinator, organisation.id(), address, Function.MEMBER, Locale.ENGLISH);
        return address;
    }

    private Organisation registered(String acronym) {
        registrations.register(details(acronym), Locale.ENGLISH, null);
        return registrations.confirm(secret(email), newAccount("first-" + mark));
    }

    private Organisation approved(String acronym) {
        Organisation organisation = registered(acronym);
        return decisions.approve(officer, organisation.id(), ConsultativeStatus.SPECIAL);
    }

    private OrganisationDetails details(String acronym) {
        return new OrganisationDetails(
                new OrganisationNames("en", "Elders United " + acronym, Map.of("fr", "Les Anciens")),
                acronym,
                ConsultativeStatus.SPECIAL,
                "CHE",
                new Contact("A. Person", email, null, null));
    }

    private String secret(String address) {
        return MailedSecret.to(jdbc, address);
    }

    private NewAccount newAccount(String username) {
        return new NewAccount(username, "Someone " + username, PASSWORD, Locale.ENGLISH, ZoneOffset.UTC);
    }

    private List<String> mailsTo(Actor reader) {
        return jdbc.sql("select subject from mail where recipient = ?")
                .param(reader.accountId())
                .query(String.class)
                .list();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
