package org.rapporteur.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "draft_paragraph")
class DraftParagraphRow {

    @Id
    @Column(name = "paragraph_id")
    private UUID id;

    @Column(name = "procedure_id")
    private UUID procedureId;

    private int position;

    @Enumerated(EnumType.STRING)
    private Paragraph.Kind kind;

    private String markup;
    private int version;

    protected DraftParagraphRow() {}

    DraftParagraphRow(UUID id, UUID procedureId, int position, Paragraph.Kind kind, MarkedText text) {
        this.id = id;
        this.procedureId = procedureId;
        this.position = position;
        this.kind = kind;
        markup = text.markup();
        version = 1;
    }

    UUID id() {
        return id;
    }

    UUID procedureId() {
        return procedureId;
    }

    int position() {
        return position;
    }

    int version() {
        return version;
    }

    Paragraph.Kind kind() {
        return kind;
    }

    MarkedText text() {
        return MarkedText.parse(markup);
    }

    void say(MarkedText text) {
        markup = text.markup();
        version++;
    }

    void become(Paragraph.Kind other) {
        kind = other;
    }

    void standAt(int place) {
        position = place;
    }
}
