package org.rapporteur.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.kernel.Page;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.Passage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads received comments, in the order of the text. A request to withhold the name holds for all that the organisation
 * submitted in the procedure, before it and after, until it no longer asks: one comment with the name would give away the
 * others. See {@link Withholding}.
 */
@Component
class CommentRecords {

    private static final String SELECT = """
            select id, submission_id, procedure_id, revision_id, organisation_id, number, paragraph_id, position, type,
                   language, comment_text, proposed_text, rationale, sources, passage_quote, passage_before, passage_after,
                   passage_start, timing, publishable, in_force,
                   exists (select from withholding w where w.organisation_id = comment.organisation_id
                       and w.procedure_id = comment.procedure_id and w.words is null and w.waived_at is null)
                       as name_withheld
            from comment
            """;

    /** Where the secretariat refused to withhold the name, nothing is shown unless the organisation agrees. */
    private static final String NAME_NOT_REFUSED = """
            and not exists (select from withholding w where w.organisation_id = comment.organisation_id
                and w.procedure_id = comment.procedure_id and w.words is null and w.waived_at is null
                and w.decision = 'REFUSED')
            """;

    private final JdbcClient jdbc;

    CommentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Comment> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, index) -> placed(row, index).comment())
                .optional();
    }

    /** How many of the comments are of the procedure and were marked. */
    int markPublishable(UUID procedureId, Collection<UUID> ids, boolean publishable) {
        return jdbc.sql("update comment set publishable = :mark"
                        + " where procedure_id = :procedure and in_force and id in (:ids)")
                .param("mark", publishable)
                .param("procedure", procedureId)
                .param("ids", ids)
                .update();
    }

    List<Comment> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where id in (:ids)")
                .param("ids", ids)
                .query((row, index) -> placed(row, index).comment())
                .list();
    }

    List<Comment> concerning(UUID procedureId, Collection<UUID> paragraphIds, Collection<UUID> ids) {
        return jdbc.sql(SELECT + """
                        where procedure_id = :procedure and in_force
                            and (paragraph_id = any(:paragraphs) or id = any(:ids))
                        order by position, id limit 500
                        """)
                .param("procedure", procedureId)
                .param("paragraphs", paragraphIds.toArray(UUID[]::new))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, index) -> placed(row, index).comment())
                .list();
    }

    List<Comment> ofSubmission(UUID submissionId) {
        return jdbc.sql(SELECT + "where submission_id = :submission order by number")
                .param("submission", submissionId)
                .query((row, index) -> placed(row, index).comment())
                .list();
    }

    Page<Comment> ofProcedure(UUID procedureId, @Nullable UUID paragraphId, @Nullable String after, int size) {
        String which = paragraphId == null ? "" : "and paragraph_id = :paragraph ";
        return page(which, procedureId, paragraphId, after, size);
    }

    Page<Comment> publishable(UUID procedureId, @Nullable String after, int size) {
        return page("and publishable " + NAME_NOT_REFUSED, procedureId, null, after, size);
    }

    /** Those of a submission in force that are marked, in the order of their numbers. */
    List<Comment> publishableOf(UUID submissionId) {
        return jdbc.sql(SELECT + "where submission_id = :submission and in_force and publishable " + NAME_NOT_REFUSED
                        + " order by number")
                .param("submission", submissionId)
                .query((row, index) -> placed(row, index).comment())
                .list();
    }

    List<Comments.Waiting> inTime(UUID procedureId) {
        return jdbc.sql("""
                        select id, revision_id, paragraph_id from comment
                        where procedure_id = :procedure and in_force and timing <> 'LATE' order by position, id
                        """)
                .param("procedure", procedureId)
                .query((row, index) -> new Comments.Waiting(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .list();
    }

    Comments.Figures figures(UUID procedureId) {
        Map<UUID, Integer> byParagraph = new HashMap<>();
        int submissions = 0;
        int comments = 0;
        int late = 0;
        for (Counted counted : byParagraph(procedureId)) {
            submissions = counted.submissions();
            comments += counted.comments();
            late += counted.late();
            if (counted.paragraphId() != null) {
                byParagraph.put(counted.paragraphId(), counted.comments());
            }
        }
        return new Comments.Figures(submissions, comments, late, Map.copyOf(byParagraph));
    }

    private List<Counted> byParagraph(UUID procedureId) {
        return jdbc.sql("""
                        select paragraph_id, count(*), count(*) filter (where timing = 'LATE'),
                            (select count(*) from submission where procedure_id = :procedure and in_force)
                        from comment where procedure_id = :procedure and in_force group by paragraph_id
                        """)
                .param("procedure", procedureId)
                .query((row, index) ->
                        new Counted(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    private Page<Comment> page(
            String which, UUID procedureId, @Nullable UUID paragraphId, @Nullable String after, int size) {
        int bounded = Math.max(1, Math.min(size, Page.MOST));
        Cursors.Place place = after == null ? Cursors.Place.BEFORE_ALL : Cursors.place(after);
        JdbcClient.StatementSpec statement = jdbc.sql(SELECT + "where procedure_id = :procedure and in_force " + which
                        + "and (position, id) > (:position, :after) order by position, id limit :most")
                .param("procedure", procedureId)
                .param("position", place.position())
                .param("after", place.id())
                .param("most", bounded + 1);
        if (paragraphId != null) {
            statement = statement.param("paragraph", paragraphId);
        }
        return Page.of(statement.query(CommentRecords::placed).list(), bounded, Placed::place)
                .map(Placed::comment);
    }

    /** What a row of comments or of drafts says. */
    static CommentText text(ResultSet row) throws SQLException {
        return new CommentText(
                row.getObject("paragraph_id", UUID.class),
                CommentType.valueOf(row.getString("type")),
                Language.valueOf(row.getString("language")),
                row.getString("comment_text"),
                row.getString("proposed_text"),
                row.getString("rationale"),
                row.getString("sources"),
                passage(row));
    }

    private static Placed placed(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Comment comment = new Comment(
                id,
                row.getObject("submission_id", UUID.class),
                row.getObject("procedure_id", UUID.class),
                row.getObject("revision_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getInt("number"),
                text(row),
                Timing.valueOf(row.getString("timing")),
                row.getBoolean("publishable"),
                row.getBoolean("name_withheld"),
                row.getBoolean("in_force"));
        return new Placed(comment, new Cursors.Place(row.getInt("position"), id));
    }

    private record Placed(Comment comment, Cursors.Place place) {}

    @Nullable
    private static Passage passage(ResultSet row) throws SQLException {
        String quote = row.getString("passage_quote");
        return quote == null
                ? null
                : new Passage(
                        quote,
                        row.getString("passage_before"),
                        row.getString("passage_after"),
                        row.getInt("passage_start"));
    }

    /** @param submissions of the whole procedure: without comments there are none, since empty ones are refused */
    private record Counted(@Nullable UUID paragraphId, int comments, int late, int submissions) {}
}
