package org.rapporteur.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A paragraph's identity. */
@Entity
@Table(name = "paragraph")
class ParagraphRow {

    @Id
    private UUID id;

    @Column(name = "procedure_id")
    private UUID procedureId;

    protected ParagraphRow() {}

    ParagraphRow(UUID id, UUID procedureId) {
        this.id = id;
        this.procedureId = procedureId;
    }
}
