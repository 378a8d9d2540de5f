package org.rapporteur.portal.answers;

import java.util.UUID;
import org.rapporteur.disposition.WorkFilter;
import org.rapporteur.kernel.NotKnown;
import org.springframework.lang.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where in the list of comments someone is: it travels with each form, so that one returns to the same place.
 *
 * @param where a paragraph's id, {@code whole} for the text as a whole, {@code null} for all comments
 * @param open whether only comments without an answer are shown
 * @param after the cursor of the page before
 */
record Spot(@Nullable String where, Boolean open, @Nullable String after) {

    static final String WHOLE = "whole";

    Spot {
        open = open != null && open;
    }

    public boolean isWhole() {
        return WHOLE.equals(where);
    }

    public boolean isAll() {
        return where == null || where.isEmpty();
    }

    /** The paragraph shown, {@code null} where it is not one. */
    @Nullable
    public UUID paragraph() {
        if (isAll() || isWhole()) {
            return null;
        }
        try {
            return UUID.fromString(where);
        } catch (IllegalArgumentException e) {
            throw new NotKnown("paragraph", where);
        }
    }

    WorkFilter filter() {
        if (isAll()) {
            return WorkFilter.anywhere(open);
        }
        return isWhole() ? WorkFilter.whole(open) : WorkFilter.paragraph(paragraph(), open);
    }

    @Nullable
    String cursor() {
        return after == null || after.isEmpty() ? null : after;
    }

    /** The path of the first page of this list. */
    String path(UUID procedureId) {
        return path(procedureId, null);
    }

    /** The path of this page. */
    String here(UUID procedureId) {
        return path(procedureId, cursor());
    }

    private String path(UUID procedureId, @Nullable String cursor) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/answers/" + procedureId);
        if (!isAll()) {
            path.queryParam("where", isWhole() ? WHOLE : paragraph());
        }
        if (open) {
            path.queryParam("open", "true");
        }
        if (cursor != null) {
            path.queryParam("after", "{cursor}");
            return path.encode().buildAndExpand(cursor).toUriString();
        }
        return path.build().toUriString();
    }
}
