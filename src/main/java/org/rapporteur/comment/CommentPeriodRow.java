package org.rapporteur.comment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** A comment period as it is stored. */
@Entity
@Table(name = "comment_period")
class CommentPeriodRow {

    @Id
    private UUID id;

    private UUID procedureId;
    private UUID revisionId;
    private Instant opensAt;
    private Instant firstClosesAt;
    private Instant closesAt;

    @Nullable
    private Instant closedAt;

    protected CommentPeriodRow() {}

    CommentPeriodRow(UUID id, UUID procedureId, UUID revisionId, Instant opensAt, Instant closesAt) {
        this.id = id;
        this.procedureId = procedureId;
        this.revisionId = revisionId;
        this.opensAt = opensAt;
        this.firstClosesAt = closesAt;
        this.closesAt = closesAt;
    }

    void moveDeadline(Instant newDeadline) {
        closesAt = newDeadline;
    }

    void close(Instant at) {
        closedAt = at;
    }

    CommentPeriod toPeriod() {
        return new CommentPeriod(id, procedureId, revisionId, opensAt, firstClosesAt, closesAt, closedAt);
    }
}
