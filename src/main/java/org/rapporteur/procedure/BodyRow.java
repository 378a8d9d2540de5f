package org.rapporteur.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "body")
class BodyRow {
    @Id
    private UUID id;

    private String key;
    private String name;

    @Column(name = "symbol_prefix")
    private String symbolPrefix;

    private String zone;

    protected BodyRow() {}

    BodyRow(Body body) {
        this.id = body.id();
        this.key = body.key();
        this.name = body.name();
        this.symbolPrefix = body.symbolPrefix();
        this.zone = body.zone().getId();
    }
}
