package org.rapporteur.identity;

import java.time.LocalDate;

/**
 * Someone who belongs to an organisation.
 *
 * @param since the day from which they hold their present function (UTC)
 */
public record Member(Account account, boolean coordinator, LocalDate since) {}
