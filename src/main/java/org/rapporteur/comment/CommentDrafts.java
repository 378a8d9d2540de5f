package org.rapporteur.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Comments in preparation, seen by their organisation alone. */
@Service
public class CommentDrafts {

    /** The most drafts an organisation may have for a period, and so the most comments of a submission. */
    public static final int MOST = 500;

    private final EntityManager entities;
    private final PeriodRecords periods;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Revisions revisions;
    private final DatabaseClock clock;

    CommentDrafts(
            EntityManager entities,
            PeriodRecords periods,
            Procedures procedures,
            Organisations organisations,
            Revisions revisions,
            DatabaseClock clock) {
        this.entities = entities;
        this.periods = periods;
        this.procedures = procedures;
        this.organisations = organisations;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Saves a new comment; the organisation must be admitted to the call.
     *
     * @throws Refusal {@code submission.not-admitted}, {@code submission.late}, {@code submission.already},
     *     {@code period.not-open}, {@code procedure.withdrawn}, {@code comment.too-many}, and those about the text:
     *     {@code comment.empty}, {@code comment.too-long}, {@code comment.control-characters},
     *     {@code comment.language}, {@code comment.paragraph}
     */
    @Transactional
    public CommentDraft add(Actor actor, UUID organisationId, UUID periodId, CommentText text) {
        requireMember(actor, organisationId);
        CommentPeriod period = periods.get(periodId);
        Procedure procedure = procedures.get(period.procedureId());
        Instant now = clock.now();
        requireOpenTo(organisationId, procedure, period, now);
        if (drafts(organisationId, periodId).size() >= MOST) {
            throw new Refusal("comment.too-many", MOST);
        }
        TextColumns columns = columns(text, period, procedure);
        CommentDraftRow row = new CommentDraftRow(
                Ids.next(),
                periodId,
                organisationId,
                columns,
                actor.username(),
                now,
                DraftState.written(coordinates(actor, organisationId)));
        entities.persist(row);
        entities.flush();
        return row.toDraft();
    }

    /**
     * Replaces a comment's text. A member who changes what was accepted offers it again by that; what a coordinator
     * saves is accepted.
     *
     * @throws DraftConflict when another member changed it meanwhile
     * @throws NotKnown when it was dropped or submitted meanwhile
     * @throws Refusal as for {@link #add}
     */
    @Transactional
    public CommentDraft change(Actor actor, UUID draftId, int expectedVersion, CommentText text) {
        CommentDraftRow row = locked(actor, draftId);
        if (row.version() != expectedVersion) {
            throw new DraftConflict(row.toDraft(), text);
        }
        CommentPeriod period = periods.get(row.periodId());
        Procedure procedure = procedures.get(period.procedureId());
        Instant now = clock.now();
        requireOpenTo(row.organisationId(), procedure, period, now);
        row.change(columns(text, period, procedure), actor.username(), coordinates(actor, row.organisationId()), now);
        entities.flush();
        return row.toDraft();
    }

    /**
     * Saves what is being typed; it may be unfinished, since only submitting asks for whole comments. Repeated by the
     * same form it makes one draft only, and is in no conflict with itself when an answer was lost.
     *
     * @param form the page in one window in which it is written, made by that page
     * @param draftId {@code null} where the form knows of none yet
     * @throws DraftConflict when it was changed from another form meanwhile
     * @throws NotKnown when it was dropped or submitted meanwhile
     * @throws Refusal as for {@link #add}, without {@code comment.empty}
     */
    @Transactional
    public CommentDraft keep(
            Actor actor,
            UUID organisationId,
            UUID periodId,
            UUID form,
            @Nullable UUID draftId,
            int expectedVersion,
            CommentText text) {
        requireMember(actor, organisationId);
        CommentPeriod period = periods.get(periodId);
        Procedure procedure = procedures.get(period.procedureId());
        Instant now = clock.now();
        requireOpenTo(organisationId, procedure, period, now);
        Revision revision = revisions.get(period.revisionId());
        CommentText begun =
                CommentTextRule.begun(text, revision, procedure.rules().languages());
        TextColumns columns = new TextColumns(begun, CommentTextRule.position(begun, revision));
        UUID known = draftId == null ? madeFrom(organisationId, periodId, form) : draftId;
        if (known == null) {
            if (drafts(organisationId, periodId).size() >= MOST) {
                throw new Refusal("comment.too-many", MOST);
            }
            CommentDraftRow row = new CommentDraftRow(
                    Ids.next(),
                    periodId,
                    organisationId,
                    columns,
                    actor.username(),
                    now,
                    DraftState.written(coordinates(actor, organisationId)));
            row.beganIn(form);
            entities.persist(row);
            entities.flush();
            return row.toDraft();
        }
        CommentDraftRow row = locked(actor, known);
        if (!row.organisationId().equals(organisationId) || !row.periodId().equals(periodId)) {
            throw new NotKnown("comment draft", known);
        }
        if (row.version() != expectedVersion && !row.wasSavedIn(form)) {
            throw new DraftConflict(row.toDraft(), text);
        }
        if (!row.text().toText().equals(begun)) {
            row.change(columns, actor.username(), coordinates(actor, organisationId), now);
        }
        row.savedIn(form);
        entities.flush();
        return row.toDraft();
    }

    @Nullable
    private UUID madeFrom(UUID organisationId, UUID periodId, UUID form) {
        return entities.createQuery("""
                        select d.id from CommentDraftRow d
                        where d.organisationId = :organisation and d.periodId = :period and d.madeFrom = :form
                        """, UUID.class)
                .setParameter("organisation", organisationId)
                .setParameter("period", periodId)
                .setParameter("form", form)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Drops a comment in preparation; no trace of it remains. */
    @Transactional
    public void drop(Actor actor, UUID draftId) {
        entities.remove(locked(actor, draftId));
        entities.flush();
    }

    /**
     * Drops a comment as it was seen.
     *
     * @throws DraftConflict when somebody changed it meanwhile
     */
    @Transactional
    public void drop(Actor actor, UUID draftId, int expectedVersion) {
        CommentDraftRow row = locked(actor, draftId);
        if (row.version() != expectedVersion) {
            throw new DraftConflict(row.toDraft(), row.toDraft().text());
        }
        entities.remove(row);
        entities.flush();
    }

    @Transactional(readOnly = true)
    public CommentDraft get(Actor actor, UUID draftId) {
        return mine(actor, draftId, entities.find(CommentDraftRow.class, draftId))
                .toDraft();
    }

    /** The organisation's drafts for a period, in the order in which they would be sent. At most 500. */
    @Transactional(readOnly = true)
    public List<CommentDraft> of(Actor actor, UUID organisationId, UUID periodId) {
        requireMember(actor, organisationId);
        return drafts(organisationId, periodId).stream()
                .map(CommentDraftRow::toDraft)
                .toList();
    }

    /**
     * What the organisation has before it while it comments.
     *
     * @throws NotKnown also when the call does not ask the organisation, or has not opened
     */
    @Transactional(readOnly = true)
    public Desk desk(Actor actor, UUID organisationId, UUID periodId) {
        requireMember(actor, organisationId);
        CommentPeriod period = periods.get(periodId);
        Procedure procedure = procedures.get(period.procedureId());
        Organisation organisation = organisations.get(organisationId);
        Instant now = clock.now();
        if (!procedure.rules().asks(organisation) || now.isBefore(period.opensAt())) {
            throw new NotKnown("comment period", periodId);
        }
        List<CommentDraft> drafts = drafts(organisationId, periodId).stream()
                .map(CommentDraftRow::toDraft)
                .toList();
        Versions versions = periods.versions(organisationId, periodId);
        int words = CommentWords.of(drafts.stream().map(CommentDraft::text).toList());
        return new Desk(
                period,
                procedure,
                revisions.get(period.revisionId()),
                organisation,
                drafts,
                words,
                procedure.rules().wordLimits().get(organisation.status()),
                now,
                whyClosed(organisation, procedure, period, versions, now),
                versions.replacing(period.timingOf(now)));
    }

    private List<CommentDraftRow> drafts(UUID organisationId, UUID periodId) {
        return entities.createQuery("""
                        from CommentDraftRow d where d.organisationId = :organisation and d.periodId = :period
                        order by d.place nulls last, d.text.position, d.id
                        """, CommentDraftRow.class)
                .setParameter("organisation", organisationId)
                .setParameter("period", periodId)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** A draft that nobody else changes until the transaction ends, and for which the call still takes something. */
    CommentDraft locked(Actor actor, UUID draftId, Instant now) {
        CommentDraftRow row = locked(actor, draftId);
        CommentPeriod period = periods.get(row.periodId());
        requireOpenTo(row.organisationId(), procedures.get(period.procedureId()), period, now);
        return row.toDraft();
    }

    private CommentDraftRow locked(Actor actor, UUID draftId) {
        return mine(actor, draftId, entities.find(CommentDraftRow.class, draftId, LockModeType.PESSIMISTIC_WRITE));
    }

    private static CommentDraftRow mine(Actor actor, UUID draftId, @Nullable CommentDraftRow row) {
        if (row == null) {
            throw new NotKnown("comment draft", draftId);
        }
        requireMember(actor, row.organisationId());
        return row;
    }

    private static boolean coordinates(Actor actor, UUID organisationId) {
        return Authority.may(actor, Act.ARRANGE_COMMENTS, Set.of(Place.organisation(organisationId)));
    }

    private static void requireMember(Actor actor, UUID organisationId) {
        Authority.require(actor, Act.COMMENT, Set.of(Place.organisation(organisationId)));
    }

    private void requireOpenTo(UUID organisationId, Procedure procedure, CommentPeriod period, Instant now) {
        Refusal refusal = whyClosed(
                organisations.get(organisationId),
                procedure,
                period,
                periods.versions(organisationId, period.id()),
                now);
        if (refusal != null) {
            throw refusal;
        }
    }

    @Nullable
    private static Refusal whyClosed(
            Organisation organisation, Procedure procedure, CommentPeriod period, Versions versions, Instant now) {
        try {
            Timing timing = Admission.to(procedure, period).timing(organisation, now);
            return versions.line(timing).stands() ? new Refusal("submission.already") : null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private TextColumns columns(CommentText text, CommentPeriod period, Procedure procedure) {
        Revision revision = revisions.get(period.revisionId());
        CommentText accepted =
                CommentTextRule.accepted(text, revision, procedure.rules().languages());
        return new TextColumns(accepted, CommentTextRule.position(accepted, revision));
    }

    /**
     * The organisation's drafts for a period, which nobody else changes until the transaction ends.
     *
     * @throws Refusal where nothing may be written: those of {@link #add} about the call, the organisation and the time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CommentDraft> locked(Actor actor, UUID organisationId, UUID periodId) {
        requireMember(actor, organisationId);
        CommentPeriod period = periods.get(periodId);
        requireOpenTo(organisationId, procedures.get(period.procedureId()), period, clock.now());
        return entities
                .createQuery("""
                        from CommentDraftRow d where d.organisationId = :organisation and d.periodId = :period
                        order by d.id
                        """, CommentDraftRow.class)
                .setParameter("organisation", organisationId)
                .setParameter("period", periodId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .map(CommentDraftRow::toDraft)
                .toList();
    }

    /**
     * Saves several comments together: all of them, or none. Those changed must have been {@link #locked} before.
     *
     * @return the drafts in the order of the changes
     * @throws Refusal as for {@link #add}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CommentDraft> saveAll(Actor actor, UUID organisationId, UUID periodId, List<DraftChange> changes) {
        requireMember(actor, organisationId);
        CommentPeriod period = periods.get(periodId);
        Procedure procedure = procedures.get(period.procedureId());
        Instant now = clock.now();
        requireOpenTo(organisationId, procedure, period, now);
        Map<UUID, CommentDraftRow> present = drafts(organisationId, periodId).stream()
                .collect(Collectors.toMap(draft -> draft.toDraft().id(), draft -> draft));
        long added = changes.stream().filter(change -> change.draftId() == null).count();
        if (present.size() + added > MOST) {
            throw new Refusal("comment.too-many", MOST);
        }
        Revision revision = revisions.get(period.revisionId());
        boolean coordinator = coordinates(actor, organisationId);
        DraftState written = DraftState.written(coordinator);
        List<CommentDraftRow> saved = new ArrayList<>();
        for (DraftChange change : changes) {
            CommentText accepted = CommentTextRule.accepted(
                    change.text(), revision, procedure.rules().languages());
            TextColumns columns = new TextColumns(accepted, CommentTextRule.position(accepted, revision));
            if (change.draftId() == null) {
                CommentDraftRow row = new CommentDraftRow(
                        Ids.next(), periodId, organisationId, columns, actor.username(), now, written);
                entities.persist(row);
                saved.add(row);
            } else {
                CommentDraftRow row = mine(actor, change.draftId(), present.get(change.draftId()));
                row.change(columns, actor.username(), coordinator, now);
                saved.add(row);
            }
        }
        entities.flush();
        return saved.stream().map(CommentDraftRow::toDraft).toList();
    }
}
