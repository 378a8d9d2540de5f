package org.rapporteur.comment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an organisation can still do about a submission: have its comments back to replace it, or withdraw it. Each act
 * locks the period's row for share, as submitting does, so that it is either before a closing or refused; and then the
 * submission's own row, so that of two at once the second sees what the first did.
 */
@Service
public class SubmissionChanges {

    private static final Set<Stage> TAKING = EnumSet.of(Stage.COMMENT_PERIOD, Stage.ANSWERING);

    private final PeriodRecords periods;
    private final SubmissionRecords submissions;
    private final DraftRecords drafts;
    private final CosigningRecords cosignings;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Journal journal;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    SubmissionChanges(
            PeriodRecords periods,
            SubmissionRecords submissions,
            DraftRecords drafts,
            CosigningRecords cosignings,
            Procedures procedures,
            Organisations organisations,
            Journal journal,
            DatabaseClock clock,
            ApplicationEventPublisher events) {
        this.periods = periods;
        this.submissions = submissions;
        this.drafts = drafts;
        this.cosignings = cosignings;
        this.procedures = procedures;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Brings a submission's comments back into preparation, accepted and in their order. The submission stays in force
     * until a new version was received. Done again, it changes nothing.
     *
     * @throws Refusal {@code submission.not-in-force}, {@code submission.final}, {@code comment.too-many}, and those of
     *     submitting about call and organisation
     */
    @Transactional
    public void reopen(Actor actor, UUID submissionId) {
        Held held = held(actor, submissionId);
        Submission submission = held.submission();
        if (submission.version().isReopened()) {
            return;
        }
        int waiting = periods.drafts(submission.organisationId(), List.of(submission.periodId()))
                .getOrDefault(submission.periodId(), 0);
        if (waiting + submission.receipt().comments() > CommentDrafts.MOST) {
            throw new Refusal("comment.too-many", CommentDrafts.MOST);
        }
        drafts.bringBack(submission, actor.username(), held.at());
        submissions.reopen(submissionId, held.at());
    }

    /**
     * Leaves a submission as it is: what came back from it is dropped, changes to it included. Possible at any time,
     * after the deadline too; done again, it changes nothing.
     */
    @Transactional
    public void keep(Actor actor, UUID submissionId) {
        Submission seen = submissions.get(submissionId);
        Authority.require(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(seen.organisationId())));
        // drafts before the submission, as submitting locks them
        drafts.inOrder(seen.organisationId(), seen.periodId());
        drafts.dropFrom(submissions.locked(submissionId));
        submissions.reopen(submissionId, null);
    }

    /**
     * Withdraws a submission: it is kept, but neither counted nor answered. Done again, it changes nothing.
     *
     * @throws Refusal {@code submission.not-in-force} when it was replaced, {@code submission.final}, and those of
     *     submitting about call and organisation
     */
    @Transactional
    public void withdraw(Actor actor, UUID submissionId) {
        Submission seen = submissions.get(submissionId);
        Authority.require(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(seen.organisationId())));
        if (seen.version().standing() == Standing.WITHDRAWN) {
            return;
        }
        Held held = held(actor, submissionId);
        Submission submission = held.submission();
        submissions.end(submissionId, Standing.WITHDRAWN, held.at());
        journal.append(new Entry(
                "submission.withdrawn",
                submission.procedureId(),
                actor.username(),
                held.represented().organisation().name(),
                held.at(),
                Map.of(
                        "submission", submissionId.toString(),
                        "number", submission.receipt().number(),
                        "version", submission.version().number())));
        events.publishEvent(new SubmissionEnded(submission.procedureId(), submissionId, held.at()));
        events.publishEvent(new SubmissionWithdrawn(
                held.procedure(), held.represented().coordinators(), submission.receipt(), held.at()));
        if (!submission.cosigners().isEmpty()) {
            events.publishEvent(new CosignedSubmission(
                    CosignedSubmission.Fate.WITHDRAWN,
                    held.procedure(),
                    submission.receipt(),
                    held.represented().organisation().name(),
                    Set.copyOf(cosignings.signatories(submissionId)),
                    held.at()));
        }
    }

    /** Why a submission can't be replaced or withdrawn now; {@code null} while it can. */
    @Nullable
    @Transactional(readOnly = true)
    public Refusal whyFinal(Submission submission, Procedure procedure, Organisation organisation) {
        CommentPeriod period = periods.get(submission.periodId());
        try {
            requireChangeable(submission, procedure, period, organisation, clock.about());
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    /** All versions among which a submission is, the newest first. */
    @Transactional(readOnly = true)
    public List<Submission> versions(Submission submission) {
        return submissions.versions(submission);
    }

    private record Held(
            Submission submission, Procedure procedure, Organisations.Represented represented, Instant at) {}

    private Held held(Actor actor, UUID submissionId) {
        Submission seen = submissions.get(submissionId);
        Authority.require(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(seen.organisationId())));
        PeriodRecords.Entrance entrance = periods.lockedForSubmitting(seen.periodId(), seen.organisationId());
        Submission submission = submissions.locked(submissionId);
        Organisations.Represented represented = organisations.held(seen.organisationId());
        Procedure procedure = procedures.get(seen.procedureId());
        Instant at = clock.read(entrance.at());
        requireChangeable(submission, procedure, entrance.period(), represented.organisation(), at);
        return new Held(submission, procedure, represented, at);
    }

    private static void requireChangeable(
            Submission submission, Procedure procedure, CommentPeriod period, Organisation organisation, Instant at) {
        if (!submission.version().isInForce()) {
            throw new Refusal("submission.not-in-force");
        }
        // what was received in time can't be touched once the deadline has passed, whatever the call does with late
        // ones
        if (submission.receipt().timing() != Timing.LATE && period.timingOf(at) == Timing.LATE
                || !TAKING.contains(procedure.stage())) {
            throw new Refusal("submission.final");
        }
        Versions.requireChangeable(submission, Admission.to(procedure, period).timing(organisation, at));
    }
}
