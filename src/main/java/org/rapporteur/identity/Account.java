package org.rapporteur.identity;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * A person's account.
 *
 * @param username letters and digits of ASCII with hyphens, at most 60; also the person's id in the process engine
 * @param zone the zone in which the person reads times, beside the body's
 */
public record Account(UUID id, String username, String email, String name, Locale locale, ZoneId zone) {}
