package org.rapporteur.portal.ngo;

import java.util.UUID;
import org.rapporteur.comment.Submission;
import org.rapporteur.comment.Submissions;
import org.rapporteur.comment.Withholdings;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A coordinator asks, on a submission's page, that the organisation's name or words be withheld, or no longer asks. */
@Controller
@RequestMapping("/ngo/submissions/{submissionId}/withholding")
class AskingToWithholdController {

    private final Submissions submissions;
    private final Withholdings withholdings;

    AskingToWithholdController(Submissions submissions, Withholdings withholdings) {
        this.submissions = submissions;
        this.withholdings = withholdings;
    }

    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping("/name")
    String name(
            Actor actor,
            @PathVariable UUID submissionId,
            @RequestParam(defaultValue = "") String withholdReason,
            Reply reply) {
        withholdings.askName(actor, submissionId, withholdReason);
        return done(submissionId, "withholding.done.asked", reply);
    }

    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping("/words")
    String words(
            Actor actor,
            @PathVariable UUID submissionId,
            @RequestParam(defaultValue = "") String withholdWords,
            @RequestParam(defaultValue = "") String withholdReason,
            Reply reply) {
        withholdings.askWords(actor, submissionId, withholdWords, withholdReason);
        return done(submissionId, "withholding.done.asked", reply);
    }

    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping("/{id}/waive")
    String waive(Actor actor, @PathVariable UUID submissionId, @PathVariable UUID id, Reply reply) {
        Submission submission = submissions.get(actor, submissionId);
        boolean ofThisOne = withholdings.of(submission).stream()
                .anyMatch(asked -> asked.id().equals(id));
        if (!ofThisOne) {
            throw new NotKnown("withholding", id);
        }
        withholdings.waive(actor, id);
        return done(submissionId, "withholding.done.waived", reply);
    }

    private static String done(UUID submissionId, String message, Reply reply) {
        return reply.done("/ngo/submissions/" + submissionId + "#withholding", message);
    }
}
