package org.rapporteur.portal.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Place;
import org.rapporteur.procedure.Body;
import org.rapporteur.procedure.Procedure;
import org.springframework.stereotype.Component;

/** Where an actor goes on from a procedure's page: the pages on which the stage's work is done. */
@Component("nextSteps")
public class NextSteps {
    /** A link; {@code key} names its message {@code step.<key>}. */
    public record Step(String key, String path) {}

    /** The pages that the stage asks for and the actor may use, the most likely first. */
    public List<Step> of(Actor actor, Procedure procedure) {
        List<Step> steps = new ArrayList<>();
        for (Link link : links(procedure)) {
            if (Authority.may(actor, link.act(), procedure.places())) {
                steps.add(link.step());
            }
        }
        return steps;
    }

    private record Link(Act act, Step step) {}

    private static List<Link> links(Procedure procedure) {
        String id = procedure.id().toString();
        Link change = new Link(Act.SET_UP_PROCEDURE, new Step("change", "/secretariat/procedures/" + id + "/change"));
        Link draft = new Link(Act.WRITE_DRAFT, new Step("draft", "/drafting/" + id));
        Link revise = new Link(Act.REVISE, new Step("revise", "/drafting/" + id));
        Link tasks = new Link(Act.SEE_TASKS, new Step("tasks", "/tasks"));
        Link answers = new Link(Act.ANSWER_COMMENTS, new Step("answers", "/answers/" + id));
        Link review = new Link(Act.SEE_REVIEW, new Step("review", "/secretariat/procedures/" + id + "/review"));
        Link publication = new Link(Act.EDIT_FINAL, new Step("publication", "/publication/" + id));
        return switch (procedure.stage()) {
            case DRAFTING -> List.of(draft, change);
            case DRAFT_WITH_CHAIR -> List.of(tasks);
            case COMMENT_PERIOD -> List.of(answers);
            case ANSWERING -> List.of(answers, revise);
            case REVISION_WITH_CHAIR -> List.of(tasks, answers);
            case REVIEW -> List.of(review, answers);
            case RULING -> List.of(tasks, review);
            case REVISING_AFTER_REVIEW -> List.of(revise, review);
            case EDITING, RENDERING, RENDITION_REPAIR, AWAITING_RELEASE -> List.of(publication, review);
            case FINAL_TEXT_WITH_CHAIR -> List.of(tasks, publication);
            case PUBLISHED -> List.of(publication, review, answers);
            case WITHDRAWN -> List.of();
        };
    }

    /** Whether the actor may do an act to a procedure; for templates that leave out what would be refused. */
    public boolean may(Actor actor, String act, Procedure procedure) {
        return Authority.may(actor, Act.valueOf(act), procedure.places());
    }

    /** Whether the actor may do an act anywhere on the platform. */
    public boolean mayOnPlatform(Actor actor, String act) {
        return Authority.may(actor, Act.valueOf(act), Set.of(Place.PLATFORM));
    }

    /** Whether the actor may do an act in a body. */
    public boolean mayInBody(Actor actor, String act, Body body) {
        return Authority.may(actor, Act.valueOf(act), body.places());
    }

    /** Whether the actor may do an act somewhere. */
    public boolean mayAnywhere(Actor actor, String act) {
        return Authority.mayAnywhere(actor, Act.valueOf(act));
    }
}
