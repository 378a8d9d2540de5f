package org.rapporteur.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.lang.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * For which of several organisations a person acts: the one the address names, which is then remembered for the session;
 * else the one remembered; else the first. It never changes by itself but when the person no longer belongs to it, which
 * the page then says.
 */
public final class ActingOrganisation {

    private static final String CHOSEN = ActingOrganisation.class.getName();
    private static final String LOST = CHOSEN + ".lost";

    private ActingOrganisation() {}

    /**
     * The organisation this request is about.
     *
     * @param own the organisations the person belongs to
     * @param asked the one the address names, {@code null} for none; not checked here
     */
    public static Optional<UUID> of(List<UUID> own, @Nullable UUID asked) {
        if (asked != null) {
            if (own.contains(asked)) {
                remember(asked);
            }
            return Optional.of(asked);
        }
        Optional<UUID> remembered = remembered();
        Optional<UUID> chosen =
                remembered.filter(own::contains).or(() -> own.stream().findFirst());
        chosen.ifPresent(id -> {
            if (remembered.isPresent() && !remembered.get().equals(id)) {
                attributes().ifPresent(all -> all.setAttribute(LOST, true, RequestAttributes.SCOPE_REQUEST));
            }
            remember(id);
        });
        return chosen;
    }

    /** The one remembered, without a look at whether the person still belongs to it. */
    public static Optional<UUID> remembered() {
        return attributes()
                .map(all -> (String) all.getAttribute(CHOSEN, RequestAttributes.SCOPE_SESSION))
                .map(UUID::fromString);
    }

    /** Whether this request had to turn to another organisation, since the person left the one remembered. */
    public static boolean isLost() {
        return attributes()
                .map(all -> all.getAttribute(LOST, RequestAttributes.SCOPE_REQUEST))
                .isPresent();
    }

    /** As text: what Spring does not know to be unchangeable is written to the session again whenever it was read. */
    private static void remember(UUID id) {
        if (!remembered().equals(Optional.of(id))) {
            attributes().ifPresent(all -> all.setAttribute(CHOSEN, id.toString(), RequestAttributes.SCOPE_SESSION));
        }
    }

    private static Optional<RequestAttributes> attributes() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes());
    }
}
