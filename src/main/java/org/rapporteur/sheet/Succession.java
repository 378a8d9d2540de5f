package org.rapporteur.sheet;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.summary.Lineage;
import org.rapporteur.summary.Revision;

/** What became of the paragraphs of the text that a sheet was made from, in the text that is commented on now. */
final class Succession {

    /**
     * @param now those that have its words now; none where it was taken out, several where it was split
     * @param changed whether its words were changed, or joined with others
     */
    record Fate(List<UUID> now, boolean changed) {}

    private static final Fate GONE = new Fate(List.of(), true);

    private final Map<UUID, Set<UUID>> heirs = new HashMap<>();
    private final Set<UUID> changed = new LinkedHashSet<>();

    private Succession() {}

    /** The sheet was made from the text that is commented on. */
    static Succession none(Revision now) {
        Succession same = new Succession();
        now.paragraphs().forEach(paragraph -> same.heirs.put(paragraph.id(), Set.of(paragraph.id())));
        return same;
    }

    static Succession by(List<Lineage> lineage) {
        Succession succession = new Succession();
        for (Lineage one : lineage) {
            if (one.before() == null || one.after() == null) {
                continue;
            }
            succession
                    .heirs
                    .computeIfAbsent(one.before(), before -> new LinkedHashSet<>())
                    .add(one.after());
            if (one.kind() != Lineage.Kind.KEPT && one.kind() != Lineage.Kind.MOVED) {
                succession.changed.add(one.before());
            }
        }
        return succession;
    }

    Fate of(UUID before) {
        Set<UUID> now = heirs.get(before);
        return now == null ? GONE : new Fate(List.copyOf(now), changed.contains(before));
    }
}
