package org.rapporteur.comment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A submission as it is stored: written once. */
@Entity
@Immutable
@Table(name = "submission")
class SubmissionRow {

    @Id
    private UUID id;

    private UUID procedureId;
    private UUID periodId;
    private UUID organisationId;
    private String idempotencyKey;
    private String number;
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private Timing timing;

    private boolean withholdName;
    private String withholdReason;
    private int comments;
    private String fingerprint;
    private int formVersion;
    private byte[] canonicalForm;

    protected SubmissionRow() {}

    SubmissionRow(Submission submission, String idempotencyKey, byte[] canonicalForm) {
        Receipt receipt = submission.receipt();
        this.id = submission.id();
        this.procedureId = submission.procedureId();
        this.periodId = submission.periodId();
        this.organisationId = submission.organisationId();
        this.idempotencyKey = idempotencyKey;
        this.number = receipt.number();
        this.receivedAt = receipt.receivedAt();
        this.timing = receipt.timing();
        this.withholdName = submission.nameWithheldRequested();
        this.withholdReason = submission.withholdReason();
        this.comments = receipt.comments();
        this.fingerprint = receipt.fingerprint();
        this.formVersion = SubmissionForm.VERSION;
        this.canonicalForm = canonicalForm.clone();
    }
}
