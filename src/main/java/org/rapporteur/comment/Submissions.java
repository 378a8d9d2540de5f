package org.rapporteur.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    private final PeriodRecords periods;
    private final SubmissionRecords submissions;
    private final CommentRecords comments;
    private final AttachmentRecords attachments;
    private final CosigningRecords cosignings;
    private final Withholdings withholdings;
    private final Procedures procedures;
    private final RememberedCalls calls;
    private final Organisations organisations;
    private final Journal journal;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    Submissions(
            PeriodRecords periods,
            SubmissionRecords submissions,
            CommentRecords comments,
            AttachmentRecords attachments,
            CosigningRecords cosignings,
            Withholdings withholdings,
            Procedures procedures,
            RememberedCalls calls,
            Organisations organisations,
            Journal journal,
            DatabaseClock clock,
            ApplicationEventPublisher events) {
        this.periods = periods;
        this.submissions = submissions;
        this.comments = comments;
        this.attachments = attachments;
        this.cosignings = cosignings;
        this.withholdings = withholdings;
        this.procedures = procedures;
        this.calls = calls;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Submits what the organisation accepted for a period as one submission; what is not accepted stays in preparation. Retried with the same key it gives the same
     * receipt and does nothing more, even after the deadline.
     *
     * <p>The instant that counts is taken when the period's row is locked for share: closing and moving the deadline
     * wait for this transaction, or this one for theirs, but submissions do not wait for each other. The drafts are
     * locked next, so that a retry at the same moment and a member who is just changing a comment wait too. That nothing
     * is received twice is the database's to say (the constraints on key and period); a retry is looked for only where
     * it, or a rule, has refused. {@link SubmissionReceived} is published in the transaction.
     *
     * @param key chosen by the caller, 8 to 100 characters
     * @param withholdReason why the name shall be withheld, at most 2,000 characters, empty when it need not be
     * @throws Refusal {@code submission.late} after the deadline where the call refuses late ones,
     *     {@code submission.empty}, {@code submission.nothing-accepted}, {@code submission.too-long}, {@code submission.not-admitted},
     *     {@code submission.already} when the organisation has submitted in this period (after the deadline: has
     *     submitted late) and did not begin to replace that, {@code submission.replaced-too-late},
     *     {@code submission.changed-meanwhile}, {@code submission.withhold-reason}, {@code submission.key}, {@code procedure.withdrawn},
     *     {@code organisation.pending}, {@code organisation.suspended}
     */
    @Transactional
    public Receipt submit(
            Actor actor, UUID organisationId, UUID periodId, String key, boolean withholdName, String withholdReason) {
        return submit(actor, organisationId, periodId, key, withholdName, withholdReason, null);
    }

    /**
     * The same, if exactly that is sent which a preview showed.
     *
     * @param shown what {@link Cosigning#shown} said of the preview, {@code null} for whatever is accepted
     * @throws Refusal {@code submission.changed-since-preview}, too
     */
    @Transactional
    public Receipt submit(
            Actor actor,
            UUID organisationId,
            UUID periodId,
            String key,
            boolean withholdName,
            String withholdReason,
            @Nullable String shown) {
        Authority.require(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(organisationId)));
        requireKey(key);
        String reason = reason(withholdName, withholdReason);

        PeriodRecords.Entrance entrance = periods.lockedForSubmitting(periodId, organisationId);
        List<ReadyDraft> drafts = submissions.lockedDrafts(organisationId, periodId);
        Judged judged;
        try {
            judged = judged(organisationId, entrance, drafts, shown);
        } catch (Refusal refusal) {
            // a retry gets its receipt, whatever has come in between: its drafts are gone, the deadline may be over
            return again(organisationId, periodId, key).orElseThrow(() -> refusal);
        }
        if (judged.next().replaces() == null) {
            return receive(actor, judged, entrance.period(), drafts, key, withholdName, reason)
                    .or(() -> again(organisationId, periodId, key))
                    .orElseThrow(() -> new Refusal("submission.already"));
        }
        return replace(actor, judged, entrance.period(), drafts, key, withholdName, reason);
    }

    /** The receipt of what was received with the same key before. */
    private Optional<Receipt> again(UUID organisationId, UUID periodId, String key) {
        return submissions.withKey(organisationId, key).map(earlier -> sameAgain(earlier, periodId));
    }

    /**
     * Ends the version in force and receives the one that replaces it, or does neither: a refusal from here on rolls all
     * of it back, so a retry is looked for before.
     */
    private Receipt replace(
            Actor actor,
            Judged judged,
            CommentPeriod period,
            List<ReadyDraft> drafts,
            String key,
            boolean withholdName,
            String reason) {
        Optional<Receipt> earlier = again(judged.organisation().id(), period.id(), key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        UUID replaced = Objects.requireNonNull(judged.next().replaces());
        if (!submissions.end(replaced, Standing.REPLACED, judged.received())) {
            throw new Refusal("submission.changed-meanwhile");
        }
        Receipt receipt = receive(actor, judged, period, drafts, key, withholdName, reason)
                .orElseThrow(() -> new Refusal("submission.changed-meanwhile"));
        events.publishEvent(new SubmissionEnded(period.procedureId(), replaced, judged.received()));
        Set<UUID> leftOut = new HashSet<>(cosignings.signatories(replaced));
        judged.cosigners().forEach(one -> leftOut.remove(one.id()));
        tellCosigners(CosignedSubmission.Fate.REPLACED, judged, receipt, leftOut);
        return receipt;
    }

    /** Empty, and nothing is written, where the key was used or something is in force. */
    private Optional<Receipt> receive(
            Actor actor,
            Judged judged,
            CommentPeriod period,
            List<ReadyDraft> drafts,
            String key,
            boolean withholdName,
            String reason) {
        Instant received = judged.received();
        Organisation organisation = judged.organisation();
        Versions.Next version = judged.next();
        List<CommentText> texts = drafts.stream().map(ReadyDraft::text).toList();
        Timing timing = judged.timing();
        Channel channel = actor.isTool() ? Channel.API : Channel.PORTAL;

        Map<UUID, List<Attachment>> files = files(drafts);

        String number = ReceiptNumber.next();
        byte[] form = SubmissionForm.of(new SubmissionContent(
                number,
                period.procedureId(),
                period.id(),
                period.revisionId(),
                new Signatory(organisation.id(), organisation.name()),
                judged.cosigners(),
                channel,
                version.number(),
                version.receipt(),
                received,
                timing,
                withholdName,
                reason,
                drafts.stream()
                        .map(draft -> new Sent(draft.text(), files.getOrDefault(draft.id(), List.of())))
                        .toList()));
        UUID id = Ids.next();
        Receipt receipt = new Receipt(id, number, received, timing, CanonicalForm.sha256(form), texts.size());
        Submission submission = new Submission(
                id,
                period.procedureId(),
                period.id(),
                organisation.id(),
                withholdName,
                reason,
                receipt,
                new SubmissionVersion(version.number(), version.receipt(), Standing.IN_FORCE, null, null),
                channel,
                judged.cosigners().stream().map(Signatory::name).toList(),
                List.of());
        if (!submissions.receive(submission, version.replaces(), key, form, period.revisionId(), drafts)) {
            return Optional.empty();
        }
        if (!judged.cosigners().isEmpty()) {
            cosignings.sign(id, judged.cosigners());
            tellCosigners(
                    CosignedSubmission.Fate.RECEIVED,
                    judged,
                    receipt,
                    judged.cosigners().stream().map(Signatory::id).collect(Collectors.toSet()));
        }
        journal.append(new Entry(
                "submission.received",
                period.procedureId(),
                actor.username(),
                organisation.name(),
                received,
                recorded(receipt, version)));
        if (withholdName) {
            withholdings.askedOnSubmitting(actor, submission, organisation.name());
        }
        events.publishEvent(
                new SubmissionReceived(judged.procedure(), judged.represented().coordinators(), receipt));
        return Optional.of(receipt);
    }

    private void tellCosigners(CosignedSubmission.Fate fate, Judged judged, Receipt receipt, Set<UUID> concerned) {
        if (!concerned.isEmpty()) {
            events.publishEvent(new CosignedSubmission(
                    fate, judged.procedure(), receipt, judged.organisation().name(), concerned, judged.received()));
        }
    }

    private static Map<String, Object> recorded(Receipt receipt, Versions.Next version) {
        Map<String, Object> content = new HashMap<>();
        content.put("submission", receipt.submissionId().toString());
        content.put("number", receipt.number());
        content.put("timing", receipt.timing().name());
        content.put("comments", receipt.comments());
        content.put("fingerprint", receipt.fingerprint());
        if (version.number() > 1) {
            content.put("version", version.number());
        }
        if (version.receipt() != null) {
            content.put("replaces", version.receipt());
        }
        return content;
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

    /** As {@link #get}, with the procedure, which is read once. */
    @Transactional(readOnly = true)
    public Seen see(Actor actor, UUID submissionId) {
        Submission submission = submissions.get(submissionId);
        Procedure procedure = procedures.get(submission.procedureId());
        requireVisible(actor, submission, () -> procedure);
        return new Seen(submission, procedure);
    }

    /** A submission that somebody may see. */
    public record Seen(Submission submission, Procedure procedure) {}

    /** A submission, for its organisation, those who signed it with it, or those who answer. */
    @Transactional(readOnly = true)
    public Submission get(Actor actor, UUID submissionId) {
        return visible(actor, submissionId);
    }

    /** The comments of a submission in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<Comment> commentsOf(Actor actor, UUID submissionId) {
        return commentsOf(visible(actor, submissionId));
    }

    /** The comments of a submission that the caller was given, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<Comment> commentsOf(Submission submission) {
        return comments.ofSubmission(submission.id());
    }

    /** The bytes the fingerprint was made over (RFC 8785), so that anyone who has them can check it. */
    @Transactional(readOnly = true)
    public byte[] canonicalForm(Actor actor, UUID submissionId) {
        return submissions.canonicalForm(visible(actor, submissionId).id());
    }

    /** The organisation's name as it was when a submission was received, for those who were given the submission. */
    @Transactional(readOnly = true)
    public String senderOf(Submission submission) {
        return SubmissionForm.organisationName(submissions.canonicalForm(submission.id()));
    }

    static void requireKey(String key) {
        if (key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY) {
            throw new Refusal("submission.key", SHORTEST_KEY, LONGEST_KEY);
        }
    }

    static String reason(boolean withholdName, String withholdReason) {
        String reason = withholdName ? CommentTextRule.cleaned(withholdReason) : "";
        if (withholdName && (reason.isEmpty() || reason.length() > MOST_REASON_CHARACTERS)) {
            throw new Refusal("submission.withhold-reason", MOST_REASON_CHARACTERS);
        }
        return reason;
    }

    /** A key belongs to one submission; used again for another period it is a mistake, not a retry. */
    private static Receipt sameAgain(Submission earlier, UUID periodId) {
        if (!earlier.periodId().equals(periodId)) {
            throw new Refusal("submission.key", SHORTEST_KEY, LONGEST_KEY);
        }
        return earlier.receipt();
    }

    /** The files of drafts that are locked; they are asked for only where there are any. */
    private Map<UUID, List<Attachment>> files(List<ReadyDraft> drafts) {
        List<UUID> having = drafts.stream()
                .filter(draft -> draft.attachments() > 0)
                .map(ReadyDraft::id)
                .toList();
        Map<UUID, List<Attachment>> files = attachments.ofDrafts(having);
        AttachmentRule.requireWithinTotal(
                files.values().stream().mapToLong(AttachmentRule::bytes).sum());
        return files;
    }

    /** A submission that the rules let pass, at the instant that counts. */
    private record Judged(
            Organisations.Represented represented,
            Procedure procedure,
            Instant received,
            Timing timing,
            Versions.Next next,
            List<Signatory> cosigners) {

        Organisation organisation() {
            return represented.organisation();
        }
    }

    private Judged judged(
            UUID organisationId, PeriodRecords.Entrance entrance, List<ReadyDraft> drafts, @Nullable String shown) {
        CommentPeriod period = entrance.period();
        Instant received = clock.read(entrance.at());
        // nobody suspends it between the look and the receipt
        Organisations.Represented represented = organisations.held(organisationId);
        Organisation organisation = represented.organisation();
        Procedure procedure = calls.of(period, organisation);
        List<CommentText> texts = drafts.stream().map(ReadyDraft::text).toList();
        Admission admission = Admission.to(procedure, period);
        Timing timing = admission.timing(organisation, received);
        if (texts.isEmpty()) {
            // they are gone where another member has just submitted them
            boolean already = submissions.exists(organisation.id(), period.id(), timing == Timing.LATE);
            if (already) {
                throw new Refusal("submission.already");
            }
            int notAccepted =
                    periods.drafts(organisation.id(), List.of(period.id())).getOrDefault(period.id(), 0);
            throw notAccepted > 0
                    ? new Refusal("submission.nothing-accepted", notAccepted)
                    : new Refusal("submission.empty");
        }
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).isUnfinished()) {
                throw new Refusal("submission.unfinished", i + 1);
            }
        }
        Versions.Next next = entrance.versions()
                .next(
                        timing,
                        drafts.stream()
                                .map(ReadyDraft::cameFrom)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        admission.requireWithinLimit(organisation.status(), texts);
        return new Judged(
                represented, procedure, received, timing, next, cosigners(organisationId, entrance, drafts, shown));
    }

    /**
     * Those who confirmed exactly these comments and may still take part, by their names as they are. One alone costs no
     * question.
     */
    private List<Signatory> cosigners(
            UUID leadId, PeriodRecords.Entrance entrance, List<ReadyDraft> drafts, @Nullable String shown) {
        if (!entrance.joint() && shown == null) {
            return List.of();
        }
        UUID periodId = entrance.period().id();
        Map<UUID, List<Attachment>> files = files(drafts);
        String content = JointContent.fingerprint(
                leadId,
                periodId,
                drafts.stream()
                        .map(draft -> new Sent(draft.text(), files.getOrDefault(draft.id(), List.of())))
                        .toList());
        List<Signatory> signing = new ArrayList<>();
        if (entrance.joint()) {
            for (Cosignature asked : cosignings.of(leadId, periodId)) {
                if (asked.signs(content)) {
                    // neither is a co-signer suspended between the look and the receipt
                    Organisation one =
                            organisations.held(asked.organisationId()).organisation();
                    Admission.to(calls.of(entrance.period(), one), entrance.period())
                            .timing(one, clock.read(entrance.at()));
                    signing.add(new Signatory(one.id(), one.name()));
                }
            }
        }
        if (shown != null
                && !shown.equals(JointContent.shown(
                        content, signing.stream().map(Signatory::id).toList()))) {
            throw new Refusal("submission.changed-since-preview");
        }
        signing.sort(Comparator.comparing(Signatory::name).thenComparing(Signatory::id));
        return signing;
    }

    private Submission visible(Actor actor, UUID submissionId) {
        Submission submission = submissions.get(submissionId);
        requireVisible(actor, submission, () -> procedures.get(submission.procedureId()));
        return submission;
    }

    private void requireVisible(Actor actor, Submission submission, Supplier<Procedure> procedure) {
        UUID submissionId = submission.id();
        if (Authority.may(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(submission.organisationId())))
                || Authority.may(actor, Act.ANSWER_COMMENTS, procedure.get().places())) {
            return;
        }
        List<UUID> own = actor.placesOf(Place.Kind.ORGANISATION).stream()
                .filter(id -> Authority.may(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(id))))
                .toList();
        if (!own.isEmpty() && cosignings.isSignedBy(submissionId, own)) {
            return;
        }
        throw new NotKnown("submission", submissionId);
    }
}
