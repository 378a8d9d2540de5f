package org.rapporteur.summary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.HiddenCharacters;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working draft of each procedure. Every change asks for {@code Act.WRITE_DRAFT}, {@code Act.REVISE} or
 * {@code Act.EDIT_FINAL} as the procedure's stage says, and is refused ({@code draft.locked}) in stages in which the
 * text is not being worked on.
 *
 * <p>A change locks the draft's row before it looks at the stage, and so does freezing: nothing is changed once the text
 * has been handed on. Rows are let go after each act, so that nothing stale is kept for the rest of a longer transaction.
 */
@Service
public class Drafts {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final TextRows texts;
    private final DraftParagraphs paragraphs;
    private final Procedures procedures;
    private final Journal journal;
    private final DatabaseClock clock;

    Drafts(
            EntityManager entities,
            JdbcClient jdbc,
            TextRows texts,
            DraftParagraphs paragraphs,
            Procedures procedures,
            Journal journal,
            DatabaseClock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.texts = texts;
        this.paragraphs = paragraphs;
        this.procedures = procedures;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes the imported text the draft; replaces what was there. Only before the first revision.
     *
     * @throws Refusal {@code draft.has-revision}, and those of {@link TextImport}'s limits
     */
    @Transactional
    public Draft enter(Actor actor, UUID procedureId, ImportedText text) {
        Procedure procedure = procedures.get(procedureId);
        requireTextWork(actor, procedure);
        Masthead masthead = MastheadRule.fit(text.masthead());
        Language language = procedure.panel().originalLanguage();
        // The first to come makes the row, so that two who enter a text at once wait for each other like any others.
        jdbc.sql("""
                        insert into draft (procedure_id, language, body, session, session_dates, title, date, masthead_version)
                        values (?, ?, '', '', '', '', '', 1) on conflict do nothing
                        """).params(procedureId, language.name()).update();
        DraftRow draft = lock(actor, procedureId);
        if (draft.basedOn() != null) {
            throw new Refusal("draft.has-revision");
        }
        paragraphs.removeAll(procedureId);
        draft.write(language);
        draft.change(masthead);
        List<DraftParagraphRow> rows = new ArrayList<>();
        for (ImportedText.Item item : text.items()) {
            ParagraphText.refuseTooLong(item.text());
            HiddenCharacters.refuse(item.text().plain());
            rows.add(new DraftParagraphRow(Ids.next(), procedureId, rows.size() + 1, item.kind(), item.text()));
        }
        paragraphs.add(rows);
        paragraphs.letGo(draft);
        record(actor, "draft.entered", procedureId, Map.of("paragraphs", rows.size()));
        return within(procedureId);
    }

    /** @throws org.rapporteur.kernel.NotKnown when there is no draft yet */
    @Transactional(readOnly = true)
    public Draft of(UUID procedureId) {
        return texts.draft(procedureId).orElseThrow(() -> new NotKnown("draft of procedure", procedureId));
    }

    @Transactional(readOnly = true)
    public boolean exists(UUID procedureId) {
        return jdbc.sql("select exists (select from draft where procedure_id = ?)")
                .param(procedureId)
                .query(Boolean.class)
                .single();
    }

    /** Whether the actor may change the text at the stage in which the procedure is now. */
    public boolean mayChange(Actor actor, Procedure procedure) {
        return TextWork.act(procedure.stage())
                .map(act -> Authority.may(actor, act, procedure.places()))
                .orElse(false);
    }

    /**
     * Refuses who never works on this procedure's text, in whatever stage it is.
     *
     * @throws org.rapporteur.kernel.NotAllowed who holds another office there
     * @throws NotKnown who holds none
     */
    public void requireReader(Actor actor, Procedure procedure) {
        TextWork.requireAny(actor, procedure);
    }

    /** @throws Refusal {@code masthead.changed-meanwhile} when the version is not the present one */
    @Transactional
    public Draft editMasthead(Actor actor, UUID procedureId, int expectedVersion, Masthead masthead) {
        DraftRow draft = lock(actor, procedureId);
        Masthead fit = MastheadRule.fit(masthead);
        if (draft.mastheadVersion() != expectedVersion) {
            throw new Refusal("masthead.changed-meanwhile");
        }
        draft.change(fit);
        paragraphs.letGo(draft);
        record(actor, "masthead.changed", procedureId, Map.of("title", fit.title()));
        return within(procedureId);
    }

    /**
     * Replaces a paragraph's text.
     *
     * @param markup light markup, at most 50,000 characters
     * @throws TextConflict when the version is not the present one
     * @throws Refusal {@code paragraph.gone}, {@code text.blank}, {@code text.too-long},
     *     {@code text.control-characters}
     */
    @Transactional
    public Draft edit(Actor actor, UUID procedureId, UUID paragraphId, int expectedVersion, String markup) {
        return edit(actor, procedureId, paragraphId, expectedVersion, markup, null);
    }

    /**
     * The same, and makes it a heading, a body paragraph, a list item or a note.
     *
     * @param kind {@code null} to leave it what it is
     */
    @Transactional
    public Draft edit(
            Actor actor,
            UUID procedureId,
            UUID paragraphId,
            int expectedVersion,
            String markup,
            @Nullable Paragraph.Kind kind) {
        DraftRow draft = lock(actor, procedureId);
        DraftParagraphRow row = paragraphs.get(procedureId, paragraphId);
        if (row.version() != expectedVersion) {
            throw conflict(procedureId, paragraphId, markup);
        }
        MarkedText text = ParagraphText.read(markup);
        boolean otherKind = kind != null && kind != row.kind();
        if (otherKind) {
            row.become(kind);
        }
        if (otherKind || !text.equals(row.text())) {
            row.say(text);
            record(actor, "paragraph.changed", procedureId, Map.of("paragraph", paragraphId.toString()));
        }
        paragraphs.letGo(draft, row);
        return within(procedureId);
    }

    /** Inserts a paragraph after another, at the beginning where {@code after} is {@code null}; gives the new one's id. */
    @Transactional
    public UUID insert(Actor actor, UUID procedureId, @Nullable UUID after, Paragraph.Kind kind, String markup) {
        return insert(actor, procedureId, after, kind, markup, Ids.next());
    }

    /**
     * Inserts a paragraph under an identity made before, so that a form sent twice inserts one. A blank line in the text
     * begins another paragraph behind it.
     *
     * @param id made by {@link Ids#next()} when the form was shown
     * @throws Refusal {@code text.too-many-paragraphs} before anything is changed, and those of a text that is edited
     */
    @Transactional
    public UUID insert(
            Actor actor, UUID procedureId, @Nullable UUID after, Paragraph.Kind kind, String markup, UUID id) {
        DraftRow draft = lock(actor, procedureId);
        if (entities.find(ParagraphRow.class, id) != null) {
            paragraphs.get(procedureId, id);
            return id;
        }
        List<String> parts = ParagraphText.parts(markup);
        refuseTooMany(paragraphs.count(procedureId) + parts.size());
        List<MarkedText> said = parts.stream().map(ParagraphText::read).toList();
        int position = paragraphs.roomBehind(procedureId, after, said.size());
        List<DraftParagraphRow> rows = new ArrayList<>();
        for (MarkedText text : said) {
            UUID own = rows.isEmpty() ? id : Ids.next();
            rows.add(new DraftParagraphRow(own, procedureId, position + rows.size(), kind, text));
        }
        paragraphs.add(rows);
        paragraphs.letGo(draft);
        record(
                actor,
                "paragraph.inserted",
                procedureId,
                rows.size() == 1
                        ? Map.of("paragraph", id.toString())
                        : Map.of(
                                "paragraphs",
                                rows.stream().map(row -> row.id().toString()).toList()));
        within(procedureId);
        return id;
    }

    /**
     * Splits a paragraph: the first part keeps the identity.
     *
     * @param offset code points of the unmarked text, within it
     * @return the identity of the second part
     * @throws Refusal {@code text.split-place} when a part would be empty
     */
    @Transactional
    public UUID split(Actor actor, UUID procedureId, UUID paragraphId, int expectedVersion, int offset) {
        DraftRow draft = lock(actor, procedureId);
        DraftParagraphRow row = paragraphs.get(procedureId, paragraphId);
        MarkedText whole = row.text();
        if (row.version() != expectedVersion) {
            throw conflict(procedureId, paragraphId, whole.markup());
        }
        if (offset <= 0 || offset >= whole.length()) {
            throw new Refusal("text.split-place");
        }
        MarkedText first = whole.slice(0, offset).trimmed();
        MarkedText second = whole.slice(offset, whole.length()).trimmed();
        if (first.isBlank() || second.isBlank()) {
            throw new Refusal("text.split-place");
        }
        paragraphs.makeRoom(procedureId, row.position() + 1, 1);
        UUID id = Ids.next();
        row.say(first);
        paragraphs.add(List.of(new DraftParagraphRow(id, procedureId, row.position() + 1, row.kind(), second)));
        entities.persist(new DraftOriginRow(procedureId, paragraphId, id));
        paragraphs.letGo(draft, row);
        record(
                actor,
                "paragraph.split",
                procedureId,
                Map.of("paragraph", paragraphId.toString(), "second", id.toString()));
        within(procedureId);
        return id;
    }

    /**
     * Merges a paragraph with the one that follows: the first one's identity survives.
     *
     * @throws Refusal {@code paragraph.last} when none follows
     */
    @Transactional
    public Draft mergeWithNext(Actor actor, UUID procedureId, UUID paragraphId, int expectedVersion) {
        DraftRow draft = lock(actor, procedureId);
        DraftParagraphRow row = paragraphs.get(procedureId, paragraphId);
        if (row.version() != expectedVersion) {
            throw conflict(procedureId, paragraphId, row.text().markup());
        }
        DraftParagraphRow next = paragraphs.following(row).orElseThrow(() -> new Refusal("paragraph.last"));
        MarkedText merged = ParagraphText.joined(row.text(), next.text());
        ParagraphText.refuseTooLong(merged);
        row.say(merged);
        UUID gone = next.id();
        entities.remove(next);
        entities.persist(new DraftOriginRow(procedureId, gone, paragraphId));
        paragraphs.letGo(draft, row);
        record(
                actor,
                "paragraph.merged",
                procedureId,
                Map.of("paragraph", paragraphId.toString(), "second", gone.toString()));
        return within(procedureId);
    }

    /**
     * Moves a paragraph, with what stands under it, behind another and what stands under that; to the beginning where
     * {@code after} is {@code null}.
     *
     * @throws Refusal {@code paragraph.gone}, {@code paragraph.item-alone} where an item would stand under no paragraph
     */
    @Transactional
    public Draft move(Actor actor, UUID procedureId, UUID paragraphId, @Nullable UUID after) {
        DraftRow draft = lock(actor, procedureId);
        List<Paragraph> all = of(procedureId).paragraphs();
        int at = place(all, paragraphId);
        int behind = after == null ? -1 : place(all, after);
        List<Paragraph> together = ParagraphMoves.together(all, at);
        if (behind >= at && behind < at + together.size()) {
            return within(procedureId);
        }
        UUID goal = ParagraphMoves.behind(all, at, behind).behind().orElse(null);
        int position = paragraphs.roomBehind(procedureId, goal, together.size());
        for (Paragraph paragraph : together) {
            DraftParagraphRow row = paragraphs.get(procedureId, paragraph.id());
            row.standAt(position++);
            paragraphs.letGo(row);
        }
        paragraphs.letGo(draft);
        record(actor, "paragraph.moved", procedureId, Map.of("paragraph", paragraphId.toString()));
        return within(procedureId);
    }

    private static int place(List<Paragraph> all, UUID paragraphId) {
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).id().equals(paragraphId)) {
                return at;
            }
        }
        throw new Refusal("paragraph.gone");
    }

    @Transactional
    public Draft remove(Actor actor, UUID procedureId, UUID paragraphId, int expectedVersion) {
        DraftRow draft = lock(actor, procedureId);
        DraftParagraphRow row = paragraphs.get(procedureId, paragraphId);
        if (row.version() != expectedVersion) {
            throw conflict(procedureId, paragraphId, row.text().markup());
        }
        entities.remove(row);
        paragraphs.letGo(draft);
        record(actor, "paragraph.removed", procedureId, Map.of("paragraph", paragraphId.toString()));
        return within(procedureId);
    }

    /** The checks before the draft goes to the Chair, each with its result. */
    @Transactional(readOnly = true)
    public List<Check> readiness(UUID procedureId) {
        return readiness(of(procedureId), procedures.get(procedureId));
    }

    /** The checks of a draft that was read already. */
    public List<Check> readiness(Draft draft, Procedure procedure) {
        return Readiness.of(draft, procedure.panel());
    }

    /** Whether the draft's text differs from the revision it is based on (true where there is none). */
    @Transactional(readOnly = true)
    public boolean isChanged(UUID procedureId) {
        Draft draft = of(procedureId);
        return draft.basedOn() == null
                || !fingerprint(draft)
                        .equals(jdbc.sql("select fingerprint from revision where id = ?")
                                .param(draft.basedOn())
                                .query(String.class)
                                .single());
    }

    /**
     * Freezes the draft into the next revision with its lineage. Where nothing changed since the revision it is based
     * on, that revision is returned and none is made.
     *
     * @throws Refusal {@code draft.not-ready} when a blocking check fails
     */
    @Transactional
    public Revision freeze(Actor actor, UUID procedureId, Instant at) {
        DraftRow row = lock(actor, procedureId);
        Draft draft = of(procedureId);
        long failed = Readiness.of(draft, procedures.get(procedureId).panel()).stream()
                .filter(check -> check.blocking() && !check.passed())
                .count();
        if (failed > 0) {
            throw new Refusal("draft.not-ready", failed);
        }
        Revision before =
                draft.basedOn() == null ? null : texts.revision(draft.basedOn()).orElseThrow();
        if (before != null && before.fingerprint().equals(fingerprint(draft))) {
            paragraphs.letGo(row);
            return before;
        }
        Revision revision = new Revision(
                Ids.next(),
                procedureId,
                before == null ? 1 : before.number() + 1,
                draft.language(),
                fingerprint(draft),
                draft.masthead(),
                draft.paragraphs(),
                draft.words(),
                at,
                actor.username());
        keep(revision, before, texts.edgesOfDraft(procedureId));
        row.continueFrom(revision.id());
        paragraphs.letGo(row);
        entities.createQuery("delete from DraftOriginRow o where o.procedureId = ?1")
                .setParameter(1, procedureId)
                .executeUpdate();
        Map<String, Object> content = new HashMap<>();
        content.put("revision", revision.id().toString());
        content.put("number", revision.number());
        content.put("fingerprint", revision.fingerprint());
        journal.append(new Entry("revision.made", procedureId, actor.username(), null, at, content));
        return texts.revision(revision.id()).orElseThrow();
    }

    private void keep(Revision revision, @Nullable Revision before, List<LineageRule.Edge> edges) {
        entities.persist(new RevisionRow(revision));
        entities.flush();
        revision.paragraphs().forEach(p -> entities.persist(new RevisionParagraphRow(revision, p)));
        if (before != null) {
            new LineageRule(before.paragraphs(), revision.paragraphs(), edges)
                    .rows()
                    .forEach(l -> entities.persist(new LineageRow(revision.id(), l)));
        }
        entities.flush();
    }

    private DraftRow lock(Actor actor, UUID procedureId) {
        DraftRow draft = entities.find(DraftRow.class, procedureId, LockModeType.PESSIMISTIC_WRITE);
        Procedure procedure = procedures.get(procedureId);
        requireTextWork(actor, procedure);
        if (draft == null) {
            throw new Refusal("draft.missing");
        }
        return draft;
    }

    private static void requireTextWork(Actor actor, Procedure procedure) {
        Act act = TextWork.act(procedure.stage()).orElse(null);
        if (act == null) {
            TextWork.requireAny(actor, procedure);
            throw new Refusal("draft.locked");
        }
        Authority.require(actor, act, procedure.places());
    }

    private TextConflict conflict(UUID procedureId, UUID paragraphId, String yours) {
        Paragraph theirs = of(procedureId).paragraphs().stream()
                .filter(p -> p.id().equals(paragraphId))
                .findFirst()
                .orElseThrow(() -> new Refusal("paragraph.gone"));
        return new TextConflict(theirs, yours);
    }

    /** The draft as it is now, which must keep within what a text may have. */
    private Draft within(UUID procedureId) {
        Draft draft = of(procedureId);
        refuseTooMany(draft.paragraphs().size());
        if (draft.words() > TextImport.MOST_WORDS) {
            throw new Refusal("text.too-many-words", draft.words(), TextImport.MOST_WORDS);
        }
        return draft;
    }

    private static void refuseTooMany(int paragraphs) {
        if (paragraphs > TextImport.MOST_PARAGRAPHS) {
            throw new Refusal("text.too-many-paragraphs", paragraphs, TextImport.MOST_PARAGRAPHS);
        }
    }

    private void record(Actor actor, String act, UUID procedureId, Map<String, Object> content) {
        journal.append(new Entry(act, procedureId, actor.username(), null, clock.now(), content));
    }

    private static String fingerprint(Draft draft) {
        return Fingerprint.of(draft.language(), draft.masthead(), draft.paragraphs());
    }
}
