package org.rapporteur.kernel;

import java.util.List;

/** Several things that are wrong with what was asked, each a refusal of its own, in the order of the form. */
public final class SeveralRefusals extends Refusal {
    private final transient List<Refusal> all;

    SeveralRefusals(List<Refusal> all) {
        super("several", all.stream().map(Refusal::code).toArray());
        this.all = List.copyOf(all);
    }

    @Override
    public List<Refusal> all() {
        return all;
    }
}
