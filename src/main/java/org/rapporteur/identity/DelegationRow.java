package org.rapporteur.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "delegation")
class DelegationRow {
    @Id
    private UUID id;

    private String name;
    private String code;

    protected DelegationRow() {}

    DelegationRow(Delegation delegation) {
        this.id = delegation.id();
        this.name = delegation.name();
        this.code = delegation.code();
    }
}
