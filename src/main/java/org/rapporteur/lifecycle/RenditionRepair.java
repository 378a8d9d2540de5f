package org.rapporteur.lifecycle;

import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.springframework.stereotype.Service;

/** Stage RENDITION_REPAIR: what stopped the renditions was mended, they are tried again. */
@Service
public class RenditionRepair {

    public void retry(Actor actor, UUID procedureId) {
        throw new UnsupportedOperationException();
    }
}
