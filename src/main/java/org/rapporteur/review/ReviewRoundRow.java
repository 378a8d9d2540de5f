package org.rapporteur.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.procedure.ReviewMode;
import org.springframework.lang.Nullable;

@Entity
@Table(name = "review_round")
class ReviewRoundRow {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID procedureId;

    @Column(nullable = false, updatable = false)
    private UUID bodyId;

    @Column(nullable = false, updatable = false)
    private UUID revisionId;

    @Column(nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ReviewMode mode;

    @Column(nullable = false, updatable = false)
    private Instant opensAt;

    @Column(nullable = false)
    private Instant closesAt;

    @Nullable
    private Instant closedAt;

    @Column(nullable = false)
    private boolean abandoned;

    @ElementCollection
    @CollectionTable(name = "round_paragraph", joinColumns = @JoinColumn(name = "round_id"))
    @Column(name = "paragraph_id", nullable = false)
    private Set<UUID> paragraphs = new HashSet<>();

    protected ReviewRoundRow() {}

    ReviewRoundRow(ReviewRound round, UUID bodyId) {
        this.id = round.id();
        this.procedureId = round.procedureId();
        this.bodyId = bodyId;
        this.revisionId = round.revisionId();
        this.number = round.number();
        this.mode = round.mode();
        this.opensAt = round.opensAt();
        this.closesAt = round.closesAt();
        this.paragraphs.addAll(round.paragraphs());
    }

    ReviewRound toRound() {
        return new ReviewRound(id, procedureId, revisionId, number, mode, paragraphs, opensAt, closesAt, closedAt);
    }

    UUID procedureId() {
        return procedureId;
    }

    Instant closesAt() {
        return closesAt;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    void moveTo(Instant newClosesAt) {
        closesAt = newClosesAt;
    }

    void close(Instant at) {
        closedAt = at;
    }

    void abandon(Instant at) {
        closedAt = at;
        abandoned = true;
    }
}
