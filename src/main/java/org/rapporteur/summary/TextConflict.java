package org.rapporteur.summary;

import org.rapporteur.kernel.Refusal;

/** Someone else changed the paragraph meanwhile. Carries both texts, so that neither is lost. */
public class TextConflict extends Refusal {

    private final transient Paragraph theirs;
    private final String yours;

    public TextConflict(Paragraph theirs, String yours) {
        super("text.changed-meanwhile", theirs.number());
        this.theirs = theirs;
        this.yours = yours;
    }

    /** The paragraph as it stands now. */
    public Paragraph theirs() {
        return theirs;
    }

    /** The markup that was sent and not saved. */
    public String yours() {
        return yours;
    }
}
