package org.rapporteur.summary;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an import found, with the repairs it proposes. The same source gives the same proposal.
 *
 * @param source the text as it was pasted or uploaded, decoded, in NFC
 * @param markdown whether it was read as Markdown
 */
public record Proposal(String source, ImportedText asItCame, List<Repair> repairs, boolean markdown) {

    public Proposal {
        repairs = List.copyOf(repairs);
    }

    /** The text with the confirmed repairs made, by their index; {@code Set.of()} makes none. */
    public ImportedText with(Set<Integer> confirmed) {
        return Repairs.in(asItCame).made(confirmed);
    }

    /** The text with every repair made. */
    public ImportedText withAll() {
        return with(repairs.stream().map(Repair::index).collect(Collectors.toSet()));
    }
}
