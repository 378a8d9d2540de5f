package org.rapporteur.portal.api;

import java.time.Instant;
import java.util.UUID;
import org.rapporteur.comment.PublishedQuestion;
import org.rapporteur.comment.Question;
import org.springframework.lang.Nullable;

/**
 * A question to the secretariat.
 *
 * @param answer none while it waits for one
 * @param at when it was asked, for the organisation's own; when it was answered, for those published
 */
record QuestionView(
        UUID id,
        String question,
        String language,
        @Nullable String answer,
        @Nullable String answerLanguage,
        Instant at) implements ApiBody {

    static QuestionView of(Question own) {
        Question.Answer answer = own.answer();
        return new QuestionView(
                own.id(),
                own.text(),
                own.language().tag(),
                answer == null ? null : answer.text(),
                answer == null ? null : answer.language().tag(),
                own.askedAt());
    }

    static QuestionView of(PublishedQuestion published) {
        return new QuestionView(
                published.id(),
                published.question(),
                published.questionLanguage().tag(),
                published.answer(),
                published.answerLanguage().tag(),
                published.at());
    }
}
