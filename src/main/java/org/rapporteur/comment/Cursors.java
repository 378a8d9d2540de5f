package org.rapporteur.comment;

import java.util.UUID;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;

/** Reads the cursors of lists; one that was tampered with leads nowhere. */
final class Cursors {

    private Cursors() {}

    /** A place in the order of the text: {@code <position>~<comment id>}. */
    static Place place(String cursor) {
        int separator = cursor.indexOf('~');
        try {
            return new Place(
                    Integer.parseInt(cursor.substring(0, Math.max(0, separator))),
                    Page.cursorId(cursor.substring(separator + 1)));
        } catch (NumberFormatException e) {
            throw new NotKnown("page after", cursor);
        }
    }

    record Place(int position, UUID id) {

        static final Place BEFORE_ALL = new Place(-1, Ids.BEFORE_ALL);

        @Override
        public String toString() {
            return position + "~" + id;
        }
    }
}
