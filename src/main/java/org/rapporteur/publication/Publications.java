package org.rapporteur.publication;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.review.ReviewRounds;
import org.rapporteur.summary.Fingerprint;
import org.rapporteur.summary.Masthead;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Symbol, renditions, register and release. Every change locks the publication's row first, so that no two of them
 * cross; what was released, the database keeps from change.
 */
@Service
public class Publications {

    private static final Set<Stage> SYMBOL_MAY_CHANGE = EnumSet.of(Stage.EDITING, Stage.RENDITION_REPAIR);

    private final PublicationRows rows;
    private final RenditionRows renditionRows;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final List<RenditionFormat> formats;
    private final Procedures procedures;
    private final Revisions revisions;
    private final ReviewRounds rounds;
    private final Journal journal;
    private final DatabaseClock clock;

    Publications(
            PublicationRows rows,
            RenditionRows renditionRows,
            EntityManager entities,
            JdbcClient jdbc,
            List<RenditionFormat> formats,
            Procedures procedures,
            Revisions revisions,
            ReviewRounds rounds,
            Journal journal,
            DatabaseClock clock) {
        this.rows = rows;
        this.renditionRows = renditionRows;
        this.entities = entities;
        this.jdbc = jdbc;
        this.formats = formats;
        this.procedures = procedures;
        this.revisions = revisions;
        this.rounds = rounds;
        this.journal = journal;
        this.clock = clock;
    }

    /** Begins the publication of a procedure; begun already, it gives what is there. */
    @Transactional
    public Publication begin(UUID procedureId) {
        return begun(procedureId).toPublication();
    }

    @Transactional(readOnly = true)
    public Optional<Publication> of(UUID procedureId) {
        return rows.findByProcedureId(procedureId).map(PublicationRow::toPublication);
    }

    /** @throws NotKnown when there is none of this id */
    @Transactional(readOnly = true)
    public Publication get(UUID publicationId) {
        return rows.findById(publicationId)
                .map(PublicationRow::toPublication)
                .orElseThrow(() -> new NotKnown("publication", publicationId));
    }

    /**
     * Gives or changes the symbol while the text is being edited or a rendition repaired. Renditions that carry another
     * symbol are dropped.
     *
     * @throws Refusal {@code symbol.empty}, {@code symbol.form}, {@code symbol.restricted}, {@code symbol.prefix}, {@code symbol.taken},
     *     {@code symbol.fixed} in a stage in which it can't change
     */
    @Transactional
    public Publication giveSymbol(Actor actor, UUID procedureId, String symbol) {
        Procedure procedure = procedures.get(procedureId);
        Authority.require(actor, Act.EDIT_FINAL, procedure.places());
        if (!SYMBOL_MAY_CHANGE.contains(procedure.stage())) {
            throw new Refusal("symbol.fixed");
        }
        if (symbol.isBlank()) {
            throw new Refusal(
                    "symbol.empty",
                    procedure.body().symbolPrefix(),
                    nextSymbol(procedure).value());
        }
        Symbol given = Symbol.parse(symbol);
        String prefix = procedure.body().symbolPrefix();
        if (!given.beginsWith(prefix)) {
            throw new Refusal("symbol.prefix", given.value(), prefix);
        }
        begun(procedureId);
        PublicationRow row = locked(procedureId);
        if (given.value().equals(row.symbol())) {
            return row.toPublication();
        }
        List<String> taken = new ArrayList<>(rows.symbolsBeginning(given.series()));
        if (taken.contains(given.value())) {
            throw taken(given, taken);
        }
        row.giveSymbol(given);
        try {
            rows.saveAndFlush(row);
        } catch (DataIntegrityViolationException e) {
            // another procedure took it between the look and the write
            taken.add(given.value());
            throw taken(given, taken);
        }
        renditionRows.drop(row.id());
        journal.append(new Entry(
                "symbol.given", procedureId, actor.username(), null, clock.now(), Map.of("symbol", given.value())));
        return row.toPublication();
    }

    /** The next free symbol of the body's usual series for the year of the procedure's session; nobody has it yet. */
    @Transactional(readOnly = true)
    public Symbol nextSymbol(Procedure procedure) {
        Symbol first = Symbol.first(
                procedure.body().symbolPrefix(), procedure.session().opens().getYear());
        return first.nextFree(rows.symbolsBeginning(first.series()));
    }

    private static Refusal taken(Symbol given, List<String> taken) {
        return new Refusal("symbol.taken", given.value(), given.nextFree(taken).value());
    }

    /**
     * Records the final text that the Chair approved. Renditions made from another fingerprint are dropped.
     *
     * @throws Refusal {@code release.fingerprint} when the revision is not the procedure's, or not of this fingerprint
     */
    @Transactional
    public void approveFinalText(UUID procedureId, UUID revisionId, String fingerprint) {
        intact(procedureId, revisionId, fingerprint);
        begun(procedureId);
        PublicationRow row = locked(procedureId);
        requireUnreleased(row);
        if (fingerprint.equals(row.approvedFingerprint())) {
            return;
        }
        row.approve(revisionId, fingerprint, clock.now());
        rows.saveAndFlush(row);
        renditionRows.dropAllBut(row.id(), fingerprint);
    }

    /**
     * Makes the renditions of the approved text that are missing, and those anew that show another day than that of the
     * release; run twice it makes none twice. A refusal does not spoil the transaction of the caller: nothing was
     * written by then.
     *
     * @throws RenditionRefused when a person must repair something
     * @throws Refusal {@code release.not-approved}, {@code release.no-symbol}, {@code release.fingerprint}
     */
    @Transactional(noRollbackFor = RenditionRefused.class)
    public List<Rendition> render(UUID procedureId) {
        PublicationRow row = locked(procedureId);
        IssuedDocument document = issued(procedures.get(procedureId), row);
        List<Rendition> there = renditionRows.of(row.id());
        if (row.isReleased()) {
            return there;
        }
        return complete(row, document, there, clock.now());
    }

    private List<Rendition> complete(PublicationRow row, IssuedDocument document, List<Rendition> there, Instant at) {
        Set<Rendition.Format> made = there.stream()
                .filter(rendition -> rendition.shows(document.fingerprint(), document.day()))
                .map(Rendition::format)
                .collect(Collectors.toSet());
        List<RenditionRow> fresh = new ArrayList<>();
        for (RenditionFormat format : formats) {
            if (!made.contains(format.format())) {
                fresh.add(new RenditionRow(
                        row.id(),
                        format.format(),
                        document.language(),
                        document.fingerprint(),
                        format.render(document),
                        document.day(),
                        at));
            }
        }
        if (fresh.isEmpty()) {
            return there;
        }
        renditionRows.dropAllBut(row.id(), document.fingerprint(), document.day());
        renditionRows.saveAllAndFlush(fresh);
        List<Rendition> all = renditionRows.of(row.id());
        journal.append(new Entry(
                "renditions.made",
                row.procedureId(),
                Actor.SYSTEM.username(),
                null,
                at,
                Map.of(
                        "fingerprint",
                        document.fingerprint(),
                        "sha256",
                        all.stream().collect(Collectors.toMap(r -> r.format().name(), Rendition::sha256)))));
        return all;
    }

    /**
     * Sets the moment of release. Module lifecycle wraps this, re-arms the timer and has the renditions show its day.
     *
     * @throws Refusal {@code release.past}, {@code release.too-far}, {@code release.done}
     */
    @Transactional
    public Publication schedule(Actor actor, UUID procedureId, Instant releaseAt) {
        Procedure procedure = procedures.get(procedureId);
        Authority.require(actor, Act.SCHEDULE_RELEASE, procedure.places());
        Instant at = clock.now();
        ReleaseMoment.require(releaseAt, at, procedure.body().zone());
        begun(procedureId);
        PublicationRow row = locked(procedureId);
        requireUnreleased(row);
        row.schedule(releaseAt);
        rows.saveAndFlush(row);
        journal.append(new Entry(
                "release.scheduled",
                procedureId,
                actor.username(),
                null,
                at,
                Map.of("releaseAt", releaseAt.toString())));
        return row.toPublication();
    }

    /**
     * Releases the approved text; released already, it changes nothing. The approved revision is fingerprinted once
     * more, and every format must have been made from that fingerprint.
     *
     * @throws Refusal {@code release.too-early}, {@code release.not-set}, {@code release.not-rendered},
     *     {@code release.no-symbol}, {@code release.not-approved}, {@code release.fingerprint}
     */
    @Transactional
    public Publication release(UUID procedureId, Instant at) {
        PublicationRow row = locked(procedureId);
        if (row.isReleased()) {
            return row.toPublication();
        }
        Procedure procedure = procedures.get(procedureId);
        IssuedDocument document = issued(procedure, row, at);
        if (row.releaseAt() == null) {
            throw new Refusal("release.not-set");
        }
        if (at.isBefore(row.releaseAt())) {
            throw new Refusal("release.too-early");
        }
        List<Rendition> there = renditionRows.of(row.id());
        if (!formatsOf(document.fingerprint(), there)
                .equals(formats.stream().map(RenditionFormat::format).collect(Collectors.toSet()))) {
            throw new Refusal("release.not-rendered");
        }
        // a server that was down at midnight releases on another day than was set
        complete(row, document, there, at);
        row.release(at);
        rows.saveAndFlush(row);
        journal.append(new Entry(
                "document.released",
                procedureId,
                Actor.SYSTEM.username(),
                null,
                at,
                Map.of("symbol", document.symbol(), "fingerprint", document.fingerprint())));
        return row.toPublication();
    }

    /** The released documents, newest first. */
    @Transactional(readOnly = true)
    public Page<Publication> released(@Nullable String after, int size) {
        int most = Math.max(1, Math.min(size, Page.MOST));
        List<PublicationRow> fetched = after == null
                ? rows.newestReleased(Limit.of(most + 1))
                : rows.releasedBefore(Page.cursorId(after), Limit.of(most + 1));
        return Page.of(fetched, most, PublicationRow::id).map(PublicationRow::toPublication);
    }

    /** A released document by its symbol. */
    @Transactional(readOnly = true)
    public Optional<Publication> released(String symbol) {
        return rows.findBySymbolAndReleasedAtNotNull(symbol).map(PublicationRow::toPublication);
    }

    /**
     * The approved text as it is or will be issued.
     *
     * @throws Refusal {@code release.not-approved}, {@code release.no-symbol}, {@code release.fingerprint}
     */
    @Transactional(readOnly = true)
    public IssuedDocument issued(UUID procedureId) {
        return issued(
                procedures.get(procedureId),
                rows.findByProcedureId(procedureId).orElseThrow(() -> new Refusal("release.not-approved")));
    }

    /**
     * Looks for what would stop the renditions, while the text can still be changed.
     *
     * @throws RenditionRefused {@code rendition.no-glyph}
     */
    public void requireRenderable(Masthead masthead, List<Paragraph> paragraphs) {
        Glyphs.require(masthead);
        paragraphs.forEach(paragraph -> Glyphs.require(paragraph.text(), paragraph.number()));
    }

    /**
     * What the document will say of its review, in its own language; empty while the review has not ended.
     *
     * @param numbers of the text's paragraphs, in its order
     */
    @Transactional(readOnly = true)
    public List<String> certificate(Procedure procedure, Map<UUID, String> numbers) {
        return rounds.outcome(procedure.id())
                .map(outcome -> Certificate.of(
                        outcome,
                        procedure.panel().originalLanguage(),
                        procedure.body().zone(),
                        numbers))
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    public List<Rendition> renditions(UUID publicationId) {
        return renditionRows.of(publicationId);
    }

    /** @throws NotKnown when there is none of this id */
    @Transactional(readOnly = true)
    public Rendition rendition(UUID renditionId) {
        return renditionRows.metadata(renditionId).orElseThrow(() -> new NotKnown("rendition", renditionId));
    }

    /** @throws NotKnown when there is none of this id */
    @Transactional(readOnly = true)
    public byte[] bytes(UUID renditionId) {
        return renditionRows.bytes(renditionId).orElseThrow(() -> new NotKnown("rendition", renditionId));
    }

    private IssuedDocument issued(Procedure procedure, PublicationRow row) {
        return issued(procedure, row, row.issuedAt());
    }

    private IssuedDocument issued(Procedure procedure, PublicationRow row, @Nullable Instant issuedAt) {
        if (row.approvedRevisionId() == null || row.approvedFingerprint() == null || issuedAt == null) {
            throw new Refusal("release.not-approved");
        }
        if (row.symbol() == null) {
            throw new Refusal("release.no-symbol");
        }
        return IssuedDocument.of(
                row.symbol(),
                intact(procedure.id(), row.approvedRevisionId(), row.approvedFingerprint()),
                procedure.rules().reviewMode(),
                issuedAt,
                procedure.body().zone(),
                rounds.outcome(procedure.id()).orElse(null));
    }

    /** The revision, its fingerprint made again: the last guard against a text that nobody approved. */
    private Revision intact(UUID procedureId, UUID revisionId, String fingerprint) {
        Revision revision = revisions.get(revisionId);
        String found = Fingerprint.of(revision.language(), revision.masthead(), revision.paragraphs());
        if (!revision.procedureId().equals(procedureId) || !found.equals(fingerprint)) {
            throw new Refusal("release.fingerprint");
        }
        return revision;
    }

    private PublicationRow begun(UUID procedureId) {
        return rows.findByProcedureId(procedureId).orElseGet(() -> {
            jdbc.sql("insert into publication (id, procedure_id) values (:id, :procedure) on conflict do nothing")
                    .param("id", Ids.next())
                    .param("procedure", procedureId)
                    .update();
            return rows.findByProcedureId(procedureId).orElseThrow();
        });
    }

    /** Locked, and read again: the transaction may have read it before it had the lock. */
    private PublicationRow locked(UUID procedureId) {
        PublicationRow row =
                rows.lockByProcedureId(procedureId).orElseThrow(() -> new NotKnown("publication of", procedureId));
        entities.refresh(row);
        return row;
    }

    private static Set<Rendition.Format> formatsOf(String fingerprint, List<Rendition> renditions) {
        return renditions.stream()
                .filter(rendition -> rendition.fingerprint().equals(fingerprint))
                .map(Rendition::format)
                .collect(Collectors.toSet());
    }

    private static void requireUnreleased(PublicationRow row) {
        if (row.isReleased()) {
            throw new Refusal("release.done");
        }
    }
}
