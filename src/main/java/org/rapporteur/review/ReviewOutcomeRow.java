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

@Entity
@Table(name = "review_outcome")
class ReviewOutcomeRow {

    @Id
    private UUID procedureId;

    @Column(nullable = false)
    private UUID revisionId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ReviewMode mode;

    @Column(nullable = false)
    private boolean agreed;

    @Column(nullable = false)
    private int rounds;

    @Column(nullable = false)
    private int corrections;

    @Column(nullable = false)
    private int correctionsAccepted;

    @Column(nullable = false)
    private Instant concludedAt;

    @ElementCollection
    @CollectionTable(name = "review_outcome_broken", joinColumns = @JoinColumn(name = "procedure_id"))
    @Column(name = "paragraph_id", nullable = false)
    private Set<UUID> broken = new HashSet<>();

    protected ReviewOutcomeRow() {}

    ReviewOutcomeRow(ReviewOutcome outcome, UUID revisionId) {
        this.procedureId = outcome.procedureId();
        this.revisionId = revisionId;
        this.mode = outcome.mode();
        this.agreed = outcome.agreed();
        this.rounds = outcome.rounds();
        this.corrections = outcome.corrections();
        this.correctionsAccepted = outcome.correctionsAccepted();
        this.concludedAt = outcome.at();
        this.broken.addAll(outcome.broken());
    }

    UUID revisionId() {
        return revisionId;
    }

    ReviewOutcome toOutcome() {
        return new ReviewOutcome(
                procedureId, mode, agreed, rounds, Set.copyOf(broken), corrections, correctionsAccepted, concludedAt);
    }
}
