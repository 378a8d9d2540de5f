package org.rapporteur.portal.calls;

import java.util.UUID;
import org.rapporteur.comment.Call;
import org.rapporteur.comment.Calls;
import org.rapporteur.comment.Endorsements;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.portal.OpenToAll;
import org.rapporteur.portal.PublishedComments;
import org.rapporteur.portal.frame.Reader;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The comments on a call, for everyone who may know of the call, from the time on that the call sets. Before that the
 * page is not known, not even to those who answer: they have the workbench.
 */
@Controller
class CallCommentsController {

    private static final int COMMENTS_ON_A_PAGE = 50;

    private final Calls calls;
    private final PublishedComments comments;
    private final Reader reader;

    CallCommentsController(Calls calls, PublishedComments comments, Reader reader) {
        this.calls = calls;
        this.comments = comments;
        this.reader = reader;
    }

    @OpenToAll
    @GetMapping("/calls/{procedureId}/comments")
    String comments(
            @Nullable Actor actor,
            @PathVariable UUID procedureId,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Call call = Strangers.orSignIn(reader.admitted(), who -> {
            Call known = calls.get(who, procedureId, null);
            if (!comments.areShown(known.procedure(), known.periods())) {
                throw new NotKnown("comments on", procedureId);
            }
            return known;
        });
        model.addAttribute("procedure", call.procedure());
        model.addAttribute("comments", comments.page(call.procedure(), after, COMMENTS_ON_A_PAGE));
        model.addAttribute("endorsing", Endorsements.isOfferedTo(actor, call.procedure()));
        return "calls/comments";
    }
}
