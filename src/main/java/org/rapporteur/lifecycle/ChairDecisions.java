package org.rapporteur.lifecycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.Instants;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What Chairs noted and decided, as rows: the process engine never holds more than which way was taken. */
@Component
class ChairDecisions {

    private final JdbcClient jdbc;

    ChairDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code userTask_approveDraft} asks for {@link ChairTask.Kind#APPROVE_DRAFT}. */
    static ChairTask.Kind kindOf(String taskKey) {
        String words = taskKey.substring(taskKey.indexOf('_') + 1).replaceAll("([A-Z])", "_$1");
        return ChairTask.Kind.valueOf(words.toUpperCase(Locale.ROOT));
    }

    void callViceChair(String taskId, UUID procedureId, Instant at) {
        jdbc.sql(
                        "insert into vice_chair_call (task_id, procedure_id, called_at) values (?, ?, ?) on conflict do nothing")
                .params(taskId, procedureId, utc(at))
                .update();
    }

    boolean isViceChairCalled(String taskId) {
        return jdbc.sql("select exists (select 1 from vice_chair_call where task_id = ?)")
                .param(taskId)
                .query(Boolean.class)
                .single();
    }

    /** Of some procedures, those with an open task for which a vice-chair has been called. */
    Set<UUID> withViceChair(Collection<UUID> procedureIds) {
        if (procedureIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                        select distinct v.procedure_id from vice_chair_call v
                         where v.procedure_id in (:procedures)
                           and not exists (select 1 from chair_decision d where d.task_id = v.task_id)
                        """)
                .param("procedures", procedureIds)
                .query(UUID.class)
                .list());
    }

    void saveNote(String taskId, UUID procedureId, @Nullable UUID paragraphId, String note, Actor author, Instant at) {
        jdbc.sql("""
                        insert into chair_note (id, task_id, procedure_id, paragraph_id, note, author, saved_at)
                        values (:id, :task, :procedure, :paragraph, :note, :author, :at)
                        on conflict (task_id, paragraph_id)
                        do update set note = excluded.note, author = excluded.author, saved_at = excluded.saved_at
                        """)
                .param("id", Ids.next())
                .param("task", taskId)
                .param("procedure", procedureId)
                .param("paragraph", paragraphId, java.sql.Types.OTHER)
                .param("note", note)
                .param("author", author.username())
                .param("at", utc(at))
                .update();
    }

    void removeNote(String taskId, @Nullable UUID paragraphId) {
        jdbc.sql("delete from chair_note where task_id = :task and paragraph_id is not distinct from :paragraph")
                .param("task", taskId)
                .param("paragraph", paragraphId, java.sql.Types.OTHER)
                .update();
    }

    /** The notes of a task by paragraph; the one on the whole has the key {@code null}. */
    Map<UUID, String> notes(String taskId) {
        Map<UUID, String> notes = new HashMap<>();
        jdbc.sql("select paragraph_id, note from chair_note where task_id = ?")
                .param(taskId)
                .query((row, index) -> notes.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return notes;
    }

    void take(TakenDecision decision, String taskId, String fingerprint) {
        jdbc.sql("""
                        insert into chair_decision (id, procedure_id, task_id, kind, decision, revision_id, fingerprint,
                            decided_by, as_vice_chair, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        decision.id(),
                        decision.procedureId(),
                        taskId,
                        decision.kind().name(),
                        decision.decision().name(),
                        decision.revisionId(),
                        fingerprint,
                        decision.by(),
                        decision.asViceChair(),
                        utc(decision.at()))
                .update();
    }

    /** All decisions on a procedure, newest first, with their notes, in one query. */
    List<TakenDecision> of(UUID procedureId) {
        return newest("procedure_id", procedureId, Page.MOST);
    }

    /** The decision with which a task was completed. */
    Optional<TakenDecision> ofTask(String taskId) {
        return newest("task_id", taskId, 1).stream().findFirst();
    }

    Optional<TakenDecision> last(UUID procedureId) {
        return newest("procedure_id", procedureId, 1).stream().findFirst();
    }

    /** What someone decided, newest first by the moment it was decided. */
    Page<TakenDecision> by(String username, @Nullable String after, int size) {
        Place before = after == null ? Place.AFTER_ALL : Place.of(after);
        List<TakenDecision> found = read(
                "where decided_by = :subject and (decided_at, id) < (:at, :after) order by decided_at desc, id desc",
                "d.decided_at desc, d.id desc",
                username,
                before,
                Math.min(size, Page.MOST) + 1);
        return Page.of(found, Math.min(size, Page.MOST), decision -> new Place(decision.at(), decision.id()).cursor());
    }

    /** Where a list by date was left: a moment, and what tells apart those of one moment. */
    private record Place(Instant at, UUID id) {

        /** Later than any date that the database is given. */
        static final Place AFTER_ALL = new Place(Instant.parse("9999-12-31T00:00:00Z"), Ids.AFTER_ALL);

        static Place of(String cursor) {
            String[] parts = cursor.split("~", 2);
            try {
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw new NotKnown("page after", cursor);
            }
        }

        String cursor() {
            return at + "~" + id;
        }
    }

    private List<TakenDecision> newest(String column, Object subject, int most) {
        return read(
                "where " + column + " = :subject and decided_at <= :at and id < :after order by id desc",
                "d.id desc",
                subject,
                Place.AFTER_ALL,
                most);
    }

    private List<TakenDecision> read(String which, String order, Object subject, Place before, int most) {
        Map<UUID, TakenDecision> found = new LinkedHashMap<>();
        jdbc.sql("select d.*, n.paragraph_id, n.note from (select * from chair_decision " + which
                        + " limit :most) d left join chair_note n on n.task_id = d.task_id order by " + order)
                .param("subject", subject)
                .param("at", utc(before.at()))
                .param("after", before.id())
                .param("most", most)
                .query((ResultSet row) -> {
                    UUID id = row.getObject("id", UUID.class);
                    if (!found.containsKey(id)) {
                        found.put(id, decision(id, row));
                    }
                    if (row.getString("note") != null) {
                        found.get(id).notes().put(row.getObject("paragraph_id", UUID.class), row.getString("note"));
                    }
                });
        return List.copyOf(found.values());
    }

    /** A decision without its notes yet. */
    private static TakenDecision decision(UUID id, ResultSet row) throws SQLException {
        return new TakenDecision(
                id,
                row.getObject("procedure_id", UUID.class),
                ChairTask.Kind.valueOf(row.getString("kind")),
                ChairTask.Decision.valueOf(row.getString("decision")),
                row.getObject("revision_id", UUID.class),
                row.getString("decided_by"),
                row.getBoolean("as_vice_chair"),
                Instants.of(row, "decided_at"),
                new HashMap<>());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
