package org.rapporteur.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "revision_paragraph")
class RevisionParagraphRow {

    @Embeddable
    record Key(
            @Column(name = "revision_id") UUID revisionId,
            @Column(name = "paragraph_id") UUID paragraphId) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "procedure_id")
    private UUID procedureId;

    private int position;

    @Enumerated(EnumType.STRING)
    private Paragraph.Kind kind;

    private String markup;

    protected RevisionParagraphRow() {}

    RevisionParagraphRow(Revision revision, Paragraph paragraph) {
        key = new Key(revision.id(), paragraph.id());
        procedureId = revision.procedureId();
        position = paragraph.position();
        kind = paragraph.kind();
        markup = paragraph.text().markup();
    }
}
