package org.rapporteur.sheet;

import java.util.List;
import org.rapporteur.comment.CommentDraft;
import org.springframework.lang.Nullable;

/**
 * A row in the report of a sheet.
 *
 * @param number as a spreadsheet program counts it
 * @param place what stands in its column of paragraphs
 * @param comment what stands in its column of comments, at most 300 characters of it
 * @param draft for a conflict what the comment says in the portal
 */
public record ReportRow(
        int number,
        Standing standing,
        String place,
        String comment,
        List<Remark> remarks,
        @Nullable CommentDraft draft) {}
