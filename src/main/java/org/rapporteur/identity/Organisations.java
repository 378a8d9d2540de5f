package org.rapporteur.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.kernel.Page;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** The organisations that may be consulted. */
@Service
public class Organisations {

    public Organisation admit(String name, String acronym, ConsultativeStatus status, String country) {
        throw new UnsupportedOperationException();
    }

    public Organisation get(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Those of the given ids that exist, by id, in one query. */
    public Map<UUID, Organisation> byId(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    public Page<Organisation> all(@Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }

    public List<Organisation> withStatus(Collection<ConsultativeStatus> statuses) {
        throw new UnsupportedOperationException();
    }
}
