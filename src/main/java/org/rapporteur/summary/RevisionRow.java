package org.rapporteur.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.rapporteur.procedure.Language;

@Entity
@Immutable
@Table(name = "revision")
class RevisionRow {

    @Id
    private UUID id;

    @Column(name = "procedure_id")
    private UUID procedureId;

    private int number;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String fingerprint;

    @Embedded
    private MastheadColumns masthead;

    private int words;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    protected RevisionRow() {}

    RevisionRow(Revision revision) {
        id = revision.id();
        procedureId = revision.procedureId();
        number = revision.number();
        language = revision.language();
        fingerprint = revision.fingerprint();
        masthead = new MastheadColumns(revision.masthead());
        words = revision.words();
        madeAt = revision.madeAt();
        madeBy = revision.madeBy();
    }
}
