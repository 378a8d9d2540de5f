package org.rapporteur.procedure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.kernel.Instants;

/** Reads the module's records from rows; a procedure comes with its body, session and call in one row. */
final class Rows {
    static final String BODY =
            "b.id as body_id, b.key as body_key, b.name as body_name, b.symbol_prefix, b.zone as body_zone";

    static final String SESSION = "s.id as session_id, s.body_id as session_body, s.number as session_number,"
            + " s.title as session_title, s.opens, s.closes";

    static final String PROCEDURES = "select " + BODY + ", " + SESSION
            + ", p.id, p.agenda_item, p.title, p.held_on, p.meeting_number, p.moderator, p.panellists,"
            + " p.original_language, p.call_version, p.stage, p.since, p.until, p.withdrawn_from,"
            + " c.participants, c.review_mode, c.word_limits, c.late_rule, c.publish_comments, c.languages,"
            + " c.draft_due, c.comments_close, c.review_closes, c.release_on, c.closing_time,"
            + " c.comments_at_least, c.silence_at_least, c.resilence, c.chair_time, c.participation, c.invited, c.introduction, c.comments_from,"
            + " c.endorsements"
            + " from procedure p"
            + " join call_version c on c.procedure_id = p.id and c.version = p.call_version"
            + " join session_of_body s on s.id = p.session_id"
            + " join body b on b.id = s.body_id";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Panellist>> PANELLISTS = new TypeReference<>() {};
    private static final TypeReference<Set<ConsultativeStatus>> STATUSES = new TypeReference<>() {};
    private static final TypeReference<Map<ConsultativeStatus, Integer>> LIMITS = new TypeReference<>() {};
    private static final TypeReference<Set<UUID>> IDS = new TypeReference<>() {};
    private static final TypeReference<Set<Language>> LANGUAGES = new TypeReference<>() {};

    private Rows() {}

    static Body body(ResultSet row, int index) throws SQLException {
        return new Body(
                row.getObject("body_id", UUID.class),
                row.getString("body_key"),
                row.getString("body_name"),
                row.getString("symbol_prefix"),
                ZoneId.of(row.getString("body_zone")));
    }

    static Session session(ResultSet row, int index) throws SQLException {
        return new Session(
                row.getObject("session_id", UUID.class),
                row.getObject("session_body", UUID.class),
                row.getInt("session_number"),
                row.getString("session_title"),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class));
    }

    static Procedure procedure(ResultSet row, int index) throws SQLException {
        return new Procedure(
                row.getObject("id", UUID.class),
                body(row, index),
                session(row, index),
                panel(row),
                rules(row),
                row.getInt("call_version"),
                Stage.valueOf(row.getString("stage")),
                Instants.of(row, "since"),
                Instants.orNull(row, "until"),
                row.getString("withdrawn_from") == null ? null : Stage.valueOf(row.getString("withdrawn_from")));
    }

    private static Panel panel(ResultSet row) throws SQLException {
        return new Panel(
                row.getString("agenda_item"),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getInt("meeting_number"),
                row.getString("moderator"),
                read(row.getString("panellists"), PANELLISTS),
                Language.valueOf(row.getString("original_language")));
    }

    private static CallRules rules(ResultSet row) throws SQLException {
        return new CallRules(
                read(row.getString("participants"), STATUSES),
                ReviewMode.valueOf(row.getString("review_mode")),
                read(row.getString("word_limits"), LIMITS),
                LateRule.valueOf(row.getString("late_rule")),
                row.getBoolean("publish_comments"),
                read(row.getString("languages"), LANGUAGES),
                new Timetable(
                        row.getObject("draft_due", LocalDate.class),
                        row.getObject("comments_close", LocalDate.class),
                        row.getObject("review_closes", LocalDate.class),
                        row.getObject("release_on", LocalDate.class),
                        row.getObject("closing_time", LocalTime.class),
                        Duration.ofSeconds(row.getLong("comments_at_least")),
                        Duration.ofSeconds(row.getLong("silence_at_least")),
                        Duration.ofSeconds(row.getLong("resilence")),
                        Duration.ofSeconds(row.getLong("chair_time"))),
                Participation.valueOf(row.getString("participation")),
                read(row.getString("invited"), IDS),
                row.getString("introduction"),
                CommentsFrom.valueOf(row.getString("comments_from")),
                row.getBoolean("endorsements"));
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row was written that cannot be read", e);
        }
    }
}
