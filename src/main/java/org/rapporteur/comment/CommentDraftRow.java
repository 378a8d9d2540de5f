package org.rapporteur.comment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A comment in preparation as it is stored. It is the only place that knows who wrote it. */
@Entity
@Table(name = "comment_draft")
class CommentDraftRow {

    @Id
    private UUID id;

    private UUID periodId;
    private UUID organisationId;

    @Embedded
    private TextColumns text;

    private String author;
    private Instant savedAt;
    private int version;

    protected CommentDraftRow() {}

    CommentDraftRow(UUID id, UUID periodId, UUID organisationId, TextColumns text, String author, Instant savedAt) {
        this.id = id;
        this.periodId = periodId;
        this.organisationId = organisationId;
        this.text = text;
        this.author = author;
        this.savedAt = savedAt;
    }

    void change(TextColumns newText, String by, Instant at) {
        text = newText;
        author = by;
        savedAt = at;
        version++;
    }

    UUID periodId() {
        return periodId;
    }

    UUID organisationId() {
        return organisationId;
    }

    TextColumns text() {
        return text;
    }

    int version() {
        return version;
    }

    CommentDraft toDraft() {
        return new CommentDraft(id, periodId, organisationId, text.toText(), author, savedAt, version);
    }
}
