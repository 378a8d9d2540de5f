package org.rapporteur.comment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions of organisations to the secretariat while a call is open, and the answers. */
@Service
public class Questions {

    private static final int MOST_ANSWER = 5_000;
    private static final int MOST_QUESTION = 2_000;

    private final QuestionRecords questions;
    private final PeriodRecords periods;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Journal journal;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    Questions(
            QuestionRecords questions,
            PeriodRecords periods,
            Procedures procedures,
            Organisations organisations,
            Journal journal,
            DatabaseClock clock,
            ApplicationEventPublisher events) {
        this.questions = questions;
        this.periods = periods;
        this.procedures = procedures;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Puts a question for an organisation, which the call must ask, before the deadline. A form sent twice asks once.
     *
     * @param text 1 to 2,000 characters
     * @throws Refusal {@code question.late}, {@code question.too-many} beyond 50 of an organisation in a period,
     *     {@code field.missing}, {@code field.too-long}, and those of {@link QuestionRule}
     * @throws NotKnown when the call has not opened, or the organisation is not the actor's
     */
    @Transactional
    public void ask(Actor actor, UUID organisationId, UUID procedureId, UUID formKey, Language language, String text) {
        Authority.require(actor, Act.COMMENT, Set.of(Place.organisation(organisationId)));
        UUID newest = periods.newest(procedureId)
                .orElseThrow(() -> new NotKnown("call", procedureId))
                .id();
        // the deadline can be neither moved nor passed over until the question is kept
        PeriodRecords.Entrance entrance = periods.lockedForSubmitting(newest, organisationId);
        Instant at = clock.read(entrance.at());
        Procedure procedure = procedures.get(procedureId);
        Organisation organisation = organisations.held(organisationId).organisation();
        if (!procedure.rules().asks(organisation)) {
            throw new NotKnown("call", procedureId);
        }
        if (questions.isAsked(organisationId, formKey)) {
            return;
        }
        QuestionRule.require(procedure, entrance.period(), organisation, at);
        Question question = new Question(
                Ids.next(),
                procedureId,
                newest,
                organisationId,
                actor.username(),
                at,
                language,
                Field.lines("field.question", text, MOST_QUESTION),
                null);
        if (!questions.ask(question, formKey)) {
            throw new Refusal("question.too-many", QuestionRule.MOST);
        }
        journal.append(new Entry(
                "question.asked",
                procedureId,
                actor.username(),
                organisation.name(),
                at,
                Map.of("question", question.id().toString())));
        events.publishEvent(new QuestionAsked(procedure, question));
    }

    /**
     * Answers a question, once; afterwards the answer can be corrected.
     *
     * @param publish to all who may know of the call; else to the asker's organisation alone
     * @param wording the question as it shall be published, so that it does not tell who asked
     * @throws Refusal {@code question.answered} when it was answered before, {@code field.missing},
     *     {@code field.too-long}
     */
    @Transactional
    public void answer(
            Actor actor,
            UUID procedureId,
            UUID questionId,
            Language language,
            String text,
            boolean publish,
            String wording) {
        Procedure procedure = answerable(actor, procedureId);
        Question asked = locked(procedureId, questionId);
        if (asked.isAnswered()) {
            throw new Refusal("question.answered");
        }
        Instant at = clock.now();
        Question.Answer answer = new Question.Answer(
                Field.lines("field.answer", text, MOST_ANSWER),
                language,
                publish,
                publish ? Field.lines("field.wording", wording, MOST_QUESTION) : asked.text(),
                actor.username(),
                at,
                0,
                null);
        questions.answer(questionId, answer);
        journal.append(new Entry(
                publish ? "question.answered" : "question.answered-privately",
                procedureId,
                actor.username(),
                null,
                at,
                Map.of("question", questionId.toString())));
        events.publishEvent(new QuestionAnswered(procedure, answered(asked, answer)));
    }

    /**
     * Corrects an answer, and publishes one that was for the asker alone. What was said before is kept for the
     * secretariat; readers are told that it was corrected. What was published stays so. The same again changes nothing.
     *
     * @param seen how often the answer had been changed when it was looked at
     * @throws Refusal {@code question.not-answered}, {@code question.changed-meanwhile} where another changed it since,
     *     {@code field.missing}, {@code field.too-long}
     */
    @Transactional
    public void correct(
            Actor actor,
            UUID procedureId,
            UUID questionId,
            int seen,
            Language language,
            String text,
            boolean publish,
            String wording) {
        Procedure procedure = answerable(actor, procedureId);
        Question asked = locked(procedureId, questionId);
        Question.Answer before = asked.answer();
        if (before == null) {
            throw new Refusal("question.not-answered");
        }
        if (before.changes() != seen) {
            throw new Refusal("question.changed-meanwhile");
        }
        boolean published = publish || before.published();
        String said = Field.lines("field.answer", text, MOST_ANSWER);
        String worded = published ? Field.lines("field.wording", wording, MOST_QUESTION) : before.wording();
        boolean answerChanges = !said.equals(before.text()) || language != before.language();
        boolean corrected = answerChanges || before.published() && !worded.equals(before.wording());
        if (!corrected && published == before.published()) {
            return;
        }
        Instant at = clock.now();
        Question.Answer answer = new Question.Answer(
                said,
                language,
                published,
                worded,
                actor.username(),
                before.at(),
                before.changes() + 1,
                corrected ? at : before.correctedAt());
        questions.change(questionId, answer, actor.username(), at);
        journal.append(new Entry(
                published == before.published() ? "question.corrected" : "question.published",
                procedureId,
                actor.username(),
                null,
                at,
                Map.of("question", questionId.toString())));
        events.publishEvent(new QuestionAnswered(procedure, answered(asked, answer)));
    }

    /** What was answered before the answer of today, the newest first, for the secretariat; at most 50. */
    @Transactional(readOnly = true)
    public List<Question.Before> before(Actor actor, Question question) {
        answerable(actor, question.procedureId());
        return questions.before(question.id());
    }

    private static Question answered(Question asked, Question.Answer answer) {
        return new Question(
                asked.id(),
                asked.procedureId(),
                asked.periodId(),
                asked.organisationId(),
                asked.askedBy(),
                asked.askedAt(),
                asked.language(),
                asked.text(),
                answer);
    }

    /** The questions of a procedure for the secretariat: waiting, the oldest first; or answered, the newest first. */
    @Transactional(readOnly = true)
    public Page<Question> of(Actor actor, UUID procedureId, boolean answered, @Nullable String after, int size) {
        answerable(actor, procedureId);
        return answered ? questions.answered(procedureId, after, size) : questions.waiting(procedureId, after, size);
    }

    /** @throws NotKnown when the procedure has none of this id */
    @Transactional(readOnly = true)
    public Question get(Actor actor, UUID procedureId, UUID questionId) {
        answerable(actor, procedureId);
        return ofProcedure(procedureId, questions.find(questionId), questionId);
    }

    /** What an organisation asked in a call, the newest first, at most 200; for its members. */
    @Transactional(readOnly = true)
    public List<Question> of(Actor actor, UUID organisationId, UUID procedureId) {
        Authority.require(actor, Act.COMMENT, Set.of(Place.organisation(organisationId)));
        return questions.ofOrganisation(organisationId, procedureId);
    }

    /** The published questions of a call that the caller was given, the newest first. */
    @Transactional(readOnly = true)
    public Page<PublishedQuestion> published(Call call, @Nullable String after, int size) {
        return questions.published(call.procedure().id(), after, size);
    }

    /** How many questions wait for an answer in each of the procedures; those without are not in it. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> waiting(Collection<UUID> procedureIds) {
        return procedureIds.isEmpty() ? new HashMap<>() : questions.waiting(procedureIds);
    }

    private Procedure answerable(Actor actor, UUID procedureId) {
        Procedure procedure = procedures.get(procedureId);
        Authority.require(actor, Act.ANSWER_QUESTIONS, procedure.places());
        return procedure;
    }

    private Question locked(UUID procedureId, UUID questionId) {
        return ofProcedure(procedureId, questions.locked(questionId), questionId);
    }

    private static Question ofProcedure(UUID procedureId, Optional<Question> question, UUID questionId) {
        return question.filter(found -> found.procedureId().equals(procedureId))
                .orElseThrow(() -> new NotKnown("question", questionId));
    }
}
