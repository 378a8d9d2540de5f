package org.rapporteur.portal.publicpages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.kernel.Page;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.publication.Publication;
import org.rapporteur.publication.Publications;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The released documents with what a list says of each. */
@Component
class Register {

    /** A document in the register. */
    public record Entry(Publication publication, Procedure procedure) {}

    private final Publications publications;
    private final Procedures procedures;

    Register(Publications publications, Procedures procedures) {
        this.publications = publications;
        this.procedures = procedures;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<Entry> page(@Nullable String after, int size) {
        Page<Publication> page = publications.released(after, size);
        List<UUID> ids = page.items().stream().map(Publication::procedureId).toList();
        Map<UUID, Procedure> byId = procedures.byId(ids);
        return page.map(publication -> new Entry(publication, byId.get(publication.procedureId())));
    }
}
