package org.rapporteur.comment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** A comment in preparation as it is stored. It is the only place that knows who wrote it. */
@Entity
@Table(name = "comment_draft")
class CommentDraftRow {

    @Id
    private UUID id;

    private UUID periodId;
    private UUID organisationId;

    @Embedded
    private TextColumns text;

    private String author;
    private Instant savedAt;
    private int version;

    @Enumerated(EnumType.STRING)
    private DraftState state;

    @Nullable
    private String note;

    @Nullable
    private Integer place;

    @Nullable
    private UUID madeFrom;

    @Nullable
    private UUID savedFrom;

    protected CommentDraftRow() {}

    CommentDraftRow(
            UUID id,
            UUID periodId,
            UUID organisationId,
            TextColumns text,
            String author,
            Instant savedAt,
            DraftState state) {
        this.id = id;
        this.periodId = periodId;
        this.organisationId = organisationId;
        this.text = text;
        this.author = author;
        this.savedAt = savedAt;
        this.state = state;
    }

    /** @param form the page in one window in which it is being written */
    void beganIn(UUID form) {
        madeFrom = form;
        savedFrom = form;
    }

    void savedIn(UUID form) {
        savedFrom = form;
    }

    boolean wasSavedIn(UUID form) {
        return form.equals(savedFrom);
    }

    void change(TextColumns newText, String by, boolean byCoordinator, Instant at) {
        text = newText;
        author = by;
        savedAt = at;
        version++;
        savedFrom = null;
        state = state.rewritten(byCoordinator);
        if (state != DraftState.RETURNED) {
            note = null;
        }
    }

    UUID periodId() {
        return periodId;
    }

    UUID organisationId() {
        return organisationId;
    }

    TextColumns text() {
        return text;
    }

    int version() {
        return version;
    }

    CommentDraft toDraft() {
        return new CommentDraft(id, periodId, organisationId, text.toText(), author, savedAt, version, state, note);
    }
}
