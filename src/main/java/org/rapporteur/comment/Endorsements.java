package org.rapporteur.comment;

import java.util.Collection;
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
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisations that endorse what another one submitted, where the call allows it. Only what everyone can read can be
 * endorsed: a submission in force of which comments are published, from the time on that the call sets. Whoever endorses does
 * so by name; the one endorsed stays nameless where its name is withheld.
 */
@Service
public class Endorsements {

    private static final Set<Stage.Phase> AFTER_ANSWERS =
            EnumSet.of(Stage.Phase.MEMBER_STATES, Stage.Phase.PUBLICATION);
    private static final Set<Stage.Phase> AFTER_COMMENTS =
            EnumSet.of(Stage.Phase.REVISION, Stage.Phase.MEMBER_STATES, Stage.Phase.PUBLICATION);

    private final EndorsementRecords endorsements;
    private final SubmissionRecords submissions;
    private final Comments comments;
    private final CosigningRecords cosignings;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Journal journal;
    private final DatabaseClock clock;

    Endorsements(
            EndorsementRecords endorsements,
            SubmissionRecords submissions,
            Comments comments,
            CosigningRecords cosignings,
            Procedures procedures,
            Organisations organisations,
            Journal journal,
            DatabaseClock clock) {
        this.endorsements = endorsements;
        this.submissions = submissions;
        this.comments = comments;
        this.cosignings = cosignings;
        this.procedures = procedures;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A published submission as a coordinator of an organisation sees it.
     *
     * @throws NotKnown where it isn't published, or the call takes no endorsements
     */
    @Transactional(readOnly = true)
    public PublishedSubmission get(Actor actor, Organisation organisation, UUID submissionId) {
        requireCoordinator(actor, organisation.id());
        Shown shown = shown(submissionId);
        boolean withheld = shown.comments().get(0).nameWithheld();
        boolean endorsed = endorsements.exists(submissionId, organisation.id());
        return new PublishedSubmission(
                submissionId,
                shown.procedure(),
                withheld ? null : shown.submission().organisationId(),
                withheld ? List.of() : shown.submission().cosigners(),
                shown.comments(),
                endorsements.of(List.of(submissionId)).getOrDefault(submissionId, List.of()),
                endorsed,
                endorsed ? null : whyNot(organisation, shown));
    }

    /**
     * Endorses a published submission for an organisation. Done again, it changes nothing.
     *
     * @throws NotKnown where it isn't published, or the call takes no endorsements
     * @throws Refusal {@code endorsement.own} of what it submitted or signed itself, {@code endorsement.not-asked} where
     *     the call does not ask it, {@code organisation.suspended}, {@code organisation.pending}
     */
    @Transactional
    public void endorse(Actor actor, UUID organisationId, UUID submissionId) {
        requireCoordinator(actor, organisationId);
        // nobody suspends it between the look and the entry
        Organisation organisation = organisations.held(organisationId).organisation();
        Shown shown = shown(submissionId);
        Refusal whyNot = whyNot(organisation, shown);
        if (whyNot != null) {
            throw whyNot;
        }
        if (endorsements.add(submissionId, organisation, clock.now())) {
            record("submission.endorsed", actor, organisation, shown.submission());
        }
    }

    /** Endorses it no longer; possible at any time, while suspended too. Done again, it changes nothing. */
    @Transactional
    public void takeBack(Actor actor, UUID organisationId, UUID submissionId) {
        requireCoordinator(actor, organisationId);
        Submission submission = submissions.get(submissionId);
        if (endorsements.remove(submissionId, organisationId)) {
            record("endorsement.taken-back", actor, organisations.get(organisationId), submission);
        }
    }

    /**
     * The names of those who endorse, by submission; submissions without any are not in it. For those who were given the
     * submissions or their comments.
     */
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> of(Procedure procedure, Collection<UUID> submissionIds) {
        return takes(procedure) ? endorsements.of(submissionIds) : Map.of();
    }

    /**
     * Whether submissions of a procedure can be endorsed now: from when on everyone may read them. Answers are released
     * as the review begins.
     */
    public static boolean takes(Procedure procedure) {
        if (!procedure.rules().takesEndorsements() || procedure.stage() == Stage.WITHDRAWN) {
            return false;
        }
        return switch (procedure.rules().commentsFrom()) {
            case PERIOD_CLOSED -> AFTER_COMMENTS.contains(procedure.stage().phase());
            case ANSWERS_RELEASED -> AFTER_ANSWERS.contains(procedure.stage().phase());
            case DOCUMENT_PUBLISHED -> procedure.stage() == Stage.PUBLISHED;
        };
    }

    /** Whether a page that shows published comments should lead someone to endorsing them. */
    public static boolean isOfferedTo(@Nullable Actor actor, Procedure procedure) {
        return actor != null && takes(procedure) && Authority.mayAnywhere(actor, Act.SUBMIT_COMMENTS);
    }

    private record Shown(Submission submission, Procedure procedure, List<Comment> comments) {}

    private Shown shown(UUID submissionId) {
        Submission submission = submissions.get(submissionId);
        Procedure procedure = procedures.get(submission.procedureId());
        List<Comment> published = takes(procedure) ? comments.publishableOf(submission) : List.of();
        if (published.isEmpty()) {
            throw new NotKnown("published submission", submissionId);
        }
        return new Shown(submission, procedure, published);
    }

    @Nullable
    private Refusal whyNot(Organisation organisation, Shown shown) {
        if (organisation.isPending()) {
            return new Refusal("organisation.pending", organisation.name());
        }
        if (organisation.isSuspended()) {
            return new Refusal("organisation.suspended", organisation.name());
        }
        if (!shown.procedure().rules().asks(organisation)) {
            return new Refusal("endorsement.not-asked", organisation.name());
        }
        if (shown.submission().organisationId().equals(organisation.id())
                || !shown.submission().cosigners().isEmpty()
                        && cosignings.isSignedBy(shown.submission().id(), List.of(organisation.id()))) {
            return new Refusal("endorsement.own");
        }
        return null;
    }

    private void record(String act, Actor actor, Organisation organisation, Submission submission) {
        journal.append(new Entry(
                act,
                submission.procedureId(),
                actor.username(),
                organisation.name(),
                clock.now(),
                Map.of(
                        "submission", submission.id().toString(),
                        "number", submission.receipt().number())));
    }

    private static void requireCoordinator(Actor actor, UUID organisationId) {
        Authority.require(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(organisationId)));
    }
}
