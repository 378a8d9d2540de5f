package org.rapporteur.portal.api;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.portal.Declined;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;

/** What every request of a tool has: an organisation, perhaps a key, a condition, a place in a list. */
final class Asking {

    private static final int SHORTEST_KEY = 8;
    private static final int LONGEST_KEY = 100;

    private Asking() {}

    /** The organisation that the token belongs to. */
    static UUID organisation(Actor actor) {
        return actor.onlyOrganisation().orElseThrow(() -> new NotKnown("organisation of", actor.username()));
    }

    static int size(int asked) {
        return Math.max(1, Math.min(asked, Page.MOST));
    }

    /** The page of a short list, in the order of ids, that begins after a cursor. */
    static <T> Page<T> page(List<T> all, Function<T, UUID> id, @Nullable String after, int asked) {
        int size = size(asked);
        UUID last = after == null || after.isEmpty() ? null : Page.cursorId(after);
        return Page.of(
                all.stream()
                        .sorted((one, other) -> order(id.apply(one), id.apply(other)))
                        .filter(item -> last == null || order(id.apply(item), last) > 0)
                        .limit(size + 1L)
                        .toList(),
                size,
                id::apply);
    }

    /** As the database orders them: by their unsigned bytes. */
    private static int order(UUID one, UUID other) {
        return one.toString().compareTo(other.toString());
    }

    /** @throws Declined where the header is missing or of another length */
    static String key(@Nullable String header) {
        if (header == null || header.length() < SHORTEST_KEY || header.length() > LONGEST_KEY) {
            throw new Declined(HttpStatus.BAD_REQUEST, "key", SHORTEST_KEY, LONGEST_KEY);
        }
        return header;
    }

    /** The entity tag of something by what it says. */
    static String etag(Object said) {
        return "\"" + CanonicalForm.sha256(said.toString()).substring(0, 20) + "\"";
    }

    /**
     * @param current what the thing is now
     * @param etag its tag
     * @throws Declined 428 where no tag came, 412 where it is another's
     */
    static void match(@Nullable String ifMatch, Object current, String etag) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Declined(HttpStatus.PRECONDITION_REQUIRED, "if-match", current, etag);
        }
        if (!ifMatch.strip().equals("*") && !List.of(ifMatch.split("\\s*,\\s*")).contains(etag)) {
            throw new Declined(HttpStatus.PRECONDITION_FAILED, "changed", current, etag);
        }
    }
}
