package org.rapporteur.comment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.rapporteur.procedure.Language;
import org.springframework.lang.Nullable;

/** What a comment says, as drafts and received comments store it, with the place of its paragraph for the order. */
@Embeddable
class TextColumns {

    @Nullable
    private UUID paragraphId;

    private int position;

    @Enumerated(EnumType.STRING)
    private CommentType type;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String commentText;
    private String proposedText;
    private String rationale;

    protected TextColumns() {}

    /** @param position the paragraph's position in the revision commented on, 0 for the whole text */
    TextColumns(CommentText text, int position) {
        this.paragraphId = text.paragraphId();
        this.position = position;
        this.type = text.type();
        this.language = text.language();
        this.commentText = text.comment();
        this.proposedText = text.proposedText();
        this.rationale = text.rationale();
    }

    CommentText toText() {
        return new CommentText(paragraphId, type, language, commentText, proposedText, rationale);
    }

    int position() {
        return position;
    }
}
