package org.rapporteur.kernel;

/** The actor knows of the thing but holds no office that may do this to it. Shown as 403. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(String who, Object act) {
        super(who + " may not " + act);
    }
}
