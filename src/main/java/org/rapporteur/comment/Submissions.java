package org.rapporteur.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
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
import org.rapporteur.identity.Place;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisations submitted. */
@Service
public class Submissions {

    private static final int SHORTEST_KEY = 8;
    private static final int LONGEST_KEY = 100;
    private static final int MOST_REASON_CHARACTERS = 2_000;

    private final EntityManager entities;
    private final PeriodRecords periods;
    private final SubmissionRecords submissions;
    private final CommentRecords comments;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Journal journal;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    Submissions(
            EntityManager entities,
            PeriodRecords periods,
            SubmissionRecords submissions,
            CommentRecords comments,
            Procedures procedures,
            Organisations organisations,
            Journal journal,
            DatabaseClock clock,
            ApplicationEventPublisher events) {
        this.entities = entities;
        this.periods = periods;
        this.submissions = submissions;
        this.comments = comments;
        this.procedures = procedures;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Submits the organisation's drafts of a period as one submission. Retried with the same key it gives the same
     * receipt and does nothing more, even after the deadline.
     *
     * <p>The instant that counts is taken when the period's row is locked for share: closing and moving the deadline
     * wait for this transaction, or this one for theirs. The drafts are locked next, so that a retry at the same moment
     * and a member who is just changing a comment wait too. {@link SubmissionReceived} is published in the transaction.
     *
     * @param key chosen by the caller, 8 to 100 characters
     * @param withholdReason why the name shall be withheld, at most 2,000 characters, empty when it need not be
     * @throws Refusal {@code submission.late} after the deadline where the call refuses late ones,
     *     {@code submission.empty}, {@code submission.too-long}, {@code submission.not-admitted},
     *     {@code submission.already} when the organisation has submitted in this period (after the deadline: has
     *     submitted late), {@code submission.withhold-reason}, {@code submission.key}, {@code procedure.withdrawn},
     *     {@code organisation.pending}, {@code organisation.suspended}
     */
    @Transactional
    public Receipt submit(
            Actor actor, UUID organisationId, UUID periodId, String key, boolean withholdName, String withholdReason) {
        Authority.require(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(organisationId)));
        requireKey(key);
        String reason = reason(withholdName, withholdReason);

        CommentPeriod period = periods.lockedForSubmitting(periodId);
        Instant received = clock.now();
        List<CommentDraftRow> drafts = lockedDrafts(organisationId, periodId);
        Optional<Submission> earlier = submissions.withKey(organisationId, key);
        if (earlier.isPresent()) {
            return sameAgain(earlier.get(), periodId);
        }

        // nobody suspends it between the look and the receipt
        Organisation organisation = organisations.held(organisationId);
        Procedure procedure = procedures.get(period.procedureId());
        Timing timing = judged(organisation, procedure, period, received, drafts);

        String number = ReceiptNumber.next();
        List<CommentText> texts = texts(drafts);
        byte[] form = SubmissionForm.of(new SubmissionContent(
                number,
                period.procedureId(),
                periodId,
                period.revisionId(),
                new Signatory(organisationId, organisation.name()),
                List.of(),
                Channel.PORTAL,
                1,
                null,
                received,
                timing,
                withholdName,
                reason,
                texts.stream().map(text -> new Sent(text, List.of())).toList()));
        UUID id = Ids.next();
        Receipt receipt = new Receipt(id, number, received, timing, CanonicalForm.sha256(form), texts.size());
        Submission submission =
                new Submission(id, period.procedureId(), periodId, organisationId, withholdName, reason, receipt);
        store(submission, key, form, period.revisionId(), drafts);
        journal.append(new Entry(
                "submission.received",
                period.procedureId(),
                actor.username(),
                organisation.name(),
                received,
                Map.of(
                        "submission", id.toString(),
                        "number", number,
                        "timing", timing.name(),
                        "comments", texts.size(),
                        "fingerprint", receipt.fingerprint())));
        events.publishEvent(new SubmissionReceived(period.procedureId(), organisationId, receipt));
        return receipt;
    }

    /** The organisation's submissions, newest first. */
    @Transactional(readOnly = true)
    public Page<Submission> of(Actor actor, UUID organisationId, @Nullable String after, int size) {
        Authority.require(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(organisationId)));
        return submissions.ofOrganisation(organisationId, after, size);
    }

    /** All submissions of a procedure, newest first; for officers and rapporteurs. */
    @Transactional(readOnly = true)
    public Page<Submission> received(Actor actor, UUID procedureId, @Nullable String after, int size) {
        Authority.require(
                actor, Act.ANSWER_COMMENTS, procedures.get(procedureId).places());
        return submissions.ofProcedure(procedureId, after, size);
    }

    /** The organisations that submitted something in a procedure, each once. */
    @Transactional(readOnly = true)
    public Set<UUID> organisations(UUID procedureId) {
        return submissions.organisations(procedureId);
    }

    /** A submission with its comments, for its organisation or those who answer. */
    @Transactional(readOnly = true)
    public Submission get(Actor actor, UUID submissionId) {
        return visible(actor, submissionId);
    }

    /** The comments of a submission in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<Comment> commentsOf(Actor actor, UUID submissionId) {
        return comments.ofSubmission(visible(actor, submissionId).id());
    }

    /** The bytes the fingerprint was made over (RFC 8785), so that anyone who has them can check it. */
    @Transactional(readOnly = true)
    public byte[] canonicalForm(Actor actor, UUID submissionId) {
        return submissions.canonicalForm(visible(actor, submissionId).id());
    }

    private static void requireKey(String key) {
        if (key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY) {
            throw new Refusal("submission.key", SHORTEST_KEY, LONGEST_KEY);
        }
    }

    private static String reason(boolean withholdName, String withholdReason) {
        String reason = withholdName ? CommentTextRule.cleaned(withholdReason) : "";
        if (withholdName && (reason.isEmpty() || reason.length() > MOST_REASON_CHARACTERS)) {
            throw new Refusal("submission.withhold-reason", MOST_REASON_CHARACTERS);
        }
        return reason;
    }

    private List<CommentDraftRow> lockedDrafts(UUID organisationId, UUID periodId) {
        return entities.createQuery("""
                        from CommentDraftRow d where d.organisationId = :organisation and d.periodId = :period
                        order by d.text.position, d.id
                        """, CommentDraftRow.class)
                .setParameter("organisation", organisationId)
                .setParameter("period", periodId)
                .setMaxResults(CommentDrafts.MOST)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** A key belongs to one submission; used again for another period it is a mistake, not a retry. */
    private static Receipt sameAgain(Submission earlier, UUID periodId) {
        if (!earlier.periodId().equals(periodId)) {
            throw new Refusal("submission.key", SHORTEST_KEY, LONGEST_KEY);
        }
        return earlier.receipt();
    }

    private Timing judged(
            Organisation organisation,
            Procedure procedure,
            CommentPeriod period,
            Instant received,
            List<CommentDraftRow> drafts) {
        Admission admission = Admission.to(procedure, period);
        Timing timing = admission.timing(organisation, received);
        if (submissions.exists(organisation.id(), period.id(), timing == Timing.LATE)) {
            throw new Refusal("submission.already");
        }
        if (drafts.isEmpty()) {
            throw new Refusal("submission.empty");
        }
        admission.requireWithinLimit(organisation.status(), texts(drafts));
        return timing;
    }

    private void store(Submission submission, String key, byte[] form, UUID revisionId, List<CommentDraftRow> drafts) {
        entities.persist(new SubmissionRow(submission, key, form));
        int number = 0;
        for (CommentDraftRow draft : drafts) {
            number++;
            TextColumns text =
                    new TextColumns(draft.text().toText(), draft.text().position());
            entities.persist(new CommentRow(Ids.next(), submission, revisionId, number, text));
            entities.remove(draft);
        }
        entities.flush();
    }

    private static List<CommentText> texts(List<CommentDraftRow> drafts) {
        return drafts.stream().map(draft -> draft.text().toText()).toList();
    }

    private Submission visible(Actor actor, UUID submissionId) {
        Submission submission = submissions.get(submissionId);
        if (Authority.may(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(submission.organisationId())))
                || Authority.may(
                        actor,
                        Act.ANSWER_COMMENTS,
                        procedures.get(submission.procedureId()).places())) {
            return submission;
        }
        throw new NotKnown("submission", submissionId);
    }
}
