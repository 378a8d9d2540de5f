package org.rapporteur.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.summary.Redline.Line;
import org.rapporteur.summary.Redline.Op;
import org.rapporteur.summary.Redline.Run;

/**
 * Makes the lines of a redline. Paragraphs are aligned by identity; those that were split or merged, and still stand
 * together, are compared as one passage in which the paragraph break itself is a word that came or went.
 *
 * <p>Accepting every run gives the later text, rejecting every run the earlier one (paragraphs that moved stand where
 * they are now).
 */
final class RedlineMaker {

    private final List<Paragraph> before;
    private final List<Paragraph> after;
    private final Map<UUID, Paragraph> old = new HashMap<>();
    private final Map<UUID, Integer> placeBefore = new HashMap<>();
    private final Map<UUID, Integer> placeAfter = new HashMap<>();
    private final LineageRule lineage;

    /** The lines of each later paragraph, and of the removed ones behind the earlier paragraph that they followed. */
    private final Map<UUID, Line> lines = new HashMap<>();

    /** By earlier paragraph shown in a passage: the passage's last later paragraph, behind which nothing is torn apart. */
    private final Map<UUID, UUID> passageEnd = new HashMap<>();

    private RedlineMaker(List<Paragraph> before, List<Paragraph> after, LineageRule lineage) {
        this.before = before;
        this.after = after;
        this.lineage = lineage;
        for (int i = 0; i < before.size(); i++) {
            old.put(before.get(i).id(), before.get(i));
            placeBefore.put(before.get(i).id(), i);
        }
        for (int i = 0; i < after.size(); i++) {
            placeAfter.put(after.get(i).id(), i);
        }
    }

    static List<Line> lines(List<Paragraph> before, List<Paragraph> after, List<LineageRule.Edge> edges) {
        return new RedlineMaker(before, after, new LineageRule(before, after, edges)).make();
    }

    private List<Line> make() {
        for (Paragraph p : after) {
            if (!lines.containsKey(p.id()) && !group(p)) {
                lines.put(p.id(), single(p));
            }
        }
        return inOrder();
    }

    private Line single(Paragraph p) {
        Paragraph was = old.get(p.id());
        List<Run> runs = WordDiff.between(was == null ? MarkedText.plain("") : was.text(), p.text());
        return new Line(p.id(), p.kind(), was == null ? "" : was.number(), p.number(), lineage.kindOf(p.id()), runs);
    }

    /** Compares what was split or merged as one passage, if it stands together in both texts. */
    private boolean group(Paragraph p) {
        Set<UUID> earlier = new LinkedHashSet<>();
        Set<UUID> later = new LinkedHashSet<>();
        gather(p.id(), earlier, later);
        List<Paragraph> from =
                before.stream().filter(b -> earlier.contains(b.id())).toList();
        List<Paragraph> to = after.stream().filter(a -> later.contains(a.id())).toList();
        boolean simple = from.size() <= 1 && to.size() == 1;
        if (simple || from.isEmpty() || !together(from, placeBefore) || !together(to, placeAfter)) {
            return false;
        }
        List<Run> runs = WordDiff.between(joined(from), joined(to));
        List<Run> line = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            line.add(run);
            if (run.isBreak() && run.op() != Op.DELETE) {
                if (run.op() == Op.KEEP) {
                    line.remove(line.size() - 1);
                }
                lines.put(to.get(at).id(), line(to.get(at), line));
                line = new ArrayList<>();
                at++;
            }
        }
        lines.put(to.get(at).id(), line(to.get(at), line));
        from.forEach(b -> passageEnd.put(b.id(), to.get(to.size() - 1).id()));
        return true;
    }

    private Line line(Paragraph p, List<Run> runs) {
        Paragraph was = old.get(p.id());
        return new Line(p.id(), p.kind(), was == null ? "" : was.number(), p.number(), lineage.kindOf(p.id()), runs);
    }

    private void gather(UUID start, Set<UUID> earlier, Set<UUID> later) {
        List<UUID> open = new ArrayList<>(List.of(start));
        later.add(start);
        while (!open.isEmpty()) {
            for (UUID source : lineage.sourcesOf(open.remove(open.size() - 1))) {
                if (earlier.add(source)) {
                    for (UUID result : lineage.resultsOf(source)) {
                        if (later.add(result)) {
                            open.add(result);
                        }
                    }
                }
            }
        }
    }

    private static boolean together(List<Paragraph> paragraphs, Map<UUID, Integer> place) {
        return place.get(paragraphs.get(paragraphs.size() - 1).id())
                        - place.get(paragraphs.get(0).id())
                == paragraphs.size() - 1;
    }

    private static MarkedText joined(List<Paragraph> paragraphs) {
        MarkedText all = paragraphs.get(0).text();
        for (Paragraph p : paragraphs.subList(1, paragraphs.size())) {
            all = all.then(MarkedText.plain(Redline.BREAK)).then(p.text());
        }
        return all;
    }

    /** The later text's lines, with each removed paragraph behind the one that it followed. */
    private List<Line> inOrder() {
        List<Line> first = new ArrayList<>();
        Map<UUID, List<Line>> removedBehind = new HashMap<>();
        UUID anchor = null;
        for (Paragraph b : before) {
            if (passageEnd.containsKey(b.id())) {
                anchor = passageEnd.get(b.id());
            } else if (placeAfter.containsKey(b.id())) {
                anchor = lineage.isMoved(b.id()) ? anchor : b.id();
            } else {
                Line gone = new Line(
                        b.id(),
                        b.kind(),
                        b.number(),
                        "",
                        Lineage.Kind.REMOVED,
                        WordDiff.between(b.text(), MarkedText.plain("")));
                (anchor == null ? first : removedBehind.computeIfAbsent(anchor, id -> new ArrayList<>())).add(gone);
            }
        }
        List<Line> all = new ArrayList<>(first);
        for (Paragraph p : after) {
            all.add(lines.get(p.id()));
            all.addAll(removedBehind.getOrDefault(p.id(), List.of()));
        }
        return all;
    }
}
