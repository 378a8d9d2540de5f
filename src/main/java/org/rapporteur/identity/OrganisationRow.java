package org.rapporteur.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "organisation")
class OrganisationRow {
    @Id
    private UUID id;

    private String name;
    private String acronym;

    @Enumerated(EnumType.STRING)
    private ConsultativeStatus status;

    private String country;

    protected OrganisationRow() {}

    OrganisationRow(Organisation organisation) {
        this.id = organisation.id();
        this.name = organisation.name();
        this.acronym = organisation.acronym();
        this.status = organisation.status();
        this.country = organisation.country();
    }
}
