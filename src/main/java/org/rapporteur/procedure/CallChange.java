package org.rapporteur.procedure;

import java.time.Instant;

/**
 * Organisations that were invited after a call had opened.
 *
 * @param version of the call's rules that began with it
 * @param invited how many, from 1
 * @param reason as the call's page tells it, 1 to 2,000 characters
 * @param by the account's user name
 */
public record CallChange(int version, int invited, String reason, String by, Instant at) {}
