package org.rapporteur.portal.frame;

/** The one who is signed in must first change the password that someone else handed over. */
class FirstPassword extends RuntimeException {

    FirstPassword() {
        super("the password must be changed first");
    }
}
