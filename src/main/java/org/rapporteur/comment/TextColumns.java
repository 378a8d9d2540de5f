package org.rapporteur.comment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.Passage;
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
    private String sources;

    @Nullable
    private String passageQuote;

    @Nullable
    private String passageBefore;

    @Nullable
    private String passageAfter;

    @Nullable
    private Integer passageStart;

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
        this.sources = text.references();
        Passage passage = text.passage();
        if (passage != null) {
            this.passageQuote = passage.quote();
            this.passageBefore = passage.before();
            this.passageAfter = passage.after();
            this.passageStart = passage.start();
        }
    }

    CommentText toText() {
        return new CommentText(paragraphId, type, language, commentText, proposedText, rationale, sources, passage());
    }

    @Nullable
    private Passage passage() {
        return passageQuote == null ? null : new Passage(passageQuote, passageBefore, passageAfter, passageStart);
    }

    int position() {
        return position;
    }
}
