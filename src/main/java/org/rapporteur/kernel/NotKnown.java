package org.rapporteur.kernel;

/** The thing asked for does not exist, or the one who asks may not know that it does. Shown as 404. */
public class NotKnown extends RuntimeException {

    public NotKnown(String kind, Object id) {
        super(kind + " " + id);
    }
}
