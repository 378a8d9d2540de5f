package org.rapporteur.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.rapporteur.kernel.Ids;
import org.springframework.lang.Nullable;

@Entity
@Immutable
@Table(name = "lineage")
class LineageRow {

    @Id
    private UUID id;

    @Column(name = "revision_id")
    private UUID revisionId;

    @Nullable
    private UUID before;

    @Nullable
    private UUID after;

    @Enumerated(EnumType.STRING)
    private Lineage.Kind kind;

    protected LineageRow() {}

    LineageRow(UUID revisionId, Lineage lineage) {
        id = Ids.next();
        this.revisionId = revisionId;
        before = lineage.before();
        after = lineage.after();
        kind = lineage.kind();
    }
}
