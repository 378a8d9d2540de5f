package org.rapporteur.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.kernel.Page;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** The delegations; whether one is a member of a body is the body's matter, see module procedure. */
@Service
public class Delegations {

    public Delegation admit(String name, String code) {
        throw new UnsupportedOperationException();
    }

    public Delegation get(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Those of the given ids that exist, by id, in one query. */
    public Map<UUID, Delegation> byId(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    public Page<Delegation> all(@Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }
}
