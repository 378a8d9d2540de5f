package org.rapporteur.identity;

/** An organisation's consultative status with the Economic and Social Council (ECOSOC resolution 1996/31). */
public enum ConsultativeStatus {
    GENERAL,
    SPECIAL,
    ROSTER,
    NONE
}
