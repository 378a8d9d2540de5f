package org.rapporteur.portal.frame;

import org.springframework.lang.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The sessions, without the second look that Spring Session takes at each one after it saved it at the end of a request.
 * What was saved is remembered until it is asked for, or until the request is over ({@link PlainAddresses} sees to that).
 */
class SessionsReadOnce<S extends Session> implements SessionRepository<S> {

    private static final ThreadLocal<Session> SAVED = new ThreadLocal<>();

    private final SessionRepository<S> stored;

    SessionsReadOnce(SessionRepository<S> stored) {
        this.stored = stored;
    }

    /** The request is over: its thread remembers no session. */
    static void forget() {
        SAVED.remove();
    }

    @Override
    public S createSession() {
        return stored.createSession();
    }

    @Override
    public void save(S session) {
        stored.save(session);
        SAVED.set(session);
    }

    @Override
    @Nullable
    @SuppressWarnings("unchecked")
    public S findById(String id) {
        Session saved = SAVED.get();
        forget();
        return saved != null && saved.getId().equals(id) ? (S) saved : stored.findById(id);
    }

    @Override
    public void deleteById(String id) {
        forget();
        stored.deleteById(id);
    }
}
