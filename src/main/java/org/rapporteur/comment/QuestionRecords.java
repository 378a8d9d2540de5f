package org.rapporteur.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.Instants;
import org.rapporteur.kernel.Page;
import org.rapporteur.procedure.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Keeps and reads questions. */
@Component
class QuestionRecords {

    private static final String SELECT = "select * from call_question ";

    private final JdbcClient jdbc;

    QuestionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isAsked(UUID organisationId, UUID formKey) {
        return jdbc.sql("select exists (select from call_question where form_key = ? and organisation_id = ?)")
                .param(formKey)
                .param(organisationId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Keeps a question with the organisation's next number. Where another of its members takes that number at the same
     * moment, the next one is tried.
     *
     * @return false, and nothing is kept, where the numbers are used up
     */
    boolean ask(Question question, UUID formKey) {
        for (int tries = 0; tries < QuestionRule.MOST; tries++) {
            int kept = jdbc.sql("""
                            insert into call_question (id, procedure_id, period_id, organisation_id, number, form_key,
                                asked_by, asked_at, language, question)
                            select :id, :procedure, :period, :organisation, coalesce(max(number), 0) + 1, :key, :by,
                                :at, :language, :question
                            from call_question where period_id = :period and organisation_id = :organisation
                            having coalesce(max(number), 0) < :most
                            on conflict do nothing
                            """)
                    .param("id", question.id())
                    .param("procedure", question.procedureId())
                    .param("period", question.periodId())
                    .param("organisation", question.organisationId())
                    .param("key", formKey)
                    .param("by", question.askedBy())
                    .param("at", question.askedAt().atOffset(ZoneOffset.UTC))
                    .param("language", question.language().name())
                    .param("question", question.text())
                    .param("most", QuestionRule.MOST)
                    .update();
            if (kept > 0) {
                return true;
            }
            if (count(question) >= QuestionRule.MOST) {
                return false;
            }
        }
        return false;
    }

    private int count(Question question) {
        return jdbc.sql("select count(*) from call_question where period_id = ? and organisation_id = ?")
                .param(question.periodId())
                .param(question.organisationId())
                .query(Integer.class)
                .single();
    }

    void answer(UUID id, Question.Answer answer) {
        jdbc.sql("""
                        update call_question set answer = :answer, answer_language = :language, published = :published,
                            wording = :wording, answered_by = :by, answered_at = :at
                        where id = :id
                        """)
                .param("answer", answer.text())
                .param("language", answer.language().name())
                .param("published", answer.published())
                .param("wording", answer.wording())
                .param("by", answer.by())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Puts an answer in the place of the one before, which is kept. */
    void change(UUID id, Question.Answer answer, String by, Instant at) {
        jdbc.sql("""
                        insert into call_answer_before (question_id, version, answer, language, published, wording,
                            given_by, changed_at)
                        select id, changes, answer, answer_language, published, wording, answered_by, :at
                        from call_question where id = :id
                        """).param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("""
                        update call_question set answer = :answer, answer_language = :language, published = :published,
                            wording = :wording, answered_by = :by, changes = changes + 1,
                            corrected_at = cast(:corrected as timestamptz)
                        where id = :id
                        """)
                .param("answer", answer.text())
                .param("language", answer.language().name())
                .param("published", answer.published())
                .param("wording", answer.wording())
                .param("by", by)
                .param(
                        "corrected",
                        answer.correctedAt() == null
                                ? null
                                : answer.correctedAt().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    /** What was answered before, the newest first; at most 50. */
    List<Question.Before> before(UUID id) {
        return jdbc.sql("select * from call_answer_before where question_id = ? order by version desc limit 50")
                .param(id)
                .query((row, index) -> new Question.Before(
                        row.getString("answer"),
                        Language.valueOf(row.getString("language")),
                        row.getBoolean("published"),
                        row.getString("wording"),
                        row.getString("given_by"),
                        Instants.of(row, "changed_at")))
                .list();
    }

    Optional<Question> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(QuestionRecords::question)
                .optional();
    }

    Optional<Question> locked(UUID id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(QuestionRecords::question)
                .optional();
    }

    Page<Question> waiting(UUID procedureId, @Nullable String after, int size) {
        return page(
                SELECT + "where procedure_id = :procedure and answer is null and id > :after order by id limit :most",
                procedureId,
                Page.cursorId(after, Ids.BEFORE_ALL),
                size);
    }

    Page<Question> answered(UUID procedureId, @Nullable String after, int size) {
        return page(
                SELECT + "where procedure_id = :procedure and answer is not null and id < :after"
                        + " order by id desc limit :most",
                procedureId,
                Page.cursorId(after, Ids.AFTER_ALL),
                size);
    }

    Page<PublishedQuestion> published(UUID procedureId, @Nullable String after, int size) {
        return page(
                        SELECT + "where procedure_id = :procedure and published and id < :after"
                                + " order by id desc limit :most",
                        procedureId,
                        Page.cursorId(after, Ids.AFTER_ALL),
                        size)
                .map(QuestionRecords::withoutAsker);
    }

    List<Question> ofOrganisation(UUID organisationId, UUID procedureId) {
        return jdbc.sql(SELECT + """
                        where organisation_id = :organisation
                        and period_id in (select id from comment_period where procedure_id = :procedure)
                        order by id desc limit 200
                        """)
                .param("organisation", organisationId)
                .param("procedure", procedureId)
                .query(QuestionRecords::question)
                .list();
    }

    Map<UUID, Integer> waiting(Collection<UUID> procedureIds) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select procedure_id, count(*) from call_question
                        where procedure_id in (:procedures) and answer is null group by procedure_id
                        """).param("procedures", procedureIds).query(row -> {
            counts.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return counts;
    }

    private Page<Question> page(String sql, UUID procedureId, UUID after, int size) {
        int bounded = Math.max(1, Math.min(size, Page.MOST));
        List<Question> fetched = jdbc.sql(sql)
                .param("procedure", procedureId)
                .param("after", after)
                .param("most", bounded + 1)
                .query(QuestionRecords::question)
                .list();
        return Page.of(fetched, bounded, Question::id);
    }

    private static PublishedQuestion withoutAsker(Question question) {
        Question.Answer answer = question.answer();
        if (answer == null) {
            throw new IllegalArgumentException("not answered");
        }
        return new PublishedQuestion(
                question.id(),
                answer.wording(),
                answer.wording().equals(question.text()) ? question.language() : answer.language(),
                answer.text(),
                answer.language(),
                answer.at(),
                answer.correctedAt());
    }

    private static Question question(ResultSet row, int index) throws SQLException {
        String answer = row.getString("answer");
        return new Question(
                row.getObject("id", UUID.class),
                row.getObject("procedure_id", UUID.class),
                row.getObject("period_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("asked_by"),
                Instants.of(row, "asked_at"),
                Language.valueOf(row.getString("language")),
                row.getString("question"),
                answer == null
                        ? null
                        : new Question.Answer(
                                answer,
                                Language.valueOf(row.getString("answer_language")),
                                row.getBoolean("published"),
                                row.getString("wording"),
                                row.getString("answered_by"),
                                Instants.of(row, "answered_at"),
                                row.getInt("changes"),
                                Instants.orNull(row, "corrected_at")));
    }
}
