package org.rapporteur.portal.frame;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.lang.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session that knows what of it the store has: under which id, when last used, and whether anything else changed. */
final class StoredSession implements Session {

    private final MapSession session;

    /** The id in the store, {@code null} while it is not there. */
    @Nullable
    private String storedId;

    private Instant storedAccess;
    private boolean changed;

    /** One that begins. */
    StoredSession(Duration idle) {
        this.session = new MapSession();
        session.setMaxInactiveInterval(idle);
        this.storedAccess = session.getLastAccessedTime();
    }

    /** One that goes on. */
    StoredSession(String id, Instant created, Instant lastAccess, Duration idle, Map<String, Object> attributes) {
        this.session = new MapSession(id);
        session.setCreationTime(created);
        session.setLastAccessedTime(lastAccess);
        session.setMaxInactiveInterval(idle);
        attributes.forEach(session::setAttribute);
        this.storedId = id;
        this.storedAccess = lastAccess;
    }

    @Nullable
    String storedId() {
        return storedId;
    }

    /** Whether attributes or the id are other than in the store. */
    boolean changed() {
        return changed;
    }

    /** How long the last use is after the one that the store knows of. */
    Duration unnoted() {
        return Duration.between(storedAccess, session.getLastAccessedTime());
    }

    Instant expiry() {
        return session.getLastAccessedTime().plus(session.getMaxInactiveInterval());
    }

    Map<String, Object> attributes() {
        Map<String, Object> attributes = new HashMap<>();
        session.getAttributeNames().forEach(name -> attributes.put(name, session.getAttribute(name)));
        return attributes;
    }

    /** The store has it as it is now. */
    void stored() {
        storedId = session.getId();
        storedAccess = session.getLastAccessedTime();
        changed = false;
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return session.changeSessionId();
    }

    @Override
    @Nullable
    public <T> T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed |= session.getAttribute(name) != null;
        session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant lastAccessedTime) {
        session.setLastAccessedTime(lastAccessedTime);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    /** The same for all sessions; a change lasts for the request. */
    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
