package org.rapporteur.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.NotKnown;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class SealerIT {

    private final LogScene scene = new LogScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void what_was_committed_is_sealed_once_under_a_signed_head() {
        scene.append(1);
        scene.append(2);

        assertThat(scene.seal()).isEqualTo(2);
        assertThat(scene.seal()).isZero();

        SignedHead head = scene.log.newest().orElseThrow();
        assertThat(head.size()).isEqualTo(2);
        assertThat(Checkpoint.parse(head.checkpoint()).orElseThrow().isSignedBy(key()))
                .isTrue();
        assertThat(scene.log.heads(null, 10).items()).containsExactly(head);
        assertThat(scene.log.waiting()).isZero();
    }

    @Test
    void every_entry_is_proved_under_every_head_and_every_head_continues_those_before() {
        for (int batch = 1; batch <= 5; batch++) {
            scene.sealed(batch * 2 - 1);
        }
        List<SignedHead> heads = scene.log.heads(null, 10).items();
        assertThat(heads).extracting(SignedHead::size).containsExactly(25L, 16L, 9L, 4L, 1L);

        for (SignedHead later : heads) {
            for (long position = 0; position < later.size(); position++) {
                assertThat(MerkleProofs.includes(
                                position,
                                later.size(),
                                leafHash(position),
                                bytes(scene.log.inclusion(position, leafHash(position), later)),
                                root(later)))
                        .isTrue();
            }
            for (SignedHead earlier : heads) {
                if (earlier.size() <= later.size()) {
                    assertThat(MerkleProofs.isConsistent(
                                    earlier.size(),
                                    later.size(),
                                    root(earlier),
                                    root(later),
                                    bytes(scene.log.consistency(earlier.size(), later.size()))))
                            .isTrue();
                }
            }
        }
        assertThatThrownBy(() -> scene.log.consistency(4, 5)).isInstanceOf(NotKnown.class);
        assertThatThrownBy(() -> scene.log.consistency(9, 4)).isInstanceOf(NotKnown.class);
    }

    @Test
    void an_entry_that_is_committed_late_is_sealed_late() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        ExecutorService slow = Executors.newSingleThreadExecutor();
        try {
            Future<?> late = slow.submit(() -> scene.transaction.executeWithoutResult(status -> {
                scene.journal.append(LogScene.entry(1));
                written.countDown();
                await(sealed);
            }));
            await(written);
            scene.append(2);
            scene.append(3);

            assertThat(scene.seal()).isEqualTo(2);
            sealed.countDown();
            late.get(30, TimeUnit.SECONDS);
            assertThat(scene.seal()).isEqualTo(1);
        } finally {
            slow.shutdownNow();
        }
        // its number in the journal is the lowest, its place in the log the last
        assertThat(scene.sequenceAt(2)).isLessThan(scene.sequenceAt(0));
        assertThat(scene.check.verify(null).flaws()).isEmpty();
    }

    @Test
    void while_one_server_seals_another_passes_and_writers_go_on() throws Exception {
        scene.append(1);
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> sealing = other.submit(() -> scene.transaction.executeWithoutResult(status -> {
                scene.rows.lockForSealing();
                locked.countDown();
                await(done);
            }));
            await(locked);

            assertThat(scene.seal()).isZero();
            scene.append(2);
            done.countDown();
            sealing.get(30, TimeUnit.SECONDS);
            assertThat(scene.seal()).isEqualTo(2);
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void servers_that_seal_while_many_write_leave_one_log_without_a_gap() throws Exception {
        int writers = 4;
        int each = 100;
        ExecutorService threads = Executors.newFixedThreadPool(writers + 3);
        try {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                writing.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        scene.append(i);
                    }
                }));
            }
            CountDownLatch written = new CountDownLatch(1);
            List<Future<?>> sealing = new ArrayList<>();
            for (int server = 1; server <= 3; server++) {
                Sealer sealer = scene.server(server);
                sealing.add(threads.submit(() -> {
                    while (written.getCount() > 0) {
                        sealer.seal();
                    }
                }));
            }
            for (Future<?> one : writing) {
                one.get(60, TimeUnit.SECONDS);
            }
            written.countDown();
            for (Future<?> one : sealing) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        scene.seal();

        assertThat(scene.log.keys()).hasSize(1);
        RecordReport report = scene.check.verify(null);
        assertThat(report.flaws()).isEmpty();
        assertThat(report.entries()).isEqualTo(writers * each);
        assertThat(report.heads()).isGreaterThan(1);
    }

    @Test
    void more_than_a_batch_is_sealed_in_batches() {
        TransactionTemplate quick = scene.transaction;
        quick.executeWithoutResult(status -> {
            for (int i = 0; i < Sealer.BATCH + 3; i++) {
                scene.journal.append(LogScene.entry(i));
            }
        });

        assertThat(scene.seal()).isEqualTo(Sealer.BATCH + 3);
        assertThat(scene.log.heads(null, 10).items())
                .extracting(SignedHead::size)
                .containsExactly(Sealer.BATCH + 3L, (long) Sealer.BATCH);
        RecordReport report = scene.check.verify(null);
        assertThat(report.flaws()).isEmpty();
        assertThat(report.entries()).isEqualTo(Sealer.BATCH + 3);
    }

    @Test
    void a_configured_key_signs_from_then_on_and_stays_out_of_the_database() {
        scene.sealed(1);
        String pem = Base64.getEncoder()
                .encodeToString(SigningKey.generate(
                                "any", scene.log.newest().orElseThrow().sealedAt())
                        .secret()
                        .getEncoded());
        scene.append(2);
        scene.sealer(pem).seal();

        assertThat(scene.log.keys()).hasSize(2);
        assertThat(scene.log.newest().orElseThrow().keyId())
                .isEqualTo(scene.log.keys().get(1).id());
        assertThat(scene.jdbc
                        .sql("select count(*) from record_key where private_key is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(scene.check.verify(null).flaws()).isEmpty();
    }

    @Test
    void the_database_refuses_to_change_or_remove_what_was_sealed() {
        scene.sealed(2);

        for (String statement : List.of(
                "update record_leaf set position = 7 where position = 1",
                "delete from record_leaf",
                "update record_node set hash = hash",
                "delete from record_head",
                "update record_head set size = 3",
                "delete from record_key",
                "truncate record_head")) {
            assertThatThrownBy(() -> scene.jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void verifying_waits_for_nobody_who_writes() {
        scene.sealed(3);
        TransactionTemplate writing = new TransactionTemplate(scene.transaction.getTransactionManager());
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        writing.executeWithoutResult(status -> {
            scene.journal.append(LogScene.entry(9));
            ExecutorService other = Executors.newSingleThreadExecutor();
            try {
                assertThat(other.submit(() -> scene.check.verify(null))
                                .get(30, TimeUnit.SECONDS)
                                .entries())
                        .isEqualTo(3);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                other.shutdownNow();
            }
        });
    }

    private RecordKey key() {
        return scene.log.keys().get(0);
    }

    private byte[] leafHash(long position) {
        return MerkleTree.leafHash(HexFormat.of()
                .parseHex(scene.jdbc
                        .sql("select commitment from journal_entry where sequence = ?")
                        .param(scene.sequenceAt(position))
                        .query(String.class)
                        .single()));
    }

    private static byte[] root(SignedHead head) {
        return HexFormat.of().parseHex(head.root());
    }

    private static List<byte[]> bytes(List<String> hashes) {
        return hashes.stream().map(HexFormat.of()::parseHex).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
