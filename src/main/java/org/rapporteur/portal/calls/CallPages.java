package org.rapporteur.portal.calls;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.comment.Call;
import org.rapporteur.comment.Calls;
import org.rapporteur.comment.Question;
import org.rapporteur.comment.Questions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Place;
import org.rapporteur.portal.ActingOrganisation;
import org.rapporteur.portal.PublishedComments;
import org.rapporteur.portal.frame.Reader;
import org.rapporteur.procedure.CallChanges;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Stage;
import org.rapporteur.publication.Publications;
import org.rapporteur.summary.MarkedText;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of a call for whoever reads it. */
@Component
class CallPages {

    private static final int QUESTIONS_ON_A_PAGE = 20;

    private final Calls calls;
    private final Questions questions;
    private final Publications publications;
    private final PublishedComments comments;
    private final CallChanges changes;
    private final Reader reader;

    CallPages(
            Calls calls,
            Questions questions,
            Publications publications,
            PublishedComments comments,
            CallChanges changes,
            Reader reader) {
        this.changes = changes;
        this.calls = calls;
        this.questions = questions;
        this.publications = publications;
        this.comments = comments;
        this.reader = reader;
    }

    /**
     * @param asked the organisation that the address names, {@code null} for none
     * @param after the published question after which the list goes on, {@code null} for its beginning
     * @param question what was typed into the form for one
     * @param key of that form
     */
    ModelAndView of(UUID procedureId, @Nullable UUID asked, @Nullable String after, String question, UUID key) {
        Optional<Actor> reading = reader.admitted();
        Call call = Strangers.orSignIn(reading, who -> calls.get(who, procedureId, organisation(who, asked)));
        Actor actor = reading.orElse(null);
        Procedure procedure = call.procedure();
        ModelAndView page = new ModelAndView("calls/call");
        page.addObject("call", call);
        page.addObject("procedure", procedure);
        page.addObject("zone", procedure.body().zone());
        page.addObject("rules", procedure.rules());
        page.addObject("introduction", paragraphs(procedure.rules().introduction()));
        page.addObject("statuses", statuses(procedure.rules()));
        page.addObject("commentsShown", comments.areShown(procedure, call.periods()));
        page.addObject("stranger", actor == null);
        page.addObject("coordinator", actor != null && isCoordinator(actor, call.standing()));
        page.addObject("questions", questions.published(call, after, QUESTIONS_ON_A_PAGE));
        page.addObject("ownQuestions", own(actor, call));
        page.addObject("changes", call.periods().isEmpty() ? List.of() : changes.of(procedureId));
        page.addObject("question", question);
        page.addObject("key", key);
        page.addObject(
                "publication",
                procedure.stage() == Stage.PUBLISHED
                        ? publications.of(procedureId).orElse(null)
                        : null);
        return page;
    }

    private List<Question> own(@Nullable Actor actor, Call call) {
        Call.Standing standing = call.standing();
        return actor == null || standing == null || !standing.asked()
                ? List.of()
                : questions.of(
                        actor, standing.organisation().id(), call.procedure().id());
    }

    @Nullable
    private static UUID organisation(@Nullable Actor actor, @Nullable UUID asked) {
        List<UUID> own = actor == null ? List.of() : actor.placesOf(Place.Kind.ORGANISATION);
        // what a stranger's address names is not looked at: it may be left over from before the session ended
        return own.isEmpty() ? null : ActingOrganisation.of(own, asked).orElse(null);
    }

    private static boolean isCoordinator(Actor actor, @Nullable Call.Standing standing) {
        return standing != null
                && Authority.may(
                        actor,
                        Act.SUBMIT_COMMENTS,
                        Set.of(Place.organisation(standing.organisation().id())));
    }

    /** Light markup as it was typed: an empty line parts paragraphs. */
    private static List<MarkedText> paragraphs(String markup) {
        return markup.isBlank()
                ? List.of()
                : List.of(markup.split("\n\\s*\n")).stream()
                        .map(String::strip)
                        .map(MarkedText::parse)
                        .toList();
    }

    /** The categories of which something is to be said, in their order; any, where the call looks at none. */
    private static List<ConsultativeStatus> statuses(CallRules rules) {
        Set<ConsultativeStatus> asked = rules.statusesAsked();
        Set<ConsultativeStatus> shown = asked.isEmpty() ? rules.wordLimits().keySet() : asked;
        return shown.stream().sorted().toList();
    }
}
