package org.rapporteur.portal.ngo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.comment.Attachments;
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.Submission;
import org.rapporteur.comment.SubmissionChanges;
import org.rapporteur.comment.SubmissionEntries;
import org.rapporteur.comment.Submissions;
import org.rapporteur.comment.Withholding;
import org.rapporteur.comment.Withholdings;
import org.rapporteur.disposition.Disposition;
import org.rapporteur.disposition.Dispositions;
import org.rapporteur.disposition.Satisfaction;
import org.rapporteur.disposition.Satisfactions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.portal.ActingOrganisation;
import org.rapporteur.portal.AnswerChanges;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Proposals;
import org.rapporteur.portal.frame.Times;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A submission with its receipt and, once released, the answer to each comment. */
@Controller
class SubmissionController {

    private final Submissions submissions;
    private final SubmissionChanges versions;
    private final Dispositions dispositions;
    private final Satisfactions satisfactions;
    private final Withholdings withholdings;
    private final SubmissionEntries entries;
    private final Revisions revisions;
    private final Organisations organisations;
    private final Proposals proposals;
    private final Attachments attachments;
    private final AnswerChanges changes;
    private final Times times;

    SubmissionController(
            Submissions submissions,
            SubmissionChanges versions,
            Dispositions dispositions,
            Satisfactions satisfactions,
            Withholdings withholdings,
            SubmissionEntries entries,
            Revisions revisions,
            Organisations organisations,
            Proposals proposals,
            Attachments attachments,
            AnswerChanges changes,
            Times times) {
        this.submissions = submissions;
        this.versions = versions;
        this.dispositions = dispositions;
        this.satisfactions = satisfactions;
        this.withholdings = withholdings;
        this.entries = entries;
        this.revisions = revisions;
        this.organisations = organisations;
        this.proposals = proposals;
        this.attachments = attachments;
        this.changes = changes;
        this.times = times;
    }

    /** For the organisation's coordinator, and for those who answer, who come here from a comment. */
    @Asks({Act.SUBMIT_COMMENTS, Act.ANSWER_COMMENTS})
    @GetMapping("/ngo/submissions/{submissionId}")
    String receipt(Actor actor, @PathVariable UUID submissionId, Model model) {
        Submissions.Seen seen = submissions.see(actor, submissionId);
        Submission submission = seen.submission();
        Procedure procedure = seen.procedure();
        List<Comment> comments = submissions.commentsOf(submission);
        ActingOrganisation.of(actor.placesOf(Place.Kind.ORGANISATION), submission.organisationId());
        model.addAttribute("submission", submission);
        model.addAttribute("receipt", submission.receipt());
        model.addAttribute("procedure", procedure);
        model.addAttribute("zone", procedure.body().zone());
        Organisation organisation = organisations.get(submission.organisationId());
        model.addAttribute("organisation", organisation);
        // the first one has no others beside it while it is in force
        boolean alone = submission.version().isInForce() && submission.version().number() == 1;
        model.addAttribute("versions", alone ? List.of(submission) : versions.versions(submission));
        model.addAttribute("cosigners", submission.cosigners());
        boolean own = ActingFor.maySubmit(actor, organisation.id());
        model.addAttribute("own", own);
        model.addAttribute("entered", entries.of(submission));
        List<Withholding> withheld = withholdings.of(submission);
        model.addAttribute("withholdings", withheld);
        model.addAttribute("nameAsked", withheld.stream().anyMatch(one -> one.isName() && one.isAsked()));
        model.addAttribute("seesReasons", own || Authority.may(actor, Act.MARK_PUBLISHABLE, procedure.places()));
        model.addAttribute(
                "exact",
                times.exactly(
                        submission.receipt().receivedAt(), procedure.body().zone()));
        model.addAttribute("comments", comments);
        // all comments of a submission are on one revision
        Revision commentedOn = revisions.get(comments.get(0).revisionId());
        Map<UUID, Paragraph> paragraphs =
                commentedOn.paragraphs().stream().collect(Collectors.toMap(Paragraph::id, paragraph -> paragraph));
        model.addAttribute("paragraphs", paragraphs);
        model.addAttribute(
                "files",
                attachments.ofComments(comments.stream().map(Comment::id).toList()));
        model.addAttribute("proposals", proposals.of(comments, Comment::id, Comment::text, paragraphs));
        // what was answered before it ended counts no more
        Map<UUID, Disposition> answers = submission.version().isInForce() ? released(comments) : Map.of();
        model.addAttribute("answers", answers);
        model.addAttribute("satisfactions", satisfactions.of(answers.keySet()));
        model.addAttribute("degrees", Satisfaction.Degree.values());
        // what is answered was closed before: nothing need be asked
        model.addAttribute(
                "changeable",
                own && answers.isEmpty() && versions.whyFinal(submission, procedure, organisation) == null);
        model.addAttribute("changes", changes.of(comments, answers, List.of(commentedOn)));
        model.addAttribute("answersOut", !answers.isEmpty() || dispositions.areReleased(submission.procedureId()));
        return "ngo/submission";
    }

    @Asks({Act.SUBMIT_COMMENTS, Act.ANSWER_COMMENTS})
    @GetMapping("/ngo/submissions/{submissionId}/canonical.json")
    ResponseEntity<byte[]> canonicalForm(Actor actor, @PathVariable UUID submissionId) {
        Submission submission = submissions.get(actor, submissionId);
        String name = "submission-" + submission.receipt().number() + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(submissions.canonicalForm(actor, submissionId));
    }

    private Map<UUID, Disposition> released(List<Comment> comments) {
        return dispositions.of(comments.stream().map(Comment::id).toList()).entrySet().stream()
                .filter(answer -> answer.getValue().releasedAt() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
