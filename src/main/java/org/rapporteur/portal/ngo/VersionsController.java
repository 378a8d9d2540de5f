package org.rapporteur.portal.ngo;

import java.util.Set;
import java.util.UUID;
import org.rapporteur.comment.Submission;
import org.rapporteur.comment.SubmissionChanges;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a coordinator can still do about a submission: replace it by a new version, or withdraw it. */
@Controller
@RequestMapping("/ngo/submissions/{submissionId}")
class VersionsController {

    private final Submissions submissions;
    private final SubmissionChanges changes;
    private final Procedures procedures;
    private final Organisations organisations;

    VersionsController(
            Submissions submissions, SubmissionChanges changes, Procedures procedures, Organisations organisations) {
        this.submissions = submissions;
        this.changes = changes;
        this.procedures = procedures;
        this.organisations = organisations;
    }

    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping("/replace")
    Object replace(Actor actor, @PathVariable UUID submissionId, Reply reply) {
        Submission submission = own(actor, submissionId);
        return reply.to(
                () -> {
                    changes.reopen(actor, submissionId);
                    return reply.done(
                            "/ngo/periods/" + submission.periodId() + "/arrange?organisation="
                                    + submission.organisationId(),
                            "voice.done.reopened");
                },
                () -> page(actor, submissionId));
    }

    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping("/keep")
    Object keep(Actor actor, @PathVariable UUID submissionId, Reply reply) {
        own(actor, submissionId);
        changes.keep(actor, submissionId);
        return reply.done("/ngo/submissions/" + submissionId, "voice.done.kept");
    }

    /** Asks whether it is meant. */
    @Asks(Act.SUBMIT_COMMENTS)
    @GetMapping("/withdraw")
    ModelAndView confirm(Actor actor, @PathVariable UUID submissionId) {
        return page(actor, submissionId);
    }

    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping("/withdraw")
    Object withdraw(Actor actor, @PathVariable UUID submissionId, Reply reply) {
        own(actor, submissionId);
        return reply.to(
                () -> {
                    changes.withdraw(actor, submissionId);
                    return reply.done("/ngo/submissions/" + submissionId, "voice.done.withdrawn");
                },
                () -> page(actor, submissionId));
    }

    /** Those who answer may see a submission, but not change it. */
    private Submission own(Actor actor, UUID submissionId) {
        Submission submission = submissions.get(actor, submissionId);
        Authority.require(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(submission.organisationId())));
        return submission;
    }

    private ModelAndView page(Actor actor, UUID submissionId) {
        Submission submission = own(actor, submissionId);
        Procedure procedure = procedures.get(submission.procedureId());
        Organisation organisation = organisations.get(submission.organisationId());
        ModelAndView page = new ModelAndView("ngo/withdraw");
        page.addObject("submission", submission);
        page.addObject("procedure", procedure);
        page.addObject("zone", procedure.body().zone());
        page.addObject("organisation", organisation);
        page.addObject("final", changes.whyFinal(submission, procedure, organisation));
        return page;
    }
}
