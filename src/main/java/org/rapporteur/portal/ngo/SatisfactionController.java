package org.rapporteur.portal.ngo;

import java.util.UUID;
import org.rapporteur.comment.Submissions;
import org.rapporteur.disposition.Satisfaction;
import org.rapporteur.disposition.Satisfactions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A coordinator says, once for each comment, whether the answer to it satisfies the organisation. */
@Controller
class SatisfactionController {

    private final Submissions submissions;
    private final Satisfactions satisfactions;

    SatisfactionController(Submissions submissions, Satisfactions satisfactions) {
        this.submissions = submissions;
        this.satisfactions = satisfactions;
    }

    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping("/ngo/submissions/{submissionId}/comments/{commentId}/satisfaction")
    String say(
            Actor actor,
            @PathVariable UUID submissionId,
            @PathVariable UUID commentId,
            @RequestParam Satisfaction.Degree satisfied,
            @RequestParam(defaultValue = "") String remark,
            Reply reply) {
        boolean ofThisOne = submissions.commentsOf(actor, submissionId).stream()
                .anyMatch(comment -> comment.id().equals(commentId));
        if (!ofThisOne) {
            throw new NotKnown("comment", commentId);
        }
        satisfactions.say(actor, commentId, satisfied, remark);
        return reply.done("/ngo/submissions/" + submissionId + "#c-" + commentId, "satisfaction.done");
    }
}
