package org.rapporteur.disposition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** An answer as it is stored. */
@Entity
@Table(name = "disposition")
class DispositionRow {

    @Id
    private UUID commentId;

    private UUID procedureId;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String reason;

    @Nullable
    private UUID changedParagraph;

    @Nullable
    private UUID duplicateOf;

    @Nullable
    private Instant releasedAt;

    private String decidedBy;
    private Instant decidedAt;

    @Version
    private int version = 1;

    protected DispositionRow() {}

    DispositionRow(UUID commentId, UUID procedureId, Answer answer, String decidedBy, Instant decidedAt) {
        this.commentId = commentId;
        this.procedureId = procedureId;
        change(answer, decidedBy, decidedAt);
    }

    final void change(Answer answer, String by, Instant at) {
        decision = answer.decision();
        reason = answer.reason();
        changedParagraph = answer.changedParagraph();
        duplicateOf = answer.duplicateOf();
        decidedBy = by;
        decidedAt = at;
    }

    boolean isReleased() {
        return releasedAt != null;
    }

    int version() {
        return version;
    }

    Disposition toDisposition() {
        return new Disposition(
                commentId,
                procedureId,
                decision,
                reason,
                changedParagraph,
                duplicateOf,
                releasedAt,
                decidedBy,
                decidedAt,
                version);
    }
}
