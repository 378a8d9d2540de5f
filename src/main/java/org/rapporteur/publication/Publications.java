package org.rapporteur.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Page;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** Symbol, renditions, register and release. */
@Service
public class Publications {

    /** Begins the publication of a procedure; begun already, it gives what is there. */
    public Publication begin(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    public Optional<Publication> of(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.rapporteur.kernel.Refusal {@code symbol.form}, {@code symbol.taken}, {@code symbol.prefix} */
    public Publication giveSymbol(Actor actor, UUID procedureId, String symbol) {
        throw new UnsupportedOperationException();
    }

    /** Records the final text that the Chair approved. Renditions made from another fingerprint are dropped. */
    public void approveFinalText(UUID procedureId, UUID revisionId, String fingerprint) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes the renditions of the approved text that are missing; run twice it makes none twice.
     *
     * @throws RenditionRefused when a person must repair something
     */
    public List<Rendition> render(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** Sets the moment of release. @throws org.rapporteur.kernel.Refusal {@code release.past} */
    public Publication schedule(Actor actor, UUID procedureId, Instant releaseAt) {
        throw new UnsupportedOperationException();
    }

    /**
     * Releases the approved text; released already, it changes nothing.
     *
     * @throws org.rapporteur.kernel.Refusal {@code release.too-early}, {@code release.not-rendered},
     *     {@code release.no-symbol}, {@code release.not-approved}
     */
    public Publication release(UUID procedureId, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** The released documents, newest first. */
    public Page<Publication> released(@Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }

    /** A released document by its symbol. */
    public Optional<Publication> released(String symbol) {
        throw new UnsupportedOperationException();
    }

    public List<Rendition> renditions(UUID publicationId) {
        throw new UnsupportedOperationException();
    }

    public byte[] bytes(UUID renditionId) {
        throw new UnsupportedOperationException();
    }
}
