package org.rapporteur.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

@Entity
@Table(name = "contribution")
class ContributionRow {

    /** A paragraph of the contribution, with the round in which it must be under review. */
    @Embeddable
    record Placed(
            @Column(name = "round_id", nullable = false) UUID roundId,
            @Column(name = "paragraph_id", nullable = false) UUID paragraphId) {}

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID roundId;

    @Column(nullable = false, updatable = false)
    private UUID procedureId;

    @Column(nullable = false, updatable = false)
    private UUID delegationId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Contribution.Kind kind;

    @Column(nullable = false, updatable = false, columnDefinition = "text")
    private String rationale;

    @Column(nullable = false, updatable = false, columnDefinition = "text")
    private String wording;

    @Column(nullable = false, updatable = false)
    private boolean identityWithheld;

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(nullable = false, updatable = false)
    private String idempotencyKey;

    @Column(nullable = false, updatable = false)
    private String fingerprint;

    @Column(nullable = false, updatable = false)
    private Instant receivedAt;

    @Column(nullable = false, updatable = false)
    private String receivedFrom;

    @Nullable
    private Instant withdrawnAt;

    @ElementCollection
    @CollectionTable(name = "contribution_paragraph", joinColumns = @JoinColumn(name = "contribution_id"))
    @OrderColumn(name = "position")
    private List<Placed> paragraphs = new ArrayList<>();

    protected ContributionRow() {}

    ContributionRow(Contribution contribution, String idempotencyKey, String receivedFrom) {
        this.id = contribution.id();
        this.roundId = contribution.roundId();
        this.procedureId = contribution.procedureId();
        this.delegationId = contribution.delegationId();
        this.kind = contribution.kind();
        this.rationale = contribution.rationale();
        this.wording = contribution.wording();
        this.identityWithheld = contribution.identityWithheld();
        this.number = contribution.number();
        this.idempotencyKey = idempotencyKey;
        this.fingerprint = contribution.fingerprint();
        this.receivedAt = contribution.receivedAt();
        this.receivedFrom = receivedFrom;
        contribution.paragraphs().forEach(paragraph -> paragraphs.add(new Placed(roundId, paragraph)));
    }

    UUID roundId() {
        return roundId;
    }

    UUID procedureId() {
        return procedureId;
    }

    UUID delegationId() {
        return delegationId;
    }

    String number() {
        return number;
    }

    boolean isIdentityWithheld() {
        return identityWithheld;
    }

    boolean stands() {
        return withdrawnAt == null;
    }

    void withdraw(Instant at) {
        withdrawnAt = at;
    }
}
