package org.rapporteur.comment;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What organisations ask to be withheld from everyone outside: their name, or words in what they say. Neither the words
 * nor the reasons are written into the journal, which more people read.
 */
@Service
public class Withholdings {

    /** The most characters (code points) of a reason, and of the words. */
    public static final int MOST_CHARACTERS = 2_000;

    private static final int FEWEST_WORD_CHARACTERS = 2;

    private final WithholdingRecords records;
    private final SubmissionRecords submissions;
    private final CommentRecords comments;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Journal journal;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    Withholdings(
            WithholdingRecords records,
            SubmissionRecords submissions,
            CommentRecords comments,
            Procedures procedures,
            Organisations organisations,
            Journal journal,
            DatabaseClock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.submissions = submissions;
        this.comments = comments;
        this.procedures = procedures;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** Writes the request that came with a submission, in the transaction in which it was received. */
    @Transactional(propagation = Propagation.MANDATORY)
    void askedOnSubmitting(Actor actor, Submission submission, String organisationName) {
        write(
                actor,
                submission,
                organisationName,
                null,
                submission.withholdReason(),
                submission.receipt().receivedAt());
    }

    /**
     * Asks, after submitting, that the organisation's name be withheld in the procedure. Asked again, it changes nothing.
     *
     * @throws Refusal {@code withholding.reason}
     */
    @Transactional
    public void askName(Actor actor, UUID submissionId, String reason) {
        Submission submission = own(actor, submissionId);
        ask(actor, submission, null, reason(reason));
    }

    /**
     * Asks that words be withheld, wherever they stand in what the organisation says in the procedure. Asked again, it
     * changes nothing.
     *
     * @throws Refusal {@code withholding.reason}, {@code withholding.words}, {@code withholding.not-there} where they
     *     stand in none of the submission's comments, {@code withholding.too-many}
     */
    @Transactional
    public void askWords(Actor actor, UUID submissionId, String words, String reason) {
        Submission submission = own(actor, submissionId);
        String cleaned = CommentTextRule.cleaned(words);
        int characters = cleaned.codePointCount(0, cleaned.length());
        if (characters < FEWEST_WORD_CHARACTERS || characters > MOST_CHARACTERS) {
            throw new Refusal("withholding.words", FEWEST_WORD_CHARACTERS, MOST_CHARACTERS);
        }
        String why = reason(reason);
        if (comments.ofSubmission(submissionId).stream()
                .noneMatch(comment -> WithheldWords.stand(cleaned, comment.text()))) {
            throw new Refusal("withholding.not-there");
        }
        if (records.ofOrganisation(submission.procedureId(), submission.organisationId())
                        .size()
                >= WithholdingRecords.MOST) {
            throw new Refusal("withholding.too-many", WithholdingRecords.MOST);
        }
        ask(actor, submission, cleaned, why);
    }

    /** What the organisation of a submission, that the caller was given, asked in its procedure, the newest first. */
    @Transactional(readOnly = true)
    public List<Withholding> of(Submission submission) {
        return records.ofOrganisation(submission.procedureId(), submission.organisationId());
    }

    /** What was asked in a procedure, first what waits; at most 100. For those who decide. */
    @Transactional(readOnly = true)
    public List<Withholding> ofProcedure(Actor actor, UUID procedureId) {
        requireDecider(actor, procedures.get(procedureId));
        return records.ofProcedure(procedureId, WithholdingRecords.MOST);
    }

    /** How many requests of a procedure wait for a decision. */
    @Transactional(readOnly = true)
    public int waiting(UUID procedureId) {
        return records.waiting(procedureId);
    }

    /**
     * Decides on a request. Decided again in the same way, it changes nothing.
     *
     * @param answer why; needed for a refusal, at most 2,000 characters
     * @throws Refusal {@code withholding.answer}, {@code withholding.decided} where it was decided otherwise or is no
     *     longer asked
     */
    @Transactional
    public void decide(Actor actor, UUID id, Withholding.Decision decision, String answer) {
        Withholding asked = records.get(id);
        Procedure procedure = procedures.get(asked.procedureId());
        requireDecider(actor, procedure);
        String why = CommentTextRule.cleaned(answer);
        int characters = why.codePointCount(0, why.length());
        if (characters > MOST_CHARACTERS || decision == Withholding.Decision.REFUSED && characters == 0) {
            throw new Refusal("withholding.answer", MOST_CHARACTERS);
        }
        Instant at = clock.now();
        if (!records.decide(id, decision, why, actor.username(), at)) {
            Withholding now = records.get(id);
            if (now.decision() == decision && now.answer().equals(why)) {
                return;
            }
            throw new Refusal("withholding.decided");
        }
        journal.append(new Entry(
                decision == Withholding.Decision.GRANTED ? "withholding.granted" : "withholding.refused",
                procedure.id(),
                actor.username(),
                null,
                at,
                content(asked)));
        events.publishEvent(new WithholdingDecided(procedure, asked, decision, why));
    }

    /** The organisation no longer asks: what was withheld may be shown. Done again, it changes nothing. */
    @Transactional
    public void waive(Actor actor, UUID id) {
        Withholding asked = records.get(id);
        Authority.require(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(asked.organisationId())));
        Instant at = clock.now();
        if (records.waive(id, at)) {
            journal.append(new Entry(
                    "withholding.waived",
                    asked.procedureId(),
                    actor.username(),
                    organisations.get(asked.organisationId()).name(),
                    at,
                    content(asked)));
        }
    }

    private void ask(Actor actor, Submission submission, @Nullable String words, String reason) {
        String name = organisations.get(submission.organisationId()).name();
        write(actor, submission, name, words, reason, clock.now());
    }

    private void write(
            Actor actor, Submission submission, String name, @Nullable String words, String reason, Instant at) {
        Withholding asked = new Withholding(
                Ids.next(),
                submission.procedureId(),
                submission.organisationId(),
                submission.id(),
                words,
                reason,
                at,
                null,
                "",
                null,
                null);
        if (records.insert(asked)) {
            journal.append(
                    new Entry("withholding.asked", asked.procedureId(), actor.username(), name, at, content(asked)));
            events.publishEvent(new WithholdingAsked(asked));
        }
    }

    private static Map<String, Object> content(Withholding asked) {
        Map<String, Object> content = new HashMap<>();
        content.put("withholding", asked.id().toString());
        content.put("submission", asked.submissionId().toString());
        content.put("withheld", asked.isName() ? "NAME" : "WORDS");
        return content;
    }

    /** Those who answer may see a submission, but ask nothing for it. */
    private Submission own(Actor actor, UUID submissionId) {
        Submission submission = submissions.get(submissionId);
        Authority.require(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(submission.organisationId())));
        return submission;
    }

    private static void requireDecider(Actor actor, Procedure procedure) {
        Authority.require(actor, Act.MARK_PUBLISHABLE, procedure.places());
    }

    private static String reason(String typed) {
        String reason = CommentTextRule.cleaned(typed);
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > MOST_CHARACTERS) {
            throw new Refusal("withholding.reason", MOST_CHARACTERS);
        }
        return reason;
    }
}
