package org.rapporteur.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An organisation's names in the languages it has one in.
 *
 * @param language of the main name: one of {@link #LANGUAGES}
 * @param main the name that stands where no language is asked for
 * @param others by language, without the main one
 */
public record OrganisationNames(String language, String main, Map<String, String> others) {

    /** The official languages, by their tags, in the order in which forms show them. */
    public static final List<String> LANGUAGES = List.of("ar", "zh", "en", "fr", "ru", "es");

    public OrganisationNames {
        TreeMap<String, String> rest = new TreeMap<>(others);
        rest.remove(language);
        others = Map.copyOf(rest);
    }

    /** One name, in English. */
    public static OrganisationNames english(String name) {
        return new OrganisationNames("en", name, Map.of());
    }

    /** The name in a language; the main one where there is none. */
    public String in(Locale locale) {
        return others.getOrDefault(locale.getLanguage(), main);
    }

    /** The name in a language, empty where there is none. */
    public String of(String tag) {
        return tag.equals(language) ? main : others.getOrDefault(tag, "");
    }
}
