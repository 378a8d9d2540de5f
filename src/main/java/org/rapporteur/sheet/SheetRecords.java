package org.rapporteur.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.kernel.Instants;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.sheet.file.Column;
import org.rapporteur.sheet.file.Line;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Sheets that were sent, their rows, and what rows became, as they are stored. */
@Component
class SheetRecords {

    /** How many rows go to the database in one trip. */
    private static final int AT_ONCE = 500;

    private static final String SHEET = """
            select id, period_id, organisation_id, file_name, absent, template_id, revision_id, sent_at, confirmed_at
            from comment_sheet
            """;

    private static final String ROW = """
            select row_number, row_key, cells, formulas, standing, remarks, draft_id, placed, placed_on, choice
            from comment_sheet_row
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;

    SheetRecords(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /**
     * A sheet without its rows.
     *
     * @param templateId the template it was made from
     * @param revisionId the text whose paragraphs it names
     */
    record Kept(
            UUID id,
            UUID periodId,
            UUID organisationId,
            String fileName,
            int absent,
            UUID templateId,
            UUID revisionId,
            Instant sentAt,
            @Nullable Instant confirmedAt) {}

    void insert(Kept sheet, UUID accountId) {
        jdbc.sql("""
                        insert into comment_sheet (id, period_id, organisation_id, account_id, file_name, absent,
                            template_id, revision_id, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        sheet.id(),
                        sheet.periodId(),
                        sheet.organisationId(),
                        accountId,
                        sheet.fileName(),
                        sheet.absent(),
                        sheet.templateId(),
                        sheet.revisionId(),
                        sheet.sentAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void insert(UUID sheetId, List<CheckedRow> rows) {
        batches.batchUpdate("""
                insert into comment_sheet_row (sheet_id, row_number, row_key, cells, formulas, standing, remarks,
                    draft_id, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, AT_ONCE, (statement, row) -> {
            statement.setObject(1, sheetId);
            statement.setInt(2, row.line().number());
            statement.setString(3, row.key());
            statement.setArray(4, cells(statement, row.line()));
            statement.setArray(
                    5,
                    texts(
                            statement,
                            row.line().formulas().stream().map(Column::name).toList()));
            statement.setString(6, row.standing().name());
            statement.setString(7, written(row.remarks()));
            statement.setObject(8, row.draftId());
            statement.setString(9, row.text() == null ? null : Content.of(row.text()));
        });
    }

    /** What was found out about rows, once more. */
    void update(UUID sheetId, List<CheckedRow> rows) {
        batches.batchUpdate("""
                update comment_sheet_row
                set standing = ?, remarks = ?, draft_id = ?, content = ?, placed = ?, placed_on = ?, choice = ?
                where sheet_id = ? and row_number = ?
                """, rows, AT_ONCE, (statement, row) -> {
            Decision decision = row.decision();
            statement.setString(1, row.standing().name());
            statement.setString(2, written(row.remarks()));
            statement.setObject(3, row.draftId());
            statement.setString(4, row.text() == null ? null : Content.of(row.text()));
            statement.setBoolean(5, decision.placed());
            statement.setObject(6, decision.placedOn());
            statement.setString(
                    7, decision.choice() == null ? null : decision.choice().name());
            statement.setObject(8, sheetId);
            statement.setInt(9, row.line().number());
        });
    }

    Kept get(UUID sheetId) {
        return find(sheetId, "");
    }

    /** Of two who confirm at once the second waits, and finds what the first has done. */
    Kept locked(UUID sheetId) {
        return find(sheetId, " for update");
    }

    private Kept find(UUID sheetId, String lock) {
        return jdbc.sql(SHEET + "where id = ?" + lock)
                .param(sheetId)
                .query(SheetRecords::kept)
                .optional()
                .orElseThrow(() -> new NotKnown("comment sheet", sheetId));
    }

    /** Those of an organisation for a period, the newest first. */
    List<Kept> of(UUID organisationId, UUID periodId) {
        return jdbc.sql(SHEET + "where organisation_id = ? and period_id = ? order by id desc limit 20")
                .params(organisationId, periodId)
                .query(SheetRecords::kept)
                .list();
    }

    Map<UUID, Map<Standing, Integer>> counts(Collection<UUID> sheetIds) {
        Map<UUID, Map<Standing, Integer>> counts = new HashMap<>();
        if (!sheetIds.isEmpty()) {
            jdbc.sql("""
                            select sheet_id, standing, count(*) from comment_sheet_row
                            where sheet_id in (:sheets) group by sheet_id, standing
                            """).param("sheets", sheetIds).query(row -> {
                counts.computeIfAbsent(row.getObject(1, UUID.class), id -> new EnumMap<>(Standing.class))
                        .put(Standing.valueOf(row.getString(2)), row.getInt(3));
            });
        }
        return counts;
    }

    /** In the order of the report, after a rank and a row. */
    List<CheckedRow> page(UUID sheetId, int rank, int number, int most) {
        return jdbc.sql(ROW + "where sheet_id = ? and (rank, row_number) > (?, ?) order by rank, row_number limit ?")
                .params(sheetId, rank, number, most)
                .query(this::row)
                .list();
    }

    /** In the order of the sheet. */
    List<CheckedRow> all(UUID sheetId) {
        return jdbc.sql(ROW + "where sheet_id = ? order by row_number")
                .param(sheetId)
                .query(this::row)
                .list();
    }

    List<CheckedRow> with(UUID sheetId, Set<Standing> standings) {
        return jdbc.sql(ROW + "where sheet_id = :sheet and standing in (:standings) order by row_number")
                .param("sheet", sheetId)
                .param("standings", standings.stream().map(Standing::name).toList())
                .query(this::row)
                .list();
    }

    Optional<CheckedRow> find(UUID sheetId, int number) {
        return jdbc.sql(ROW + "where sheet_id = ? and row_number = ?")
                .params(sheetId, number)
                .query(this::row)
                .optional();
    }

    void confirmed(UUID sheetId, Instant at) {
        jdbc.sql("update comment_sheet set confirmed_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), sheetId)
                .update();
    }

    /** What rows of an organisation's sheets became, by their keys. */
    Map<String, RowKey.Known> known(UUID organisationId, UUID periodId) {
        Map<String, RowKey.Known> known = new HashMap<>();
        jdbc.sql("""
                        select row_key, draft_id, content, earlier from comment_sheet_key
                        where organisation_id = ? and period_id = ?
                        """).params(organisationId, periodId).query(row -> {
            known.put(
                    row.getString(1),
                    new RowKey.Known(row.getObject(2, UUID.class), row.getString(3), Set.copyOf(strings(row, 4))));
        });
        return known;
    }

    /** Notes what rows became: from here on these keys stand for these comments. */
    void know(UUID organisationId, UUID periodId, Map<String, RowKey.Known> keys) {
        batches.batchUpdate("""
                insert into comment_sheet_key as known (organisation_id, period_id, row_key, draft_id, content)
                values (?, ?, ?, ?, ?)
                on conflict (organisation_id, period_id, row_key) do update
                set draft_id = excluded.draft_id, content = excluded.content,
                    earlier = case when known.content = excluded.content then known.earlier
                                   else known.earlier || known.content end
                """, keys.entrySet(), AT_ONCE, (statement, key) -> {
            statement.setObject(1, organisationId);
            statement.setObject(2, periodId);
            statement.setString(3, key.getKey());
            statement.setObject(4, key.getValue().draftId());
            statement.setString(5, key.getValue().content());
        });
    }

    /** Forgets sheets that are old, and of those that are not all but an organisation's newest for each period. */
    void forget(Instant sentBefore, Instant closedBefore, int newest) {
        jdbc.sql("delete from comment_sheet where sent_at <= ?")
                .param(sentBefore.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        delete from comment_sheet where id in (
                            select id from (
                                select id, row_number() over (partition by organisation_id, period_id order by id desc)
                                    as place
                                from comment_sheet) s
                            where place > ?)
                        """).param(newest).update();
        jdbc.sql("""
                        delete from comment_sheet_key k using comment_period p
                        where p.id = k.period_id and p.closed_at <= ?
                        """).param(closedBefore.atOffset(ZoneOffset.UTC)).update();
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("period_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("file_name"),
                row.getInt("absent"),
                row.getObject("template_id", UUID.class),
                row.getObject("revision_id", UUID.class),
                Instants.of(row, "sent_at"),
                Instants.orNull(row, "confirmed_at"));
    }

    private CheckedRow row(ResultSet row, int index) throws SQLException {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        List<String> texts = strings(row, 3);
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                cells.put(Column.TAKEN.get(i), texts.get(i));
            }
        }
        Set<Column> formulas = EnumSet.noneOf(Column.class);
        strings(row, 4).forEach(column -> formulas.add(Column.valueOf(column)));
        String choice = row.getString(10);
        return new CheckedRow(
                new Line(row.getInt(1), cells, formulas),
                row.getString(2),
                Standing.valueOf(row.getString(5)),
                null,
                row.getObject(7, UUID.class),
                remarks(row.getString(6)),
                new Decision(
                        row.getBoolean(8),
                        row.getObject(9, UUID.class),
                        choice == null ? null : Choice.valueOf(choice)));
    }

    private static Array cells(PreparedStatement statement, Line line) throws SQLException {
        return texts(statement, Column.TAKEN.stream().map(line::cell).toList());
    }

    private static Array texts(PreparedStatement statement, List<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }

    private static List<String> strings(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /** A remark as it is stored: its column's name, the code of what it says, and the details: texts and whole numbers. */
    private record Written(@Nullable String column, String code, List<Object> details) {}

    private String written(List<Remark> remarks) {
        try {
            return json.writeValueAsString(remarks.stream()
                    .map(remark -> new Written(
                            remark.column() == null ? null : remark.column().name(),
                            remark.why().code(),
                            remark.why().details().stream()
                                    .map(detail -> detail instanceof Integer ? detail : Objects.toString(detail))
                                    .toList()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written", e);
        }
    }

    private List<Remark> remarks(String written) {
        try {
            List<Remark> remarks = new ArrayList<>();
            for (Written one : json.readValue(written, new TypeReference<List<Written>>() {})) {
                remarks.add(new Remark(
                        one.column() == null ? null : Column.valueOf(one.column()),
                        new Refusal(one.code(), one.details().toArray())));
            }
            return remarks;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }
}
