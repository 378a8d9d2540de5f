package org.rapporteur.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RapporteurTest
class JournalIT {

    private static final Instant AT = Instant.parse("2026-03-01T14:02:07.123456Z");

    private final Journal journal;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final UUID procedure = Ids.next();

    JournalIT(Journal journal, JdbcClient jdbc, TransactionTemplate transaction) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void an_entry_comes_back_as_it_was_appended() {
        Entry entry = new Entry(
                "draft.submitted",
                procedure,
                "ada",
                "the Chair",
                AT,
                Map.of("revision", 1, "title", "Ünï 𝄞", "late", false, "paragraphs", List.of("4", "5 bis")));
        append(entry);

        assertThat(journal.of(procedure, null, 10).items()).singleElement().satisfies(recorded -> {
            assertThat(recorded.entry()).isEqualTo(entry);
            assertThat(recorded.erased()).isFalse();
        });
    }

    @Test
    void the_commitment_can_be_computed_again_from_what_is_stored() {
        append(entry("draft.submitted", Map.of("words", 1234, "share", 0.5, "whole", 2.0)));

        Recorded recorded = journal.of(procedure, null, 1).items().get(0);
        byte[] salt = jdbc.sql("select salt from journal_content where entry_id = (select id from journal_entry "
                        + "where sequence = ?)")
                .param(recorded.sequence())
                .query(byte[].class)
                .single();
        assertThat(Commitment.of(recorded.entry(), salt)).isEqualTo(recorded.commitment());
    }

    @Test
    void an_act_that_is_rolled_back_leaves_no_entry() {
        transaction.executeWithoutResult(status -> {
            journal.append(entry("draft.submitted", Map.of()));
            status.setRollbackOnly();
        });

        assertThat(journal.of(procedure, null, 10).items()).isEmpty();
    }

    @Test
    void entries_appended_together_stand_in_their_order_and_wait_to_be_sealed() {
        List<Entry> entries = IntStream.range(0, 5)
                .mapToObj(number -> entry("draft.submitted", Map.of("number", number)))
                .toList();

        transaction.executeWithoutResult(status -> journal.appendAll(entries));

        List<Recorded> recorded = journal.of(procedure, null, 10).items();
        assertThat(recorded)
                .extracting(Recorded::entry)
                .containsExactlyElementsOf(entries.stream()
                        .sorted(Comparator.comparing(entries::indexOf, Comparator.reverseOrder()))
                        .toList());
        assertThat(jdbc.sql("select count(*) from journal_waiting w join journal_entry e using (sequence)"
                                + " where e.procedure_id = ?")
                        .param(procedure)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void nothing_is_appended_outside_a_transaction() {
        assertThatThrownBy(() -> journal.append(entry("draft.submitted", Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_database_refuses_to_change_or_remove_an_entry() {
        append(entry("draft.submitted", Map.of()));

        for (String statement : List.of(
                "update journal_entry set actor = 'eve'",
                "update journal_entry set actor = 'eve' where false",
                "delete from journal_entry where procedure_id = '" + procedure + "'",
                "truncate journal_entry cascade",
                "update journal_content set content = '{}'",
                "truncate journal_content")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("append-only");
        }
        assertThat(journal.of(procedure, null, 10).items()).hasSize(1);
    }

    @Test
    void erasing_a_content_leaves_the_entry_and_its_commitment() {
        append(entry("draft.submitted", Map.of("name", "someone")));
        String commitment = journal.of(procedure, null, 1).items().get(0).commitment();

        jdbc.sql("delete from journal_content where entry_id in (select id from journal_entry where procedure_id = ?)")
                .param(procedure)
                .update();

        assertThat(journal.of(procedure, null, 1).items()).singleElement().satisfies(recorded -> {
            assertThat(recorded.erased()).isTrue();
            assertThat(recorded.entry().content()).isEmpty();
            assertThat(recorded.commitment()).isEqualTo(commitment);
        });
    }

    @Test
    void pages_run_from_the_newest_to_the_oldest_without_gap_or_repetition() {
        IntStream.rangeClosed(1, 5).forEach(n -> append(entry("draft.saved", Map.of("n", n))));

        Page<Recorded> first = journal.of(procedure, null, 2);
        Page<Recorded> second = journal.of(procedure, first.next(), 2);
        Page<Recorded> third = journal.of(procedure, second.next(), 2);

        assertThat(numbers(first)).containsExactly(5, 4);
        assertThat(numbers(second)).containsExactly(3, 2);
        assertThat(numbers(third)).containsExactly(1);
        assertThat(third.next()).isNull();
    }

    @Test
    void a_cursor_of_nowhere_is_not_known() {
        assertThatThrownBy(() -> journal.of(procedure, "nowhere", 2)).isInstanceOf(NotKnown.class);
    }

    private List<Object> numbers(Page<Recorded> page) {
        return page.items().stream()
                .map(recorded -> recorded.entry().content().get("n"))
                .toList();
    }

    private void append(Entry entry) {
        transaction.executeWithoutResult(status -> journal.append(entry));
    }

    private Entry entry(String act, Map<String, Object> content) {
        return new Entry(act, procedure, "ada", null, AT, content);
    }
}
