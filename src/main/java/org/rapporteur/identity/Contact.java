package org.rapporteur.identity;

import org.springframework.lang.Nullable;

/**
 * How the secretariat reaches an organisation.
 *
 * @param phone with at most 40 characters, {@code null} where none is given
 * @param website an http or https address, {@code null} where none is given
 */
public record Contact(
        String person,
        String email,
        @Nullable String phone,
        @Nullable String website) {}
