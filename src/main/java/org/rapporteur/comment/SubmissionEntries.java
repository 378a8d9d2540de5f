package org.rapporteur.comment;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.comment.SubmissionContent.Sent;
import org.rapporteur.comment.SubmissionContent.Signatory;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.Instants;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.rapporteur.wording.Moment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came by e-mail or on paper, entered by officers on behalf of the organisations that sent it. */
@Service
public class SubmissionEntries {

    private static final Set<Stage> TAKING = EnumSet.of(Stage.COMMENT_PERIOD, Stage.ANSWERING);
    private static final Set<Channel> OTHER_WAYS = EnumSet.of(Channel.EMAIL, Channel.PAPER);
    private static final int MOST_CHARACTERS = 2_000;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final PeriodRecords periods;
    private final SubmissionRecords submissions;
    private final AttachmentRecords attachments;
    private final Withholdings withholdings;
    private final Procedures procedures;
    private final Revisions revisions;
    private final Organisations organisations;
    private final Journal journal;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    SubmissionEntries(
            EntityManager entities,
            JdbcClient jdbc,
            PeriodRecords periods,
            SubmissionRecords submissions,
            AttachmentRecords attachments,
            Withholdings withholdings,
            Procedures procedures,
            Revisions revisions,
            Organisations organisations,
            Journal journal,
            DatabaseClock clock,
            ApplicationEventPublisher events) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.periods = periods;
        this.submissions = submissions;
        this.attachments = attachments;
        this.withholdings = withholdings;
        this.procedures = procedures;
        this.revisions = revisions;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * How a submission was entered.
     *
     * @param doubleOf the submission that was in force already, {@code null} where there was none
     */
    public record Entered(
            Instant at, String remark, @Nullable UUID doubleOf) {}

    /**
     * Receives what an officer enters as the organisation's submission, with the original attached to its first comment.
     * It is judged as what the organisation sends itself: by the call, its limits and deadlines, at the moment at which
     * it arrived. Entered again with the same key it gives the same receipt. The organisation's own comments in
     * preparation are not touched; its coordinators are mailed the receipt.
     *
     * @param originals the files that came, at least one
     * @throws Refusal {@code entry.channel}, {@code entry.received}, {@code entry.future}, {@code entry.remark},
     *     {@code entry.original}, {@code entry.not-now}, {@code entry.double} with the receipt's number where the
     *     organisation has a submission in force and it is not said what to do, and those of submitting and of comments
     */
    @Transactional
    public Receipt enter(Actor actor, SubmissionEntry entry, List<ReceivedFile> originals) {
        CommentPeriod known = periods.get(entry.periodId());
        Procedure procedure = procedures.get(known.procedureId());
        Authority.require(actor, Act.ENTER_SUBMISSIONS, procedure.places());
        Submissions.requireKey(entry.key());
        Optional<Submission> earlier = submissions.withKey(entry.organisationId(), entry.key());
        if (earlier.isPresent()) {
            return earlier.get().receipt();
        }
        String remark = remark(entry);
        Revision revision = revisions.get(known.revisionId());
        List<CommentText> texts = texts(entry, revision, procedure);
        String withholdReason = Submissions.reason(entry.withholdName(), entry.withholdReason());
        if (originals.isEmpty()) {
            throw new Refusal("entry.original");
        }
        AttachmentRule.requireFew(originals.size());
        AttachmentRule.requireWithinTotal(
                originals.stream().mapToLong(ReceivedFile::size).sum());

        PeriodRecords.Entrance entrance = periods.lockedForSubmitting(entry.periodId(), entry.organisationId());
        Organisations.Represented represented = organisations.held(entry.organisationId());
        Organisation organisation = represented.organisation();
        Instant at = clock.read(entrance.at());
        Instant received = entry.receivedAt();
        if (received.isAfter(at)) {
            throw new Refusal(
                    "entry.future", Moment.exactly(received, procedure.body().zone()));
        }
        if (!TAKING.contains(procedure.stage())) {
            throw new Refusal(procedure.stage() == Stage.WITHDRAWN ? "procedure.withdrawn" : "entry.not-now");
        }
        Admission admission = Admission.to(procedure, entrance.period());
        Timing timing = admission.timing(organisation, received);
        admission.requireWithinLimit(organisation.status(), texts);

        Versions.Line line = entrance.versions().line(timing);
        boolean apart = false;
        UUID replaces = null;
        if (line.inForce() != null) {
            if (entry.doubling() == null) {
                throw new Refusal("entry.double", organisation.name(), line.receipt());
            }
            apart = entry.doubling() == SubmissionEntry.Doubling.KEEP_APART;
            replaces = apart ? null : line.inForce();
        }
        if (replaces != null && !submissions.end(replaces, Standing.REPLACED, at)) {
            throw new Refusal("submission.changed-meanwhile");
        }
        SubmissionVersion version = new SubmissionVersion(
                line.newest() + 1,
                replaces == null ? null : line.receipt(),
                apart ? Standing.DOUBLE : Standing.IN_FORCE,
                apart ? at : null,
                null);

        List<ReadyDraft> drafts = drafts(actor, entry, texts, revision, originals, at);
        List<Attachment> files = attachments
                .ofDrafts(Set.of(drafts.get(0).id()))
                .get(drafts.get(0).id());
        String number = ReceiptNumber.next();
        byte[] form = SubmissionForm.of(new SubmissionContent(
                number,
                procedure.id(),
                known.id(),
                known.revisionId(),
                new Signatory(organisation.id(), organisation.name()),
                List.of(),
                entry.channel(),
                version.number(),
                version.replaces(),
                received,
                timing,
                entry.withholdName(),
                withholdReason,
                drafts.stream()
                        .map(draft -> new Sent(draft.text(), draft == drafts.get(0) ? files : List.of()))
                        .toList()));
        UUID id = Ids.next();
        Receipt receipt = new Receipt(id, number, received, timing, CanonicalForm.sha256(form), texts.size());
        Submission submission = new Submission(
                id,
                procedure.id(),
                known.id(),
                organisation.id(),
                entry.withholdName(),
                withholdReason,
                receipt,
                version,
                entry.channel(),
                List.of(),
                List.of());
        if (!submissions.receive(submission, replaces, entry.key(), form, known.revisionId(), drafts)) {
            throw new Refusal("submission.changed-meanwhile");
        }
        record(id, actor, at, remark, apart ? line.inForce() : null);
        journal.append(new Entry(
                "submission.entered",
                procedure.id(),
                actor.username(),
                organisation.name(),
                at,
                content(submission, remark)));
        if (entry.withholdName()) {
            withholdings.askedOnSubmitting(actor, submission, organisation.name());
        }
        if (replaces != null) {
            events.publishEvent(new SubmissionEnded(procedure.id(), replaces, at));
        }
        events.publishEvent(new SubmissionReceived(procedure, represented.coordinators(), receipt));
        return receipt;
    }

    /** How a submission, that the caller was given, was entered; {@code null} where its organisation sent it itself. */
    @Nullable
    @Transactional(readOnly = true)
    public Entered of(Submission submission) {
        if (!OTHER_WAYS.contains(submission.channel())) {
            return null;
        }
        return jdbc.sql("select entered_at, remark, double_of from submission_entry where submission_id = ?")
                .param(submission.id())
                .query((row, index) ->
                        new Entered(Instants.of(row, "entered_at"), row.getString(2), row.getObject(3, UUID.class)))
                .single();
    }

    private void record(UUID id, Actor actor, Instant at, String remark, @Nullable UUID doubleOf) {
        jdbc.sql("""
                        insert into submission_entry (submission_id, entered_by, entered_at, remark, double_of)
                        values (:id, :by, :at, :remark, cast(:double as uuid))
                        """)
                .param("id", id)
                .param("by", actor.username())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("remark", remark)
                .param("double", doubleOf == null ? null : doubleOf.toString())
                .update();
    }

    /** Drafts for the moment: receiving turns them into comments, in the same transaction. */
    private List<ReadyDraft> drafts(
            Actor actor,
            SubmissionEntry entry,
            List<CommentText> texts,
            Revision revision,
            List<ReceivedFile> originals,
            Instant at) {
        List<ReadyDraft> drafts = new ArrayList<>();
        for (CommentText text : texts) {
            UUID id = Ids.next();
            entities.persist(new CommentDraftRow(
                    id,
                    entry.periodId(),
                    entry.organisationId(),
                    new TextColumns(text, CommentTextRule.position(text, revision)),
                    actor.username(),
                    at,
                    DraftState.ACCEPTED));
            drafts.add(new ReadyDraft(id, text, null, drafts.isEmpty() ? originals.size() : 0));
        }
        entities.flush();
        entities.clear();
        originals.forEach(
                file -> attachments.store(entry.organisationId(), drafts.get(0).id(), file, at));
        return drafts;
    }

    private static List<CommentText> texts(SubmissionEntry entry, Revision revision, Procedure procedure) {
        if (entry.comments().isEmpty()) {
            throw new Refusal("submission.empty");
        }
        if (entry.comments().size() > CommentDrafts.MOST) {
            throw new Refusal("comment.too-many", CommentDrafts.MOST);
        }
        return entry.comments().stream()
                .map(text -> CommentTextRule.accepted(
                        text, revision, procedure.rules().languages()))
                .toList();
    }

    private static String remark(SubmissionEntry entry) {
        if (entry.channel() == null || !OTHER_WAYS.contains(entry.channel())) {
            throw new Refusal("entry.channel");
        }
        if (entry.receivedAt() == null) {
            throw new Refusal("entry.received");
        }
        String remark = CommentTextRule.cleaned(entry.remark());
        if (remark.isEmpty() || remark.codePointCount(0, remark.length()) > MOST_CHARACTERS) {
            throw new Refusal("entry.remark", MOST_CHARACTERS);
        }
        return remark;
    }

    private static Map<String, Object> content(Submission submission, String remark) {
        Map<String, Object> content = new HashMap<>();
        content.put("submission", submission.id().toString());
        content.put("number", submission.receipt().number());
        content.put("timing", submission.receipt().timing().name());
        content.put("comments", submission.receipt().comments());
        content.put("fingerprint", submission.receipt().fingerprint());
        content.put("channel", submission.channel().name());
        content.put("receivedAt", submission.receipt().receivedAt().toString());
        content.put("submissionStanding", submission.version().standing().name());
        content.put("version", submission.version().number());
        content.put("reason", remark);
        return content;
    }
}
