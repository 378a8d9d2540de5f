package org.rapporteur.sheet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.comment.CommentText;
import org.rapporteur.sheet.file.Column;
import org.rapporteur.sheet.file.Line;
import org.springframework.lang.Nullable;

/**
 * A row after its check.
 *
 * @param key what tells it from all others of the organisation's sheets for the period
 * @param text the comment it says, {@code null} where it says none
 * @param draftId the comment in preparation that it changes, is the same as, or became; {@code null} for none
 * @param decision what a member said about it
 */
record CheckedRow(
        Line line,
        String key,
        Standing standing,
        @Nullable CommentText text,
        @Nullable UUID draftId,
        List<Remark> remarks,
        Decision decision) {

    CheckedRow {
        remarks = List.copyOf(remarks);
    }

    /** What a row says of itself before it is looked at. */
    static CheckedRow unseen(Line line, String key, Decision decision) {
        return new CheckedRow(line, key, Standing.WRONG, null, null, List.of(), decision);
    }

    CheckedRow taken(UUID as) {
        return new CheckedRow(line, key, Standing.TAKEN, text, as, remarks, decision);
    }

    /** Where a program marks it. */
    Set<Column> formulas() {
        return line.formulas();
    }
}
