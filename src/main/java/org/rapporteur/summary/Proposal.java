package org.rapporteur.summary;

import java.util.List;
import java.util.Set;

/** What an import found, with the repairs it proposes. The same source gives the same proposal. */
public record Proposal(String source, ImportedText asItCame, List<Repair> repairs) {

    public Proposal {
        repairs = List.copyOf(repairs);
    }

    /** The text with the confirmed repairs made, by their index; {@code Set.of()} makes none. */
    public ImportedText with(Set<Integer> confirmed) {
        throw new UnsupportedOperationException();
    }

    /** The text with every repair made. */
    public ImportedText withAll() {
        return with(repairs.stream().map(Repair::index).collect(java.util.stream.Collectors.toSet()));
    }
}
