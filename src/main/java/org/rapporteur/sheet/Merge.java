package org.rapporteur.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentText;
import org.springframework.lang.Nullable;

/**
 * What becomes of the rows of a sheet beside the comments that an organisation has in preparation. Three states of a
 * comment count: what the sheet and the portal last agreed on, what the row says now, and what the portal says now. Only
 * where both changed, and differently, has somebody to choose.
 */
final class Merge {

    private final RowRule rule;
    private final Map<String, RowKey.Known> known;
    private final Map<UUID, CommentDraft> drafts = new HashMap<>();
    private final Map<String, UUID> bySaid = new HashMap<>();
    private final Map<String, Integer> rowsBySaid = new HashMap<>();
    private final int most;
    private int room;

    /**
     * @param known what rows became before, by their key
     * @param drafts the organisation's comments in preparation
     * @param room how many more it may have
     * @param most how many it may have at all
     */
    Merge(RowRule rule, Map<String, RowKey.Known> known, List<CommentDraft> drafts, int room, int most) {
        this.rule = rule;
        this.known = known;
        this.room = room;
        this.most = most;
        for (CommentDraft draft : drafts) {
            this.drafts.put(draft.id(), draft);
            bySaid.putIfAbsent(Content.of(draft.text()), draft.id());
        }
    }

    /** Rows in their order; those that say nothing and stand for nothing are left out. */
    List<CheckedRow> check(List<CheckedRow> rows) {
        List<CheckedRow> checked = new ArrayList<>();
        for (CheckedRow row : rows) {
            CheckedRow after = check(row);
            if (after != null) {
                checked.add(after);
            }
        }
        return checked;
    }

    @Nullable
    private CheckedRow check(CheckedRow row) {
        RowKey.Known before = known.get(row.key());
        if (before == null) {
            before = RowKey.named(row.key()).orElse(null);
        }
        CommentDraft draft = before == null ? null : drafts.get(before.draftId());
        if (row.line().isEmpty()) {
            return draft == null
                    ? null
                    : settled(row, Standing.KEPT, null, draft.id(), List.of(new Remark(null, "sheet.emptied")));
        }
        RowRule.Reading reading = rule.read(row.line(), row.decision(), draft);
        List<Remark> remarks = new ArrayList<>(reading.remarks());
        CommentText text = reading.text();
        if (text == null) {
            Standing standing = reading.placed() ? Standing.WRONG : Standing.UNPLACED;
            return settled(row, standing, null, draft == null ? null : draft.id(), remarks);
        }
        String says = Content.of(text);
        if (draft == null) {
            return withoutDraft(row, text, says, before, remarks);
        }
        String portal = Content.of(draft.text());
        Standing standing;
        if (says.equals(portal)) {
            standing = Standing.SAME;
        } else if (says.equals(before.content())) {
            standing = Standing.KEPT;
            remarks.add(new Remark(null, "sheet.newer-here"));
        } else if (before.earlier().contains(says)) {
            standing = Standing.KEPT;
            remarks.add(new Remark(null, "sheet.old-copy"));
        } else if (portal.equals(before.content()) || row.decision().choice() == Choice.SHEET) {
            standing = Standing.CHANGED;
        } else if (row.decision().choice() == Choice.SEPARATE) {
            return added(row, text, says, remarks);
        } else if (row.decision().choice() == Choice.PORTAL) {
            standing = Standing.KEPT;
            remarks.add(new Remark(null, "sheet.kept-portal"));
        } else {
            standing = Standing.CONFLICT;
            remarks.add(new Remark(null, "sheet.conflict"));
        }
        return settled(row, standing, text, draft.id(), remarks);
    }

    private CheckedRow withoutDraft(
            CheckedRow row, CommentText text, String says, @Nullable RowKey.Known before, List<Remark> remarks) {
        if (before != null && before.content().equals(says)) {
            remarks.add(new Remark(null, "sheet.dropped"));
            return settled(row, Standing.KEPT, text, null, remarks);
        }
        UUID twin = bySaid.get(says);
        if (twin != null) {
            return settled(row, Standing.SAME, text, twin, remarks);
        }
        if (before != null) {
            remarks.add(new Remark(null, "sheet.dropped-changed"));
        }
        return added(row, text, says, remarks);
    }

    private CheckedRow added(CheckedRow row, CommentText text, String says, List<Remark> remarks) {
        Integer other = rowsBySaid.putIfAbsent(says, row.line().number());
        if (other != null) {
            remarks.add(new Remark(null, "sheet.twice", other));
            return settled(row, Standing.SAME, text, null, remarks);
        }
        if (room <= 0) {
            remarks.add(new Remark(null, "sheet.over", most));
            return settled(row, Standing.OVER, text, null, remarks);
        }
        room--;
        return settled(row, Standing.NEW, text, null, remarks);
    }

    private static CheckedRow settled(
            CheckedRow row,
            Standing standing,
            @Nullable CommentText text,
            @Nullable UUID draftId,
            List<Remark> remarks) {
        return new CheckedRow(row.line(), row.key(), standing, text, draftId, remarks, row.decision());
    }
}
