package org.rapporteur.disposition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.Instants;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads answers, and which comments have none. Lists by answer join the table of comments, which this module may know;
 * the comments themselves come from their own module.
 */
@Component
class DispositionRecords {

    private static final String SELECT = """
            select comment_id, procedure_id, decision, reason, changed_paragraph, duplicate_of, released_at, decided_by,
                   decided_at, version
            from disposition
            """;

    /** As many as a page shows of the comments behind a change. */
    private static final int MOST_CHANGING = 500;

    private final JdbcClient jdbc;

    DispositionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Disposition> of(Collection<UUID> commentIds) {
        if (commentIds.isEmpty()) {
            return Map.of();
        }
        return byComment(jdbc.sql(SELECT + "where comment_id in (:comments)")
                .param("comments", commentIds)
                .query(DispositionRecords::disposition)
                .list());
    }

    Map<UUID, Disposition> ofProcedure(UUID procedureId) {
        return byComment(jdbc.sql(SELECT + "where procedure_id = :procedure")
                .param("procedure", procedureId)
                .query(DispositionRecords::disposition)
                .list());
    }

    List<UUID> changing(UUID procedureId, Collection<UUID> paragraphIds) {
        return jdbc.sql("""
                        select c.id from disposition d join comment c on c.id = d.comment_id and c.in_force
                        where d.procedure_id = :procedure and d.changed_paragraph = any(:paragraphs)
                        order by c.position, c.id limit :most
                        """)
                .param("procedure", procedureId)
                .param("paragraphs", paragraphIds.toArray(UUID[]::new))
                .param("most", MOST_CHANGING)
                .query(UUID.class)
                .list();
    }

    boolean areReleased(UUID procedureId) {
        return jdbc.sql("select exists (select from disposition where procedure_id = :procedure and released_at is not"
                        + " null)")
                .param("procedure", procedureId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes back the answers that say a comment repeats one of a submission: where that is no longer in force, they lead
     * nowhere.
     */
    int lapse(UUID submissionId) {
        return jdbc.sql("""
                        delete from disposition d using comment c
                        where d.duplicate_of = c.id and c.submission_id = :submission and d.released_at is null
                        """).param("submission", submissionId).update();
    }

    boolean hasDuplicates(UUID commentId) {
        return jdbc.sql("select exists (select from disposition where duplicate_of = :comment)")
                .param("comment", commentId)
                .query(Boolean.class)
                .single();
    }

    /** The ids of the comments that a filter lets through, in the order of the text. */
    Page<UUID> commentIds(UUID procedureId, WorkFilter filter, @Nullable String after, int size) {
        int bounded = Math.max(1, Math.min(size, Page.MOST));
        Place place = after == null ? new Place(-1, Ids.BEFORE_ALL) : place(after);
        JdbcClient.StatementSpec statement = jdbc.sql(
                        """
                        select c.position, c.id
                        from comment c left join disposition d on d.comment_id = c.id
                        where c.procedure_id = :procedure and c.in_force and (c.position, c.id) > (:position, :after)
                        """ + condition(filter) + " order by c.position, c.id limit :most")
                .param("procedure", procedureId)
                .param("position", place.position())
                .param("after", place.id())
                .param("most", bounded + 1);
        if (filter.id() != null) {
            statement = statement.param("id", filter.id());
        }
        List<Place> fetched = statement
                .query((row, index) -> new Place(row.getInt(1), row.getObject(2, UUID.class)))
                .list();
        return Page.of(fetched, bounded, Place::cursor).map(Place::id);
    }

    private static String condition(WorkFilter filter) {
        String where = switch (filter.where()) {
            case ANYWHERE -> "";
            case WHOLE -> " and c.paragraph_id is null";
            case PARAGRAPH -> " and c.paragraph_id = :id";
            case COMMENT -> " and c.id = :id";
        };
        return filter.unansweredOnly() ? where + " and d.comment_id is null" : where;
    }

    private static Place place(String cursor) {
        String[] parts = cursor.split("~", 2);
        try {
            return new Place(Integer.parseInt(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException e) {
            throw new NotKnown("page after", cursor);
        }
    }

    private static Map<UUID, Disposition> byComment(List<Disposition> dispositions) {
        return dispositions.stream().collect(Collectors.toMap(Disposition::commentId, Function.identity()));
    }

    private static Disposition disposition(ResultSet row, int index) throws SQLException {
        return new Disposition(
                row.getObject("comment_id", UUID.class),
                row.getObject("procedure_id", UUID.class),
                Decision.valueOf(row.getString("decision")),
                row.getString("reason"),
                row.getObject("changed_paragraph", UUID.class),
                row.getObject("duplicate_of", UUID.class),
                Instants.orNull(row, "released_at"),
                row.getString("decided_by"),
                Instants.of(row, "decided_at"),
                row.getInt("version"));
    }

    private record Place(int position, UUID id) {

        String cursor() {
            return position + "~" + id;
        }
    }
}
