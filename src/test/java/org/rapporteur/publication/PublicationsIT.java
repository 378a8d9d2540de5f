package org.rapporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.identity.Function;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RapporteurTest
class PublicationsIT {

    private final ApplicationContext context;
    private final Publications publications;
    private final Procedures procedures;
    private final Drafts drafts;
    private final DatabaseClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private PublicationScene scene;

    PublicationsIT(
            ApplicationContext context,
            Publications publications,
            Procedures procedures,
            Drafts drafts,
            DatabaseClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.context = context;
        this.publications = publications;
        this.procedures = procedures;
        this.drafts = drafts;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void a_body_with_an_editor() {
        scene = new PublicationScene(context);
    }

    @Test
    void a_publication_is_begun_once() {
        UUID procedure = scene.written("One.").procedureId();
        assertThat(publications.begin(procedure)).isEqualTo(publications.begin(procedure));
        assertThat(publications.of(procedure)).contains(publications.begin(procedure));
    }

    @Test
    void a_symbol_is_trimmed_belongs_to_the_body_and_to_one_document_only() {
        String symbol = scene.freshSymbol();
        UUID procedure = scene.inEditing("One.").procedureId();
        assertThat(publications
                        .giveSymbol(scene.editor, procedure, " " + symbol + "\n")
                        .symbol())
                .isEqualTo(symbol);
        assertThat(publications.giveSymbol(scene.editor, procedure, symbol).symbol())
                .isEqualTo(symbol);

        refuses("symbol.prefix", () -> publications.giveSymbol(scene.editor, procedure, "E/CN.6/2026/3"));
        refuses(
                "symbol.restricted",
                () -> publications.giveSymbol(scene.editor, procedure, scene.texts.body.symbolPrefix() + "/2026/R.3"));
        UUID other = scene.inEditing("Two.").procedureId();
        refuses("symbol.taken", () -> publications.giveSymbol(scene.editor, other, symbol));
        assertThat(publications.of(other).orElseThrow().symbol()).isNull();
    }

    @Test
    void the_next_symbol_is_one_that_can_be_given() {
        UUID one = scene.inEditing("One.").procedureId();
        UUID two = scene.inEditing("Two.").procedureId();
        String first = publications.nextSymbol(procedures.get(one)).value();
        publications.giveSymbol(scene.editor, one, first);

        String next = publications.nextSymbol(procedures.get(two)).value();

        assertThat(first).endsWith("/1");
        assertThat(next).isEqualTo(first.substring(0, first.length() - 1) + "2");
        assertThatThrownBy(() -> publications.giveSymbol(scene.editor, two, first))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.details()).containsExactly(first, next));
        assertThat(publications.giveSymbol(scene.editor, two, next).symbol()).isEqualTo(next);
    }

    @Test
    void of_two_who_take_a_symbol_at_once_one_gets_it_and_the_other_is_told() throws Exception {
        String symbol = scene.freshSymbol();
        List<UUID> rivals = List.of(
                scene.inEditing("One.").procedureId(), scene.inEditing("Two.").procedureId());
        CyclicBarrier start = new CyclicBarrier(rivals.size());
        ExecutorService threads = Executors.newFixedThreadPool(rivals.size());
        try {
            List<Callable<String>> attempts = rivals.stream()
                    .<Callable<String>>map(procedure -> () -> {
                        start.await();
                        try {
                            publications.giveSymbol(scene.editor, procedure, symbol);
                            return "given";
                        } catch (Refusal refusal) {
                            return refusal.code();
                        }
                    })
                    .toList();
            List<String> results = new ArrayList<>();
            for (Future<String> attempt : threads.invokeAll(attempts)) {
                results.add(attempt.get());
            }
            assertThat(results).containsExactlyInAnyOrder("given", "symbol.taken");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_symbol_changes_only_while_the_text_is_edited_or_repaired_and_by_an_editor() {
        UUID procedure = scene.written("One.").procedureId();
        refuses("symbol.fixed", () -> publications.giveSymbol(scene.editor, procedure, scene.freshSymbol()));
        scene.toEditing(procedure);
        assertThatThrownBy(() -> publications.giveSymbol(
                        scene.texts.person(Function.RAPPORTEUR), procedure, scene.freshSymbol()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        publications.giveSymbol(new PublicationScene(context).editor, procedure, scene.freshSymbol()))
                .isInstanceOf(NotKnown.class);
    }

    @Test
    void the_files_are_made_once_from_the_approved_text_and_keep_their_checksum() {
        Revision revision = scene.approved(scene.freshSymbol(), "The Commission *met*.", "It closed.");
        UUID procedure = revision.procedureId();

        List<Rendition> made = publications.render(procedure);

        assertThat(made).extracting(Rendition::format).containsExactly(Rendition.Format.HTML, Rendition.Format.PDF);
        assertThat(made).allSatisfy(rendition -> {
            assertThat(rendition.fingerprint()).isEqualTo(revision.fingerprint());
            byte[] bytes = publications.bytes(rendition.id());
            assertThat(bytes).hasSize(rendition.bytes());
            assertThat(CanonicalForm.sha256(bytes)).isEqualTo(rendition.sha256());
        });
        assertThat(publications.render(procedure)).isEqualTo(made);
    }

    @Test
    void another_approved_text_drops_the_files_and_the_same_one_keeps_them() {
        Revision first = scene.written("One.", "Two.");
        UUID procedure = first.procedureId();
        scene.toEditing(procedure);
        scene.approve(scene.freshSymbol(), first);
        List<Rendition> made = publications.render(procedure);
        publications.approveFinalText(procedure, first.id(), first.fingerprint());
        assertThat(publications.renditions(
                        publications.of(procedure).orElseThrow().id()))
                .isEqualTo(made);

        scene.move(procedure, Stage.RENDITION_REPAIR);
        drafts.insert(scene.editor, procedure, null, Paragraph.Kind.BODY, "Three.");
        Revision second = drafts.freeze(scene.editor, procedure, clock.now());
        publications.approveFinalText(procedure, second.id(), second.fingerprint());

        assertThat(publications.renditions(
                        publications.of(procedure).orElseThrow().id()))
                .isEmpty();
        assertThat(publications.render(procedure))
                .extracting(Rendition::fingerprint)
                .containsOnly(second.fingerprint());
    }

    @Test
    void a_fingerprint_that_is_not_the_revisions_is_not_approved() {
        Revision revision = scene.inEditing("One.");
        refuses(
                "release.fingerprint",
                () -> publications.approveFinalText(revision.procedureId(), revision.id(), "0".repeat(64)));
        Revision other = scene.inEditing("One.");
        refuses(
                "release.fingerprint",
                () -> publications.approveFinalText(other.procedureId(), revision.id(), revision.fingerprint()));
    }

    @Test
    void a_character_without_a_glyph_is_refused_without_spoiling_the_callers_transaction() {
        Revision revision = scene.approved(scene.freshSymbol(), "One.", "A \uD808\uDC00 sign.");
        UUID procedure = revision.procedureId();
        String code = transaction.execute(status -> {
            RenditionRefused refused =
                    catchThrowableOfType(RenditionRefused.class, () -> publications.render(procedure));
            scene.move(procedure, Stage.RENDITION_REPAIR);
            assertThat(status.isRollbackOnly()).isFalse();
            assertThat(refused.details()).containsExactly("\uD808\uDC00", "U+12000", "2");
            return refused.code();
        });
        assertThat(code).isEqualTo("rendition.no-glyph");
        assertThat(publications.renditions(
                        publications.of(procedure).orElseThrow().id()))
                .isEmpty();
    }

    @Test
    void nothing_is_released_without_approval_symbol_moment_and_files_nor_too_early() {
        Revision revision = scene.inEditing("One.");
        UUID procedure = revision.procedureId();
        refuses("release.not-approved", () -> publications.release(procedure, clock.now()));
        publications.approveFinalText(procedure, revision.id(), revision.fingerprint());
        refuses("release.no-symbol", () -> publications.release(procedure, clock.now()));
        publications.giveSymbol(scene.editor, procedure, scene.freshSymbol());
        refuses("release.not-set", () -> publications.release(procedure, clock.now()));
        refuses("release.past", () -> publications.schedule(scene.officer, procedure, clock.now()));
        assertThatThrownBy(() -> publications.schedule(
                        scene.editor, procedure, clock.now().plusSeconds(60)))
                .isInstanceOf(NotAllowed.class);
        var moment = clock.now().plus(Duration.ofHours(1));
        publications.schedule(scene.officer, procedure, moment);
        refuses("release.too-early", () -> publications.release(procedure, moment.minusMillis(1)));
        refuses("release.not-rendered", () -> publications.release(procedure, moment));
        publications.render(procedure);

        Publication released = publications.release(procedure, moment);

        assertThat(released.releasedAt()).isEqualTo(moment);
        assertThat(publications.release(procedure, moment.plusSeconds(5))).isEqualTo(released);
        assertThat(publications.released(released.symbol())).contains(released);
        refuses("release.done", () -> publications.schedule(scene.officer, procedure, moment.plusSeconds(9)));
    }

    @Test
    void the_files_show_the_day_of_the_release_and_are_made_anew_when_it_moves() {
        Revision revision = scene.approved(scene.freshSymbol(), "One.");
        UUID procedure = revision.procedureId();
        List<Rendition> tentative = publications.render(procedure);
        var moment = clock.now().plus(Duration.ofDays(40));
        publications.schedule(scene.officer, procedure, moment);
        List<Rendition> made = publications.render(procedure);
        LocalDate day = LocalDate.ofInstant(moment, scene.texts.body.zone());

        assertThat(made).extracting(Rendition::day).containsOnly(day);
        assertThat(made).extracting(Rendition::sha256).doesNotContainAnyElementsOf(sha256(tentative));
        publications.schedule(scene.officer, procedure, moment.plusMillis(1));
        assertThat(publications.render(procedure)).isEqualTo(made);

        publications.release(procedure, moment.plus(Duration.ofDays(1)));

        assertThat(publications.renditions(
                        publications.of(procedure).orElseThrow().id()))
                .as("the server was down until the next day")
                .extracting(Rendition::day)
                .containsOnly(day.plusDays(1));
        assertThat(publications.issued(procedure).day()).isEqualTo(day.plusDays(1));
    }

    private static List<String> sha256(List<Rendition> renditions) {
        return renditions.stream().map(Rendition::sha256).toList();
    }

    @Test
    void a_text_that_was_tampered_with_in_the_database_is_not_released() {
        Revision revision = scene.approved(scene.freshSymbol(), "The original words.");
        UUID procedure = revision.procedureId();
        publications.render(procedure);
        publications.schedule(scene.officer, procedure, clock.now().plusSeconds(1));
        transaction.executeWithoutResult(status -> {
            // what only the owner of the server can do: the triggers are off
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("update revision_paragraph set markup = 'Other words.' where revision_id = ?")
                    .param(revision.id())
                    .update();
        });

        refuses(
                "release.fingerprint",
                () -> publications.release(procedure, clock.now().plusSeconds(60)));
        assertThat(publications.of(procedure).orElseThrow().releasedAt()).isNull();
    }

    @Test
    void the_database_itself_refuses_a_release_without_files_and_any_change_afterwards() {
        Revision revision = scene.approved(scene.freshSymbol(), "One.");
        UUID id = publications.of(revision.procedureId()).orElseThrow().id();
        databaseRefuses("update publication set release_at = now(), released_at = now() where id = ?", id);

        scene.release(revision.procedureId());

        databaseRefuses("update publication set symbol = 'E/CN.5/1999/1' where id = ?", id);
        databaseRefuses("update publication set released_at = null where id = ?", id);
        databaseRefuses("delete from publication where id = ?", id);
        databaseRefuses("delete from rendition where publication_id = ?", id);
        databaseRefuses("update rendition set content = '\\x00' where publication_id = ?", id);
    }

    @Test
    void the_register_lists_released_documents_newest_first_page_by_page() {
        UUID first = release();
        UUID second = release();
        scene.approved(scene.freshSymbol(), "Not released.");

        var page = publications.released(null, 1);
        assertThat(page.items()).extracting(Publication::id).containsExactly(second);
        assertThat(publications.released(page.next(), 1).items())
                .extracting(Publication::id)
                .containsExactly(first);
        assertThatThrownBy(() -> publications.released("nonsense", 1)).isInstanceOf(NotKnown.class);
    }

    private UUID release() {
        return scene.release(scene.approved(scene.freshSymbol(), "One.").procedureId())
                .id();
    }

    private void databaseRefuses(String sql, UUID id) {
        assertThatThrownBy(() -> jdbc.sql(sql).param(id).update()).isInstanceOf(DataAccessException.class);
    }

    private static void refuses(String code, ThrowingCallable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).as("a refusal of %s", code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }
}
