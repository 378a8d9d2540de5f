package org.rapporteur.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.journal.MerkleTree.Node;
import org.rapporteur.journal.RecordFlaw.Kind;

/** Everything that someone with the database in their hands can do is found, and the first entry concerned is named. */
class TamperingIT {

    private final LogScene scene = new LogScene();

    @BeforeEach
    void seal() {
        scene.sealed(4);
        scene.sealed(3);
        scene.sealed(5);
        assertThat(scene.check.verify(null).fits()).isTrue();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void what_an_entry_says_was_changed() {
        scene.tamper("update journal_content set content = '{\"words\": 99}' where entry_id = "
                + "(select id from journal_entry where sequence = " + scene.sequenceAt(5) + ")");

        assertFirst(Kind.ENTRY_CHANGED, 5);
    }

    @Test
    void a_proof_that_does_not_hold_is_given_to_nobody() {
        SignedHead head = scene.log.head(7);
        byte[] leaf = scene.rows.nodes(List.of(new Node(0, 5))).get(new Node(0, 5));
        assertThat(scene.log.inclusion(5, leaf, head)).isNotEmpty();
        assertThatThrownBy(() -> scene.log.inclusion(4, leaf, head)).isInstanceOf(IllegalStateException.class);
        assertThat(scene.log.consistency(7, 12)).isNotEmpty();

        scene.tamper("update record_node set hash = sha256(hash) where level = 0 and position in (4, 6)");

        assertThatThrownBy(() -> scene.log.inclusion(5, leaf, head))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("verify it");
        assertThatThrownBy(() -> scene.log.consistency(7, 12)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void who_did_it_or_when_was_changed() {
        scene.tamper("update journal_entry set actor = 'eve' where sequence = " + scene.sequenceAt(2));
        assertFirst(Kind.ENTRY_CHANGED, 2);

        scene.tamper("update journal_entry set at = at - interval '1 second' where sequence = " + scene.sequenceAt(1));
        assertFirst(Kind.ENTRY_CHANGED, 1);
    }

    @Test
    void an_entry_was_changed_together_with_its_commitment() {
        long sequence = scene.sequenceAt(6);
        scene.tamper(
                "update journal_entry set actor = 'eve' where sequence = " + sequence,
                "update journal_entry set commitment = '" + commitment(sequence, "eve") + "' where sequence = "
                        + sequence);

        assertFirst(Kind.ENTRY_EXCHANGED, 6);
    }

    @Test
    void an_entry_was_changed_with_its_commitment_and_every_hash_above_it() {
        long sequence = scene.sequenceAt(6);
        scene.tamper(
                "update journal_entry set actor = 'eve' where sequence = " + sequence,
                "update journal_entry set commitment = '" + commitment(sequence, "eve") + "' where sequence = "
                        + sequence);
        rebuildHashes();

        // what is left is that the head over entries 5 to 7 was signed over others
        assertFirst(Kind.HEAD_BROKEN, 4);
        assertThat(scene.check.verify(null).flaws().get(0).head()).isEqualTo(7);
    }

    @Test
    void and_the_heads_were_changed_too() {
        long sequence = scene.sequenceAt(6);
        scene.tamper(
                "update journal_entry set actor = 'eve' where sequence = " + sequence,
                "update journal_entry set commitment = '" + commitment(sequence, "eve") + "' where sequence = "
                        + sequence);
        Map<Long, byte[]> roots = rebuildHashes();
        roots.forEach((size, root) -> scene.tamper(
                "update record_head set root = '\\x" + HexFormat.of().formatHex(root) + "' where size = " + size));

        RecordFlaw first = scene.check.verify(null).flaws().get(0);
        assertThat(first.kind()).isEqualTo(Kind.HEAD_FORGED);
        assertThat(first.head()).isEqualTo(7);
    }

    @Test
    void everything_was_made_anew_with_the_key_but_a_head_had_left_the_server() {
        SignedHead kept = scene.log.head(7);
        long sequence = scene.sequenceAt(6);
        scene.tamper(
                "update journal_entry set actor = 'eve' where sequence = " + sequence,
                "update journal_entry set commitment = '" + commitment(sequence, "eve") + "' where sequence = "
                        + sequence);
        Map<Long, byte[]> roots = rebuildHashes();
        SigningKey key = scene.rows.generatedKey().orElseThrow();
        roots.forEach((size, root) -> {
            Checkpoint forged =
                    Checkpoint.sign(key, size, root, scene.log.head(size).sealedAt());
            scene.tamper("update record_head set root = '\\x" + HexFormat.of().formatHex(root) + "', checkpoint = '"
                    + forged.text() + "' where size = " + size);
        });

        assertThat(scene.check.verify(null).fits()).isTrue();
        RecordReport report = scene.check.verify(kept.checkpoint());
        assertThat(report.flaws()).singleElement().satisfies(flaw -> {
            assertThat(flaw.kind()).isEqualTo(Kind.CHECKPOINT_BROKEN);
            assertThat(flaw.head()).isEqualTo(7);
            assertThat(flaw.position()).isEqualTo(4);
        });
    }

    @Test
    void an_entry_was_removed_from_the_journal() {
        long sequence = scene.sequenceAt(3);
        scene.tamper(
                "delete from journal_content where entry_id = (select id from journal_entry where sequence = "
                        + sequence + ")",
                "delete from journal_entry where sequence = " + sequence);

        assertFirst(Kind.ENTRY_REMOVED, 3);
        assertThat(scene.check.verify(null).flaws().get(0).sequence()).isEqualTo(sequence);
    }

    @Test
    void an_entry_was_removed_from_the_log() {
        long sequence = scene.sequenceAt(3);
        scene.tamper("delete from record_leaf where position = 3");

        assertFirst(Kind.LEAF_MISSING, 3);
        assertThat(scene.check.verify(null).flaws()).contains(new RecordFlaw(Kind.ENTRY_LOST, null, sequence, null));
    }

    @Test
    void the_end_of_the_log_was_cut_off() {
        SignedHead kept = scene.log.newest().orElseThrow();
        scene.tamper("delete from record_leaf where position >= 7");
        assertFirst(Kind.LEAF_MISSING, 7);

        scene.tamper(
                "delete from record_head where size > 7",
                "delete from journal_content where entry_id in "
                        + "(select id from journal_entry where sequence not in (select entry from record_leaf))",
                "delete from journal_entry where sequence not in (select entry from record_leaf)");
        // what is left fits in itself: only a head from elsewhere knows better
        assertThat(scene.check.verify(null).fits()).isTrue();
        assertThat(scene.check.verify(kept.checkpoint()).flaws())
                .containsExactly(RecordFlaw.of(Kind.CHECKPOINT_BROKEN, 12));
    }

    @Test
    void two_entries_were_swapped_in_the_log() {
        long second = scene.sequenceAt(1);
        long ninth = scene.sequenceAt(8);
        scene.tamper(
                "delete from record_leaf where position in (1, 8)",
                "insert into record_leaf values (1, " + ninth + "), (8, " + second + ")");

        assertFirst(Kind.ENTRY_EXCHANGED, 1);
    }

    @Test
    void two_entries_swapped_their_contents() {
        String ids = "(select id from journal_entry where sequence in (" + scene.sequenceAt(4) + ", "
                + scene.sequenceAt(9) + "))";
        scene.tamper("update journal_content c set content = o.content, salt = o.salt from journal_content o "
                + "where c.entry_id in " + ids + " and o.entry_id in " + ids + " and c.entry_id <> o.entry_id");

        assertFirst(Kind.ENTRY_CHANGED, 4);
    }

    @Test
    void an_entry_was_put_in_before_a_head() {
        scene.append(77);
        long added = scene.jdbc
                .sql("select sequence from journal_waiting")
                .query(Long.class)
                .single();
        scene.tamper(
                "delete from journal_waiting",
                "update record_leaf set position = position + 1000 where position >= 7",
                "update record_leaf set position = position - 999 where position >= 1000",
                "insert into record_leaf values (7, " + added + ")");

        assertFirst(Kind.ENTRY_EXCHANGED, 7);
    }

    @Test
    void an_entry_was_put_in_behind_the_last_head() {
        scene.append(77);
        scene.tamper("insert into record_leaf select 12, sequence from journal_waiting");

        assertThat(scene.check.verify(null).flaws().get(0).kind()).isEqualTo(Kind.ENTRY_EXCHANGED);
        rebuildHashes();
        assertFirst(Kind.HEAD_MISSING, 12);
    }

    @Test
    void an_entry_was_kept_from_being_sealed() {
        scene.append(77);
        long sequence = scene.jdbc
                .sql("select sequence from journal_waiting")
                .query(Long.class)
                .single();
        scene.tamper("delete from journal_waiting");

        assertThat(scene.check.verify(null).flaws())
                .containsExactly(new RecordFlaw(Kind.ENTRY_LOST, null, sequence, null));
    }

    @Test
    void an_entry_was_removed_before_it_was_sealed() {
        scene.append(77);
        scene.tamper(
                "delete from journal_content where entry_id in (select id from journal_entry "
                        + "where sequence in (select sequence from journal_waiting))",
                "delete from journal_entry where sequence in (select sequence from journal_waiting)");

        assertThat(scene.check.verify(null).flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.kind()).isEqualTo(Kind.WAITING_REMOVED));
    }

    @Test
    void a_hash_that_proofs_are_made_of_was_changed() {
        scene.tamper("update record_node set hash = sha256(hash) where level = 2 and position = 1");

        assertFirst(Kind.HASH_CHANGED, 4);
    }

    @Test
    void a_head_was_dated_back() {
        scene.tamper("update record_head set sealed_at = sealed_at - interval '1 day' where size = 7");

        assertThat(scene.check.verify(null).flaws()).containsExactly(RecordFlaw.of(Kind.HEAD_FORGED, 7));
    }

    @Test
    void a_checkpoint_of_another_log_is_told_apart() {
        Checkpoint foreign = Checkpoint.sign(
                SigningKey.generate(LogScene.ORIGIN, scene.log.head(7).sealedAt()),
                7,
                new byte[32],
                scene.log.head(7).sealedAt());

        for (String checkpoint : List.of("something", foreign.text())) {
            assertThat(scene.check.verify(checkpoint).flaws())
                    .containsExactly(new RecordFlaw(Kind.CHECKPOINT_FOREIGN, null, null, null));
        }
        assertThat(scene.check.verify(scene.log.head(7).checkpoint()).fits()).isTrue();
    }

    @Test
    void an_erased_content_leaves_everything_else_provable() {
        scene.jdbc
                .sql("delete from journal_content where entry_id = (select id from journal_entry where sequence = ?)")
                .param(scene.sequenceAt(2))
                .update();

        RecordReport report = scene.check.verify(null);
        assertThat(report.fits()).isTrue();
        assertThat(report.erased()).isEqualTo(1);
        assertThat(report.entries()).isEqualTo(12);
    }

    private void assertFirst(Kind kind, long position) {
        RecordReport report = scene.check.verify(null);
        assertThat(report.flaws()).isNotEmpty();
        assertThat(report.flaws().get(0).kind()).isEqualTo(kind);
        assertThat(report.flaws().get(0).position()).isEqualTo(position);
    }

    private String commitment(long sequence, String actor) {
        return scene.transaction.execute(status -> {
            SealedEntries.Sealed sealed = new SealedEntries(scene.jdbc)
                    .from(0, 100).stream()
                            .filter(one -> one.sequence() == sequence)
                            .findFirst()
                            .orElseThrow();
            Entry entry = sealed.entry().entry();
            return Commitment.of(
                    new Entry(entry.act(), entry.procedureId(), actor, entry.onBehalfOf(), entry.at(), entry.content()),
                    sealed.salt());
        });
    }

    /** Makes all hashes fit the entries as they are, and gives the roots for the sizes of the heads. */
    private Map<Long, byte[]> rebuildHashes() {
        GrowingTree tree = new GrowingTree();
        Map<Long, byte[]> roots = new LinkedHashMap<>();
        List<Long> sizes = List.of(4L, 7L, 12L);
        for (SealedEntries.Sealed sealed : new SealedEntries(scene.jdbc).from(0, 100)) {
            tree.add(sealed.leafHash());
            if (sizes.contains(tree.size())) {
                roots.put(tree.size(), tree.root());
            }
        }
        Map<Node, byte[]> all = tree.takeNew();
        scene.tamper("delete from record_node");
        scene.rows.addNodes(all);
        return roots;
    }
}
