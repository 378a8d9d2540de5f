package org.rapporteur.portal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Contact;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.OrganisationDetails;
import org.rapporteur.identity.OrganisationNames;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Refusal;
import org.springframework.lang.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The form in which an organisation says who it is, as it was typed. */
public final class OrganisationEntry {

    private final MultiValueMap<String, String> typed;

    public OrganisationEntry(MultiValueMap<String, String> typed) {
        this.typed = new LinkedMultiValueMap<>(typed);
    }

    /** An empty form whose main name is in the reader's language. */
    public static OrganisationEntry empty(Locale reader) {
        OrganisationEntry entry = new OrganisationEntry(new LinkedMultiValueMap<>());
        entry.typed.set("main-language", reader.getLanguage());
        return entry;
    }

    public static OrganisationEntry of(Organisation organisation, @Nullable Contact contact) {
        OrganisationEntry entry = new OrganisationEntry(new LinkedMultiValueMap<>());
        entry.typed.set("main-language", organisation.names().language());
        OrganisationNames.LANGUAGES.forEach(
                tag -> entry.typed.set("name-" + tag, organisation.names().of(tag)));
        entry.typed.set("acronym", organisation.acronym());
        entry.typed.set("status", organisation.status().name());
        entry.typed.set("country", organisation.country());
        if (contact != null) {
            entry.typed.set("contact-person", contact.person());
            entry.typed.set("email", contact.email());
            entry.typed.set("phone", contact.phone());
            entry.typed.set("website", contact.website());
        }
        return entry;
    }

    /** As typed; empty where nothing was. */
    public String text(String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    /** Whether a choice of this value was made. */
    public boolean has(String name, String value) {
        return text(name).equals(value);
    }

    /** @throws Refusal where the status is none of the choices; the rest is judged where it is kept */
    public OrganisationDetails details() {
        return details(status());
    }

    /** The same with a status that the form does not ask for. */
    public OrganisationDetails details(ConsultativeStatus status) {
        String language = text("main-language");
        Map<String, String> others = new HashMap<>();
        for (String tag : OrganisationNames.LANGUAGES) {
            others.put(tag, text("name-" + tag));
        }
        others.remove(language);
        return new OrganisationDetails(
                new OrganisationNames(language, text("name-" + language), others),
                text("acronym"),
                status,
                text("country"),
                new Contact(text("contact-person"), text("email"), text("phone"), text("website")));
    }

    private ConsultativeStatus status() {
        try {
            return ConsultativeStatus.valueOf(text("status"));
        } catch (IllegalArgumentException e) {
            throw new Refusal("field.missing", Field.name("field.status"));
        }
    }
}
