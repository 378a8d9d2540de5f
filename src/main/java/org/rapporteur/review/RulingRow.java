package org.rapporteur.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "ruling")
class RulingRow {

    @Id
    private UUID contributionId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Ruling.Decision decision;

    @Column(nullable = false, columnDefinition = "text")
    private String reason;

    @Column(nullable = false)
    private String ruledBy;

    @Column(nullable = false)
    private Instant ruledAt;

    protected RulingRow() {}

    RulingRow(UUID contributionId, Ruling ruling) {
        this.contributionId = contributionId;
        change(ruling);
    }

    final void change(Ruling ruling) {
        decision = ruling.decision();
        reason = ruling.reason();
        ruledBy = ruling.by();
        ruledAt = ruling.at();
    }
}
