package org.rapporteur.summary;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.kernel.Refusal;

/**
 * Where paragraphs may go. A body paragraph takes the items and notes that stand under it along, and is put before or
 * behind others that keep theirs; an item always stands under a body paragraph.
 */
public final class ParagraphMoves {

    private ParagraphMoves() {}

    /** Where a paragraph goes: behind another, at the beginning where that is empty. */
    public record Goal(Optional<UUID> behind) {}

    /** One place up; empty where it can't. */
    public static Optional<Goal> up(List<Paragraph> all, int at) {
        if (at == 0) {
            return Optional.empty();
        }
        int index = at - 1;
        if (isHead(all.get(at))) {
            while (index > 0 && !isHead(all.get(index))) {
                index--;
            }
        }
        return goal(all, at, index);
    }

    /** One place down; empty where it can't. */
    public static Optional<Goal> down(List<Paragraph> all, int at) {
        int next = isHead(all.get(at)) ? end(all, at) : at + 1;
        if (next == all.size()) {
            return Optional.empty();
        }
        return goal(all, at, isHead(all.get(at)) ? end(all, next) : next + 1);
    }

    /**
     * A paragraph and what moves with it.
     *
     * @param all the text as it stands
     */
    static List<Paragraph> together(List<Paragraph> all, int at) {
        return all.subList(at, end(all, at));
    }

    /**
     * Where a paragraph really goes that is put behind another.
     *
     * @param after the place behind which it is put, -1 for the beginning; outside of what moves together
     * @throws Refusal {@code paragraph.item-alone} where an item would stand under no paragraph
     */
    static Goal behind(List<Paragraph> all, int at, int after) {
        int index = after + 1;
        if (isHead(all.get(at))) {
            while (index < all.size() && !isHead(all.get(index))) {
                index++;
            }
        }
        return goal(all, at, index).orElseThrow(() -> new Refusal("paragraph.item-alone"));
    }

    private static Optional<Goal> goal(List<Paragraph> all, int at, int index) {
        if (all.get(at).kind() == Paragraph.Kind.LIST_ITEM && !standsUnderBody(all, index)) {
            return Optional.empty();
        }
        return Optional.of(new Goal(
                index == 0 ? Optional.empty() : Optional.of(all.get(index - 1).id())));
    }

    private static boolean standsUnderBody(List<Paragraph> all, int index) {
        for (int above = index - 1; above >= 0; above--) {
            if (isHead(all.get(above))) {
                return all.get(above).kind() == Paragraph.Kind.BODY;
            }
        }
        return false;
    }

    private static int end(List<Paragraph> all, int at) {
        int end = at + 1;
        if (all.get(at).kind() == Paragraph.Kind.BODY) {
            while (end < all.size() && !isHead(all.get(end))) {
                end++;
            }
        }
        return end;
    }

    /** Whether items and notes may stand under it, and it under nothing. */
    private static boolean isHead(Paragraph paragraph) {
        return paragraph.kind() == Paragraph.Kind.BODY || paragraph.kind() == Paragraph.Kind.HEADING;
    }
}
