package org.rapporteur.comment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A received comment as it is stored. Its text never changes; who wrote it in the organisation is not kept. */
@Entity
@Table(name = "comment")
class CommentRow {

    @Id
    private UUID id;

    private UUID submissionId;
    private UUID procedureId;
    private UUID revisionId;
    private UUID organisationId;
    private int number;

    @Embedded
    private TextColumns text;

    @Enumerated(EnumType.STRING)
    private Timing timing;

    private boolean publishable;
    private boolean nameWithheld;

    protected CommentRow() {}

    CommentRow(UUID id, Submission submission, UUID revisionId, int number, TextColumns text) {
        this.id = id;
        this.submissionId = submission.id();
        this.procedureId = submission.procedureId();
        this.revisionId = revisionId;
        this.organisationId = submission.organisationId();
        this.number = number;
        this.text = text;
        this.timing = submission.receipt().timing();
        this.nameWithheld = submission.nameWithheldRequested();
    }
}
