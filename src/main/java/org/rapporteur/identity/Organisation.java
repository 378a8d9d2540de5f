package org.rapporteur.identity;

import java.util.Locale;
import java.util.UUID;

/**
 * A civil-society organisation.
 *
 * @param name the main one
 * @param acronym at most 30 characters, unique
 * @param country ISO 3166-1 alpha-3
 * @param names in all languages, the main one included
 */
public record Organisation(
        UUID id,
        String name,
        String acronym,
        ConsultativeStatus status,
        String country,
        OrganisationState state,
        OrganisationNames names) {

    /** An approved organisation with a name in English. */
    public Organisation(UUID id, String name, String acronym, ConsultativeStatus status, String country) {
        this(id, name, acronym, status, country, OrganisationState.APPROVED, OrganisationNames.english(name));
    }

    /** The name in a reader's language; the main one where there is none. */
    public String nameIn(Locale locale) {
        return names.in(locale);
    }

    /**
     * What stands for it in a group's id: the acronym, as far as such an id may hold it, made different by the id where
     * that leaves something out.
     */
    public String key() {
        String lower = acronym.toLowerCase(Locale.ROOT);
        String key = lower.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (key.equals(lower)) {
            return key;
        }
        String end = id.toString().substring(24);
        return key.isEmpty() ? end : key + "-" + end;
    }

    public boolean isSuspended() {
        return state == OrganisationState.SUSPENDED;
    }

    public boolean isPending() {
        return state == OrganisationState.PENDING;
    }
}
