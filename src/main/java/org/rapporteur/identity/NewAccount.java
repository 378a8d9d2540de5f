package org.rapporteur.identity;

import java.time.ZoneId;
import java.util.Locale;

/** What someone chooses who makes an account from a mailed link; the link brings the address. */
public record NewAccount(String username, String name, String password, Locale locale, ZoneId zone) {}
