package org.rapporteur.publication;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.rapporteur.procedure.Body;
import org.rapporteur.summary.Revision;
import org.springframework.stereotype.Component;

/**
 * A revision that is no document yet as a tagged PDF, in the layout of documents but marked as a draft. A character that
 * no font has is shown as a replacement sign: a draft is for reading, and its fingerprint is that of the text.
 */
@Component
public class DraftPdf {

    /** The newest are kept, a few hundred kilobytes each: everyone asks for them in the same weeks. */
    private static final int KEPT = 16;

    /** Part of the tag: a change of the layout is a change of the file. */
    private static final String LAYOUT = "1";

    private final Map<UUID, byte[]> kept = Collections.synchronizedMap(new LastUsed());

    /** One is made at a time: the rest of the server has other things to do. */
    private final Lock making = new ReentrantLock();

    /** @param body whose draft it is */
    record Draft(Revision revision, Body body) {}

    /** A revision can't change, so neither can its file. Not to be changed by the caller. */
    public byte[] of(Revision revision, Body body) {
        byte[] there = kept.get(revision.id());
        if (there != null) {
            return there;
        }
        making.lock();
        try {
            byte[] meanwhile = kept.get(revision.id());
            if (meanwhile != null) {
                return meanwhile;
            }
            byte[] file = made(new Draft(revision, body));
            kept.put(revision.id(), file);
            return file;
        } finally {
            making.unlock();
        }
    }

    /** What tells one file from another; the file itself may differ in what nobody sees, as the moment it was made. */
    public String tag(Revision revision) {
        return "W/\"" + revision.id() + "-" + LAYOUT + "\"";
    }

    private static byte[] made(Draft draft) {
        PrintedText text = PrintedText.draft(draft);
        return TaggedPdf.of(TaggedPdf.showable(DocumentMarkup.of(text, PdfRendition.style(text))), text.language());
    }

    private static final class LastUsed extends LinkedHashMap<UUID, byte[]> {

        private static final long serialVersionUID = 1;

        LastUsed() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, byte[]> eldest) {
            return size() > KEPT;
        }
    }
}
