package org.rapporteur.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.rapporteur.summary.TextScene.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import org.rapporteur.SqlCount;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Function;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RapporteurTest
class DraftsIT {

    private final ApplicationContext context;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Procedures procedures;
    private final Journal journal;
    private final DatabaseClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SqlCount sqlCount;

    private TextScene scene;
    private Actor officer;
    private UUID procedure;

    DraftsIT(
            ApplicationContext context,
            Drafts drafts,
            Revisions revisions,
            Procedures procedures,
            Journal journal,
            DatabaseClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            SqlCount sqlCount) {
        this.context = context;
        this.drafts = drafts;
        this.revisions = revisions;
        this.procedures = procedures;
        this.journal = journal;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sqlCount = sqlCount;
    }

    @BeforeEach
    void a_procedure_in_drafting() {
        scene = new TextScene(context);
        officer = scene.officer;
        procedure = scene.procedure();
    }

    @Test
    void an_entered_text_is_the_draft_with_its_marks_and_numbers() {
        Draft entered = drafts.enter(
                officer,
                procedure,
                new ImportedText(
                        text().masthead(),
                        List.of(
                                new ImportedText.Item(Paragraph.Kind.HEADING, MarkedText.plain("Opening")),
                                new ImportedText.Item(Paragraph.Kind.BODY, MarkedText.parse("At its 10^th^ meeting:")),
                                new ImportedText.Item(Paragraph.Kind.LIST_ITEM, MarkedText.plain("one;")),
                                new ImportedText.Item(Paragraph.Kind.BODY, MarkedText.plain("Closed. \\ *")))));

        assertThat(drafts.of(procedure)).isEqualTo(entered);
        assertThat(entered.paragraphs())
                .extracting(Paragraph::number, p -> p.text().markup())
                .containsExactly(
                        tuple("", "Opening"),
                        tuple("1", "At its 10^th^ meeting:"),
                        tuple("1 (a)", "one;"),
                        tuple("2", "Closed. \\\\ *"));
        assertThat(entered.paragraphs().get(2).parentId())
                .isEqualTo(entered.paragraphs().get(1).id());
        assertThat(entered.words()).isEqualTo(7);
        assertThat(acts()).containsExactly("draft.entered", "procedure.created");
    }

    @Test
    void entering_again_replaces_the_draft_until_there_is_a_revision() {
        drafts.enter(officer, procedure, text("One.", "Two."));
        Draft second = drafts.enter(officer, procedure, text("Three."));
        assertThat(plain(second)).containsExactly("Three.");

        freeze();

        refuses("draft.has-revision", () -> drafts.enter(officer, procedure, text("Four.")));
        assertThat(plain(drafts.of(procedure))).containsExactly("Three.");
    }

    @Test
    void two_thousand_paragraphs_enter_in_few_statements_and_are_read_in_two_or_one() {
        String[] paragraphs = new String[2_000];
        Arrays.setAll(paragraphs, i -> "Paragraph " + i + " of many.");
        sqlCount.reset();

        drafts.enter(officer, procedure, text(paragraphs));

        assertThat(sqlCount.statements()).hasSizeLessThan(70);
        sqlCount.reset();
        assertThat(drafts.of(procedure).paragraphs()).hasSize(2_000);
        assertThat(sqlCount.statements()).hasSize(2);
        sqlCount.reset();
        Revision revision = freeze();
        assertThat(sqlCount.statements()).hasSizeLessThan(60);
        sqlCount.reset();
        assertThat(revisions.get(revision.id())).isEqualTo(revision);
        assertThat(sqlCount.statements()).hasSize(1);
        refuses(
                "text.too-many-paragraphs",
                () -> drafts.insert(officer, procedure, null, Paragraph.Kind.BODY, "One more."));
    }

    @Test
    void a_paragraph_is_changed_only_from_the_text_that_was_seen() {
        Paragraph seen = enter("One.", "Two.").paragraphs().get(0);

        Draft changed = drafts.edit(officer, procedure, seen.id(), seen.version(), "One *changed*.");

        assertThat(changed.paragraphs().get(0).text().markup()).isEqualTo("One *changed*.");
        TextConflict conflict = catchThrowableOfType(
                TextConflict.class,
                () -> drafts.edit(officer, procedure, seen.id(), seen.version(), "One changed otherwise."));
        assertThat(conflict.code()).isEqualTo("text.changed-meanwhile");
        assertThat(conflict.theirs().text().markup()).isEqualTo("One *changed*.");
        assertThat(conflict.yours()).isEqualTo("One changed otherwise.");
        assertThat(drafts.of(procedure)).isEqualTo(changed);
    }

    @Test
    void of_many_who_change_one_paragraph_at_once_one_wins_and_the_others_see_both_texts() throws Exception {
        Paragraph seen = enter("One.").paragraphs().get(0);
        List<Callable<Boolean>> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String markup = "Text " + i;
            people.add(() -> {
                try {
                    drafts.edit(officer, procedure, seen.id(), seen.version(), markup);
                    return true;
                } catch (TextConflict conflict) {
                    assertThat(conflict.yours()).isEqualTo(markup);
                    assertThat(conflict.theirs().text().plain())
                            .startsWith("Text ")
                            .isNotEqualTo(markup);
                    return false;
                }
            });
        }

        assertThat(atOnce(people)).containsOnlyOnce(true);
        assertThat(drafts.of(procedure).paragraphs().get(0).version()).isEqualTo(2);
    }

    @Test
    void insertions_at_one_place_at_once_all_find_room() throws Exception {
        UUID first = enter("One.", "Two.").paragraphs().get(0).id();
        List<Callable<UUID>> people =
                Collections.nCopies(8, () -> drafts.insert(officer, procedure, first, Paragraph.Kind.BODY, "New."));

        atOnce(people);

        assertThat(plain(drafts.of(procedure)))
                .hasSize(10)
                .startsWith("One.", "New.")
                .endsWith("New.", "Two.");
    }

    @Test
    void nothing_is_changed_once_the_text_has_been_handed_on_even_at_the_same_moment() throws Exception {
        Paragraph seen = enter("One.").paragraphs().get(0);
        List<Callable<String>> both = List.of(
                () -> transaction.execute(status -> {
                    String frozen = drafts.freeze(officer, procedure, clock.now())
                            .paragraphs()
                            .get(0)
                            .text()
                            .plain();
                    procedures.moveTo(procedure, Stage.DRAFT_WITH_CHAIR, clock.now(), null);
                    return frozen;
                }),
                () -> {
                    try {
                        drafts.edit(officer, procedure, seen.id(), seen.version(), "Changed.");
                        return "changed";
                    } catch (Refusal refusal) {
                        return refusal.code();
                    }
                });

        List<String> results = atOnce(both);

        assertThat(results).isIn(List.of("One.", "draft.locked"), List.of("Changed.", "changed"));
        assertThat(plain(drafts.of(procedure))).containsExactly(results.get(0));
    }

    @Test
    void paragraphs_are_inserted_split_merged_moved_and_removed() {
        Draft draft = enter("First one. Second *one*.", "Third.", "Fourth.");
        UUID first = draft.paragraphs().get(0).id();

        UUID second = drafts.split(officer, procedure, first, 1, 11);
        assertThat(markup()).containsExactly("First one.", "Second *one*.", "Third.", "Fourth.");
        refuses("text.split-place", () -> drafts.split(officer, procedure, first, 2, 10));

        UUID inserted = drafts.insert(officer, procedure, null, Paragraph.Kind.HEADING, "Opening");
        assertThat(markup()).startsWith("Opening", "First one.");

        drafts.mergeWithNext(officer, procedure, second, 1);
        assertThat(markup()).containsExactly("Opening", "First one.", "Second *one*. Third.", "Fourth.");

        drafts.move(officer, procedure, second, null);
        assertThat(markup()).containsExactly("Second *one*. Third.", "Opening", "First one.", "Fourth.");

        drafts.remove(officer, procedure, inserted, 1);
        assertThat(markup()).containsExactly("Second *one*. Third.", "First one.", "Fourth.");
        refuses("paragraph.gone", () -> drafts.remove(officer, procedure, inserted, 1));
        UUID last = drafts.of(procedure).paragraphs().get(2).id();
        refuses("paragraph.last", () -> drafts.mergeWithNext(officer, procedure, last, 1));
    }

    @Test
    void a_form_that_inserts_a_paragraph_inserts_it_once_though_sent_twice() {
        enter("One.");
        UUID key = Ids.next();

        for (int i = 0; i < 2; i++) {
            assertThat(drafts.insert(officer, procedure, null, Paragraph.Kind.BODY, "New.", key))
                    .isEqualTo(key);
        }

        assertThat(markup()).containsExactly("New.", "One.");
    }

    @Test
    void several_paragraphs_of_one_text_find_room_at_once_and_are_one_act() {
        UUID first = enter("One.", "Two.").paragraphs().get(0).id();
        UUID key = Ids.next();
        sqlCount.reset();

        drafts.insert(officer, procedure, first, Paragraph.Kind.BODY, "A.\n\nB.\n \nC.\n\nD.", key);

        assertThat(sqlCount.statements())
                .filteredOn(sql -> sql.startsWith("update draft_paragraph"))
                .hasSize(1);
        assertThat(markup()).containsExactly("One.", "A.", "B.", "C.", "D.", "Two.");
        assertThat(drafts.of(procedure).paragraphs().get(1).id()).isEqualTo(key);
        assertThat(journal.of(procedure, null, 10).items())
                .filteredOn(recorded -> recorded.entry().act().equals("paragraph.inserted"))
                .singleElement()
                .satisfies(recorded -> assertThat(
                                (List<?>) recorded.entry().content().get("paragraphs"))
                        .hasSize(4)
                        .first()
                        .isEqualTo(key.toString()));
    }

    @Test
    void more_paragraphs_than_a_text_may_have_are_refused_before_any_is_made() {
        Draft draft = enter("One.", "Two.");
        sqlCount.reset();

        refuses(
                "text.too-many-paragraphs",
                () -> drafts.insert(officer, procedure, null, Paragraph.Kind.BODY, "a\n\n".repeat(1_999)));

        assertThat(sqlCount.statements()).noneMatch(sql -> sql.startsWith("update") || sql.startsWith("insert"));
        assertThat(drafts.of(procedure)).isEqualTo(draft);
    }

    @Test
    void bad_texts_of_a_paragraph_are_refused_and_change_nothing() {
        Draft draft = enter("One.");
        UUID id = draft.paragraphs().get(0).id();

        refuses("text.blank", () -> drafts.edit(officer, procedure, id, 1, " \n\u200B "));
        refuses("text.too-long", () -> drafts.edit(officer, procedure, id, 1, "a".repeat(50_001)));
        refuses("text.control-characters", () -> drafts.edit(officer, procedure, id, 1, "a\u0007b"));
        refuses("text.too-many-words", () -> drafts.edit(officer, procedure, id, 1, "a ".repeat(20_001)));
        assertThat(drafts.of(procedure)).isEqualTo(draft);

        drafts.edit(officer, procedure, id, 1, "<b>One</b>\nline & *two");
        assertThat(plain(drafts.of(procedure))).containsExactly("<b>One</b> line & *two");
    }

    @Test
    void the_masthead_is_changed_only_from_the_one_that_was_seen() {
        Draft draft = enter("One.");
        Masthead other = new Masthead("Body", "Session", "", "  A\ntitle ", "day");

        Draft changed = drafts.editMasthead(officer, procedure, draft.mastheadVersion(), other);

        assertThat(changed.masthead().title()).isEqualTo("A title");
        refuses(
                "masthead.changed-meanwhile",
                () -> drafts.editMasthead(officer, procedure, draft.mastheadVersion(), other));
        refuses(
                "masthead.too-long",
                () -> drafts.editMasthead(
                        officer, procedure, changed.mastheadVersion(), new Masthead("", "", "", "x".repeat(501), "")));
    }

    @Test
    void a_revision_is_frozen_with_its_lineage_and_the_draft_goes_on_from_it() {
        Draft draft = enter("First one. Second one.", "Third.", "Fourth.", "Fifth.");
        List<UUID> ids = draft.paragraphs().stream().map(Paragraph::id).toList();
        Revision first = freeze();
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.madeBy()).isEqualTo(officer.username());
        assertThat(first.fingerprint())
                .isEqualTo(Fingerprint.of(first.language(), first.masthead(), first.paragraphs()));
        assertThat(drafts.isChanged(procedure)).isFalse();
        assertThat(freeze()).isEqualTo(first);

        UUID split = drafts.split(officer, procedure, ids.get(0), 1, 10);
        drafts.mergeWithNext(officer, procedure, ids.get(1), 1);
        drafts.edit(officer, procedure, ids.get(3), 1, "Fifth, changed.");
        assertThat(drafts.isChanged(procedure)).isTrue();
        assertThat(revisions.redlineOfDraft(procedure).changedLines()).isEqualTo(4);
        Revision second = freeze();

        assertThat(second.number()).isEqualTo(2);
        assertThat(drafts.of(procedure).basedOn()).isEqualTo(second.id());
        assertThat(revisions.latest(procedure)).contains(second);
        assertThat(revisions.of(procedure)).extracting(Revision::number).containsExactly(1, 2);
        assertThat(revisions.lineage(first.id(), second.id()))
                .containsExactly(
                        new Lineage(ids.get(0), ids.get(0), Lineage.Kind.SPLIT),
                        new Lineage(ids.get(0), split, Lineage.Kind.SPLIT),
                        new Lineage(ids.get(1), ids.get(1), Lineage.Kind.MERGED),
                        new Lineage(ids.get(2), ids.get(1), Lineage.Kind.MERGED),
                        new Lineage(ids.get(3), ids.get(3), Lineage.Kind.EDITED));
        assertThat(revisions.changedParagraphs(first.id(), second.id()))
                .containsExactlyInAnyOrder(ids.get(0), split, ids.get(1), ids.get(3));
        assertThat(revisions.redlineOfDraft(procedure).changedLines()).isZero();
    }

    @Test
    void lineage_and_redline_span_several_revisions() {
        Draft draft = enter("First one. Second one. Third one.", "Last.");
        UUID first = draft.paragraphs().get(0).id();
        Revision one = freeze();
        UUID second = drafts.split(officer, procedure, first, 1, 10);
        freeze();
        UUID third = drafts.split(officer, procedure, second, 1, 11);
        Revision three = freeze();
        sqlCount.reset();

        assertThat(revisions.lineage(one.id(), three.id()))
                .extracting(Lineage::before, Lineage::after, Lineage::kind)
                .startsWith(
                        tuple(first, first, Lineage.Kind.SPLIT),
                        tuple(first, second, Lineage.Kind.SPLIT),
                        tuple(first, third, Lineage.Kind.SPLIT));
        assertThat(sqlCount.statements()).hasSize(3);
        assertThat(revisions.redline(one.id(), three.id()).lines())
                .extracting(Redline.Line::change)
                .containsExactly(Lineage.Kind.SPLIT, Lineage.Kind.SPLIT, Lineage.Kind.SPLIT, Lineage.Kind.KEPT);
        assertThat(revisions.redline(null, one.id()).lines())
                .extracting(Redline.Line::change)
                .containsOnly(Lineage.Kind.INSERTED);
    }

    @Test
    void the_database_refuses_to_change_or_remove_what_was_frozen() {
        enter("One.");
        Revision first = freeze();
        drafts.edit(officer, procedure, first.paragraphs().get(0).id(), 1, "Two.");
        freeze();

        for (String sql : List.of(
                "update revision set title = 'x' where id = ?",
                "delete from revision where id = ?",
                "update revision_paragraph set markup = 'x' where revision_id = ?",
                "delete from revision_paragraph where revision_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param(first.id()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("can't be changed");
        }
        assertThatThrownBy(() -> jdbc.sql("delete from lineage where after = ?")
                        .param(first.paragraphs().get(0).id())
                        .update())
                .hasMessageContaining("can't be changed");
        assertThat(revisions.get(first.id())).isEqualTo(first);
    }

    @Test
    void a_draft_that_lacks_what_must_be_is_not_frozen() {
        drafts.enter(
                officer,
                procedure,
                new ImportedText(new Masthead("", "", "", "", ""), text("One.").items()));

        refuses("draft.not-ready", this::freeze);
        assertThat(revisions.latest(procedure)).isEmpty();
        assertThat(drafts.readiness(procedure))
                .filteredOn(Check::blocking)
                .extracting(Check::code, Check::passed)
                .containsExactly(tuple("text", true), tuple("masthead", false), tuple("empty", true));
    }

    @Test
    void at_each_stage_those_may_write_whose_work_it_is() {
        Actor rapporteur = scene.person(Function.RAPPORTEUR);
        Actor editor = scene.person(Function.EDITOR);
        Actor chair = scene.person(Function.CHAIR);
        Actor stranger = new TextScene(context).officer;
        Paragraph p = enter("One.").paragraphs().get(0);

        drafts.edit(rapporteur, procedure, p.id(), 1, "Two.");
        assertThatThrownBy(() -> drafts.edit(editor, procedure, p.id(), 2, "Three."))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.edit(chair, procedure, p.id(), 2, "Three."))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.edit(stranger, procedure, p.id(), 2, "Three."))
                .isInstanceOf(NotKnown.class);

        procedures.moveTo(procedure, Stage.DRAFT_WITH_CHAIR, clock.now(), null);
        refuses("draft.locked", () -> drafts.edit(rapporteur, procedure, p.id(), 2, "Three."));
        assertThatThrownBy(() -> drafts.edit(stranger, procedure, p.id(), 2, "Three."))
                .isInstanceOf(NotKnown.class);

        procedures.moveTo(procedure, Stage.COMMENT_PERIOD, clock.now(), null);
        procedures.moveTo(procedure, Stage.REVIEW, clock.now(), null);
        procedures.moveTo(procedure, Stage.EDITING, clock.now(), null);
        drafts.edit(editor, procedure, p.id(), 2, "Three.");
        assertThatThrownBy(() -> drafts.edit(rapporteur, procedure, p.id(), 3, "Four."))
                .isInstanceOf(NotAllowed.class);
        assertThat(plain(drafts.of(procedure))).containsExactly("Three.");
    }

    private Draft enter(String... paragraphs) {
        return drafts.enter(officer, procedure, text(paragraphs));
    }

    private Revision freeze() {
        return drafts.freeze(officer, procedure, clock.now());
    }

    private List<String> markup() {
        return drafts.of(procedure).paragraphs().stream()
                .map(p -> p.text().markup())
                .toList();
    }

    private static List<String> plain(Draft draft) {
        return draft.paragraphs().stream().map(p -> p.text().plain()).toList();
    }

    private List<String> acts() {
        return journal.of(procedure, null, 50).items().stream()
                .map(recorded -> recorded.entry().act())
                .toList();
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(acts.size());
        ExecutorService people = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> act : acts) {
                futures.add(people.submit(() -> {
                    barrier.await();
                    return act.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
