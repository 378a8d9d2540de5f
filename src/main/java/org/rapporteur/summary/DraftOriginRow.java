package org.rapporteur.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.rapporteur.kernel.Ids;

@Entity
@Table(name = "draft_origin")
class DraftOriginRow {

    @Id
    private UUID id;

    @Column(name = "procedure_id")
    private UUID procedureId;

    @Column(name = "from_id")
    private UUID from;

    @Column(name = "to_id")
    private UUID to;

    protected DraftOriginRow() {}

    DraftOriginRow(UUID procedureId, UUID from, UUID to) {
        id = Ids.next();
        this.procedureId = procedureId;
        this.from = from;
        this.to = to;
    }
}
