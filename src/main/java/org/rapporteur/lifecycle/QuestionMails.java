package org.rapporteur.lifecycle;

import java.util.List;
import java.util.Set;
import org.rapporteur.comment.Question;
import org.rapporteur.comment.QuestionAnswered;
import org.rapporteur.comment.QuestionAsked;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Place;
import org.rapporteur.notification.Notice;
import org.rapporteur.notification.Outbox;
import org.rapporteur.procedure.Procedure;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the secretariat of questions and askers of answers, in the transaction in which they are put and given. */
@Component
class QuestionMails {

    private final Offices offices;
    private final Accounts accounts;
    private final Outbox outbox;

    QuestionMails(Offices offices, Accounts accounts, Outbox outbox) {
        this.offices = offices;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(QuestionAsked asked) {
        Procedure procedure = asked.procedure();
        Question question = asked.question();
        List<Account> ofBody = offices.holders(Function.OFFICER, procedure.bodyPlace());
        tell(
                "question-asked",
                procedure,
                question,
                ofBody.isEmpty() ? offices.holders(Function.OFFICER, Place.PLATFORM) : ofBody,
                "/secretariat/procedures/" + procedure.id() + "/questions/" + question.id(),
                question.text());
    }

    /** The one who asked, as long as they belong to the organisation for which they did. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(QuestionAnswered answered) {
        Question question = answered.question();
        Question.Answer answer = question.answer();
        Set<Place> place = Set.of(Place.organisation(question.organisationId()));
        List<Account> asker = accounts
                .person(question.askedBy())
                .filter(person -> Authority.may(person.actor(), Act.COMMENT, place))
                .map(Accounts.Person::account)
                .stream()
                .toList();
        boolean changed = answer != null && answer.changes() > 0;
        tell(
                changed ? "question-corrected" : "question-answered",
                answered.procedure(),
                question,
                asker,
                "/calls/" + question.procedureId() + "?organisation=" + question.organisationId() + "#questions",
                answer == null ? "" : answer.text());
    }

    private static int changes(Question question) {
        Question.Answer answer = question.answer();
        return answer == null ? 0 : answer.changes();
    }

    private void tell(
            String event, Procedure procedure, Question question, List<Account> people, String path, String text) {
        outbox.tell(
                new Notice(
                        // each change of an answer is a happening of its own
                        event + ":" + question.id()
                                + (event.equals("question-corrected") ? "/" + changes(question) : ""),
                        procedure.id(),
                        people,
                        path,
                        List.of(procedure.panel().title(), "", text)),
                procedure.body());
    }
}
