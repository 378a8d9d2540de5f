package org.rapporteur.comment;

import java.util.UUID;
import org.rapporteur.kernel.NotKnown;

/** Reads the cursors of lists; one that was tampered with leads nowhere. */
final class Cursors {

    private Cursors() {}

    static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new NotKnown("page after", cursor);
        }
    }

    /** A place in the order of the text: {@code <position>~<comment id>}. */
    static Place place(String cursor) {
        int separator = cursor.indexOf('~');
        try {
            return new Place(
                    Integer.parseInt(cursor.substring(0, Math.max(0, separator))), id(cursor.substring(separator + 1)));
        } catch (NumberFormatException e) {
            throw new NotKnown("page after", cursor);
        }
    }

    record Place(int position, UUID id) {

        static final Place BEFORE_ALL = new Place(-1, new UUID(0, 0));

        @Override
        public String toString() {
            return position + "~" + id;
        }
    }
}
