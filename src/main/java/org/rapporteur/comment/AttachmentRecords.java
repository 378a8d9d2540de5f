package org.rapporteur.comment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Files and what they are attached to. Content is written and read a part at a time and never with anything else. */
@Component
class AttachmentRecords {

    private static final int PART_BYTES = 1 << 18;

    private static final String SELECT = """
            select a.id, a.file_id, a.organisation_id, a.draft_id, a.comment_id, a.name, f.media_type, f.size, f.sha256
            from attachment a join stored_file f on f.id = a.file_id
            """;

    private final JdbcClient jdbc;

    AttachmentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An attachment with what it belongs to.
     *
     * @param draftId {@code null} for one of a comment received
     * @param commentId {@code null} for one of a draft
     */
    record Placed(
            Attachment attachment,
            UUID fileId,
            UUID organisationId,
            @Nullable UUID draftId,
            @Nullable UUID commentId) {}

    /** Makes those who attach for one organisation and period go one after the other, so that the total holds. */
    void lockTotal(UUID organisationId, UUID periodId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "attachments " + organisationId + " " + periodId)
                .query((row, index) -> 0)
                .single();
    }

    /** How many bytes the files of all the organisation's drafts have together. */
    long bytes(UUID organisationId, UUID periodId) {
        return jdbc.sql("""
                        select coalesce(sum(f.size), 0) from comment_draft d
                            join attachment a on a.draft_id = d.id join stored_file f on f.id = a.file_id
                        where d.organisation_id = :organisation and d.period_id = :period
                        """)
                .param("organisation", organisationId)
                .param("period", periodId)
                .query(Long.class)
                .single();
    }

    void store(UUID organisationId, UUID draftId, ReceivedFile file, Instant at) {
        UUID fileId = Ids.next();
        jdbc.sql("insert into stored_file (id, media_type, size, sha256) values (:id, :type, :size, :sha256)")
                .param("id", fileId)
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256Hex())
                .update();
        try (InputStream content = file.content()) {
            byte[] part = content.readNBytes(PART_BYTES);
            for (int number = 0; part.length > 0; number++) {
                jdbc.sql("insert into stored_file_part (file_id, number, content) values (:id, :number, :content)")
                        .param("id", fileId)
                        .param("number", number)
                        .param("content", part)
                        .update();
                part = content.readNBytes(PART_BYTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jdbc.sql("""
                        insert into attachment (id, file_id, organisation_id, draft_id, name, added_at)
                        values (:id, :file, :organisation, :draft, :name, :at)
                        """)
                .param("id", Ids.next())
                .param("file", fileId)
                .param("organisation", organisationId)
                .param("draft", draftId)
                .param("name", file.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean remove(UUID draftId, UUID attachmentId) {
        return jdbc.sql("delete from attachment where id = :id and draft_id = :draft")
                        .param("id", attachmentId)
                        .param("draft", draftId)
                        .update()
                > 0;
    }

    Optional<Placed> find(UUID attachmentId) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", attachmentId)
                .query(AttachmentRecords::placed)
                .optional();
    }

    /** By draft, in the order in which they were added. */
    Map<UUID, List<Attachment>> ofDrafts(Collection<UUID> draftIds) {
        return by(draftIds, "where a.draft_id = any(:ids) order by a.id", Placed::draftId);
    }

    /** By comment received, in the order in which they were added. */
    Map<UUID, List<Attachment>> ofComments(Collection<UUID> commentIds) {
        return by(commentIds, "where a.comment_id = any(:ids) order by a.id", Placed::commentId);
    }

    /** Writes the content, one part after the other, each read by itself. */
    void write(UUID fileId, OutputStream to) throws IOException {
        for (int number = 0; ; number++) {
            Optional<byte[]> part = jdbc.sql(
                            "select content from stored_file_part where file_id = :id and number = :number")
                    .param("id", fileId)
                    .param("number", number)
                    .query((row, index) -> row.getBytes(1))
                    .optional();
            if (part.isEmpty()) {
                return;
            }
            to.write(part.get());
        }
    }

    private Map<UUID, List<Attachment>> by(
            Collection<UUID> ids, String condition, java.util.function.Function<Placed, UUID> owner) {
        Map<UUID, List<Attachment>> attachments = new HashMap<>();
        if (ids.isEmpty()) {
            return attachments;
        }
        jdbc.sql(SELECT + condition)
                .param("ids", ids.toArray(UUID[]::new))
                .query(AttachmentRecords::placed)
                .list()
                .forEach(placed -> attachments
                        .computeIfAbsent(owner.apply(placed), id -> new ArrayList<>())
                        .add(placed.attachment()));
        return attachments;
    }

    private static Placed placed(ResultSet row, int index) throws SQLException {
        return new Placed(
                new Attachment(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getString("sha256")),
                row.getObject("file_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("draft_id", UUID.class),
                row.getObject("comment_id", UUID.class));
    }
}
