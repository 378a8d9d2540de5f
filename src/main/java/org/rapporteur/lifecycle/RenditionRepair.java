package org.rapporteur.lifecycle;

import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.procedure.Procedures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stage RENDITION_REPAIR: what stopped the renditions was mended, they are tried again. */
@Service
public class RenditionRepair {

    private final Procedures procedures;
    private final PanelSummaryProcess process;

    RenditionRepair(Procedures procedures, PanelSummaryProcess process) {
        this.procedures = procedures;
        this.process = process;
    }

    /** Where the text was changed, it goes to the Chair for approval again; otherwise the renditions are made anew. */
    @Transactional
    public void retry(Actor actor, UUID procedureId) {
        Authority.require(actor, Act.EDIT_FINAL, procedures.get(procedureId).places());
        process.renditionRepaired(actor, procedureId);
    }
}
