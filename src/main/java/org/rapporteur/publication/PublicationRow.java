package org.rapporteur.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.lang.Nullable;

/** A publication as the database keeps it. Its row is locked by whoever changes it. */
@Entity
@Table(name = "publication")
class PublicationRow {

    @Id
    private UUID id;

    private UUID procedureId;

    @Nullable
    private String symbol;

    @Nullable
    private UUID approvedRevisionId;

    @Nullable
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String approvedFingerprint;

    @Nullable
    private Instant approvedAt;

    @Nullable
    private Instant releaseAt;

    @Nullable
    private Instant releasedAt;

    protected PublicationRow() {}

    PublicationRow(UUID id, UUID procedureId) {
        this.id = id;
        this.procedureId = procedureId;
    }

    UUID id() {
        return id;
    }

    UUID procedureId() {
        return procedureId;
    }

    @Nullable
    String symbol() {
        return symbol;
    }

    void giveSymbol(Symbol given) {
        this.symbol = given.value();
    }

    @Nullable
    UUID approvedRevisionId() {
        return approvedRevisionId;
    }

    @Nullable
    String approvedFingerprint() {
        return approvedFingerprint;
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }

    void approve(UUID revisionId, String fingerprint, Instant at) {
        this.approvedRevisionId = revisionId;
        this.approvedFingerprint = fingerprint;
        this.approvedAt = at;
    }

    @Nullable
    Instant releaseAt() {
        return releaseAt;
    }

    void schedule(Instant moment) {
        this.releaseAt = moment;
    }

    /** The moment whose day the document shows: of the release, as it was or as it is set; else of the approval. */
    @Nullable
    Instant issuedAt() {
        if (releasedAt != null) {
            return releasedAt;
        }
        boolean passedBefore = releaseAt == null || (approvedAt != null && releaseAt.isBefore(approvedAt));
        return passedBefore ? approvedAt : releaseAt;
    }

    boolean isReleased() {
        return releasedAt != null;
    }

    void release(Instant at) {
        this.releasedAt = at;
    }

    Publication toPublication() {
        return new Publication(id, procedureId, symbol, approvedRevisionId, approvedFingerprint, releaseAt, releasedAt);
    }
}
