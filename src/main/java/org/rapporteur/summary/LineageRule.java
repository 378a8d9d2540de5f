package org.rapporteur.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tells what became of each paragraph from one text to a later one, by identity and by the splits and merges between.
 * Where a paragraph was both moved and changed, the change is told.
 */
final class LineageRule {

    /** Text of {@code from} went into {@code to}: a split or a merge. */
    record Edge(UUID from, UUID to) {}

    private final Map<UUID, Paragraph> before = new LinkedHashMap<>();
    private final Map<UUID, Paragraph> after = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> sources = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> results = new HashMap<>();
    private final Set<UUID> moved;

    LineageRule(List<Paragraph> before, List<Paragraph> after, Collection<Edge> edges) {
        before.forEach(p -> this.before.put(p.id(), p));
        after.forEach(p -> this.after.put(p.id(), p));
        Map<UUID, Set<UUID>> backward = new HashMap<>();
        edges.forEach(e ->
                backward.computeIfAbsent(e.to(), id -> new LinkedHashSet<>()).add(e.from()));
        for (UUID id : this.after.keySet()) {
            Set<UUID> from = ancestors(id, backward);
            sources.put(id, from);
            from.forEach(source ->
                    results.computeIfAbsent(source, s -> new LinkedHashSet<>()).add(id));
        }
        moved = moved();
    }

    /** The paragraphs of the earlier text whose words went into this one of the later; itself where it was there. */
    Set<UUID> sourcesOf(UUID after) {
        return sources.get(after);
    }

    /** The paragraphs of the later text that have words of this one of the earlier. */
    Set<UUID> resultsOf(UUID before) {
        return results.getOrDefault(before, Set.of());
    }

    Lineage.Kind kindOf(UUID after) {
        Set<UUID> from = sources.get(after);
        if (from.isEmpty()) {
            return Lineage.Kind.INSERTED;
        }
        UUID only = from.iterator().next();
        if (from.size() > 1) {
            return Lineage.Kind.MERGED;
        }
        if (!only.equals(after) || resultsOf(only).size() > 1) {
            return Lineage.Kind.SPLIT;
        }
        Paragraph was = before.get(after);
        Paragraph is = this.after.get(after);
        if (!was.text().equals(is.text()) || was.kind() != is.kind()) {
            return Lineage.Kind.EDITED;
        }
        return moved.contains(after) ? Lineage.Kind.MOVED : Lineage.Kind.KEPT;
    }

    boolean isMoved(UUID id) {
        return moved.contains(id);
    }

    List<Lineage> rows() {
        List<Lineage> rows = new ArrayList<>();
        for (UUID id : after.keySet()) {
            Lineage.Kind kind = kindOf(id);
            if (kind == Lineage.Kind.INSERTED) {
                rows.add(new Lineage(null, id, kind));
            }
            sources.get(id).forEach(source -> rows.add(new Lineage(source, id, kind)));
        }
        for (UUID id : before.keySet()) {
            if (resultsOf(id).isEmpty()) {
                rows.add(new Lineage(id, null, Lineage.Kind.REMOVED));
            }
        }
        return rows;
    }

    private Set<UUID> ancestors(UUID id, Map<UUID, Set<UUID>> backward) {
        Set<UUID> seen = new HashSet<>(Set.of(id));
        List<UUID> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            for (UUID from : backward.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                if (seen.add(from)) {
                    open.add(from);
                }
            }
        }
        Set<UUID> found = new LinkedHashSet<>();
        before.keySet().stream().filter(seen::contains).forEach(found::add);
        return found;
    }

    /** Those that are in both texts but out of the order that most of them kept. */
    private Set<UUID> moved() {
        List<UUID> common = after.keySet().stream().filter(before::containsKey).toList();
        List<UUID> order = new ArrayList<>(before.keySet());
        Map<UUID, Integer> place = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            place.put(order.get(i), i);
        }
        int[] values = common.stream().mapToInt(place::get).toArray();
        Set<UUID> result = new HashSet<>(common);
        for (int kept : longestRising(values)) {
            result.remove(common.get(kept));
        }
        return result;
    }

    /** The indexes of a longest rising subsequence, by patience sorting. */
    static List<Integer> longestRising(int[] values) {
        int[] lasts = new int[values.length];
        int[] previous = new int[values.length];
        int length = 0;
        for (int i = 0; i < values.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[lasts[middle]] < values[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : lasts[low - 1];
            lasts[low] = i;
            length = Math.max(length, low + 1);
        }
        List<Integer> result = new ArrayList<>();
        for (int i = length == 0 ? -1 : lasts[length - 1]; i >= 0; i = previous[i]) {
            result.add(0, i);
        }
        return result;
    }
}
