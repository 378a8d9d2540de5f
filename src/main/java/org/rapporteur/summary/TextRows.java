package org.rapporteur.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.kernel.Instants;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.ParagraphNumbers.Unplaced;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Reads drafts and revisions. A draft is two statements, a revision one, however many
 * paragraphs it has. */
@Component
class TextRows {

    private static final String REVISION = "select * from revision";

    private final JdbcClient jdbc;

    TextRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> draft(UUID procedureId) {
        record Head(Language language, @Nullable UUID basedOn, Masthead masthead, int version) {}
        Optional<Head> head = jdbc.sql("select * from draft where procedure_id = ?")
                .param(procedureId)
                .query((row, i) -> new Head(
                        Language.valueOf(row.getString("language")),
                        row.getObject("based_on", UUID.class),
                        masthead(row),
                        row.getInt("masthead_version")))
                .optional();
        return head.map(h -> {
            List<Paragraph> paragraphs =
                    ParagraphNumbers.placed(jdbc.sql("select paragraph_id, kind, markup, version from draft_paragraph"
                                    + " where procedure_id = ? order by position")
                            .param(procedureId)
                            .query((row, i) -> paragraph(row, row.getInt("version")))
                            .list());
            return new Draft(
                    procedureId,
                    h.language(),
                    h.basedOn(),
                    h.masthead(),
                    h.version(),
                    paragraphs,
                    words(paragraphs, h.language()));
        });
    }

    /** The splits and merges in a draft since the revision that it is based on. */
    List<LineageRule.Edge> edgesOfDraft(UUID procedureId) {
        return jdbc.sql("select from_id, to_id from draft_origin where procedure_id = ? order by id")
                .param(procedureId)
                .query((row, i) ->
                        new LineageRule.Edge(row.getObject("from_id", UUID.class), row.getObject("to_id", UUID.class)))
                .list();
    }

    /** The splits and merges in the revisions after one number up to another. */
    List<LineageRule.Edge> edges(UUID procedureId, int after, int upTo) {
        return jdbc.sql("""
                        select l.before, l.after from lineage l join revision r on r.id = l.revision_id
                        where r.procedure_id = ? and r.number > ? and r.number <= ?
                          and l.kind in ('SPLIT', 'MERGED') and l.before <> l.after
                        order by l.id
                        """)
                .params(procedureId, after, upTo)
                .query((row, i) ->
                        new LineageRule.Edge(row.getObject("before", UUID.class), row.getObject("after", UUID.class)))
                .list();
    }

    Optional<Revision> revision(UUID id) {
        return whole("r.id = ?", id);
    }

    Optional<Revision> latest(UUID procedureId) {
        return whole(
                "r.id = (select id from revision where procedure_id = ? order by number desc limit 1)", procedureId);
    }

    List<Revision> heads(UUID procedureId) {
        return jdbc.sql(REVISION + " where procedure_id = ? order by number")
                .param(procedureId)
                .query(TextRows::head)
                .list();
    }

    static int words(List<Paragraph> paragraphs, Language language) {
        return paragraphs.stream()
                .mapToInt(p -> WordCount.of(p.text().plain(), language))
                .sum();
    }

    /** The newest that was made until an instant. */
    Optional<Revision> asOf(UUID procedureId, Instant at) {
        return whole(
                "r.id = (select id from revision where procedure_id = ? and made_at <= ? order by number desc limit 1)",
                procedureId,
                at.atOffset(ZoneOffset.UTC));
    }

    /** A revision with its paragraphs, in one statement. */
    private Optional<Revision> whole(String condition, Object... parameters) {
        List<Revision> head = new ArrayList<>(1);
        List<Unplaced> paragraphs = new ArrayList<>();
        jdbc.sql("select r.*, p.paragraph_id, p.kind, p.markup from revision r"
                        + " left join revision_paragraph p on p.revision_id = r.id where " + condition
                        + " order by p.position")
                .params(parameters)
                .query((ResultSet row) -> {
                    if (head.isEmpty()) {
                        head.add(head(row, 0));
                    }
                    if (row.getObject("paragraph_id") != null) {
                        paragraphs.add(paragraph(row, 0));
                    }
                });
        return head.stream().findFirst().map(found -> whole(found, paragraphs));
    }

    private static Revision whole(Revision head, List<Unplaced> paragraphs) {
        return new Revision(
                head.id(),
                head.procedureId(),
                head.number(),
                head.language(),
                head.fingerprint(),
                head.masthead(),
                ParagraphNumbers.placed(paragraphs),
                head.words(),
                head.madeAt(),
                head.madeBy());
    }

    private static Revision head(ResultSet row, int index) throws SQLException {
        return new Revision(
                row.getObject("id", UUID.class),
                row.getObject("procedure_id", UUID.class),
                row.getInt("number"),
                Language.valueOf(row.getString("language")),
                row.getString("fingerprint"),
                masthead(row),
                List.of(),
                row.getInt("words"),
                Instants.of(row, "made_at"),
                row.getString("made_by"));
    }

    private static Masthead masthead(ResultSet row) throws SQLException {
        return new Masthead(
                row.getString("body"),
                row.getString("session"),
                row.getString("session_dates"),
                row.getString("title"),
                row.getString("date"));
    }

    private static Unplaced paragraph(ResultSet row, int version) throws SQLException {
        return new Unplaced(
                row.getObject("paragraph_id", UUID.class),
                Paragraph.Kind.valueOf(row.getString("kind")),
                MarkedText.parse(row.getString("markup")),
                version);
    }
}
