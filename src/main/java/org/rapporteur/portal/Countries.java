package org.rapporteur.portal;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The countries by their names in the reader's language, for forms. Templates know it as {@code @countries}. */
@Component
public class Countries {

    /** @param code ISO 3166-1 alpha-3 */
    public record Country(String code, String name) {}

    /** All, in the order of the reader's language. */
    public List<Country> all() {
        Locale reader = LocaleContextHolder.getLocale();
        Comparator<Object> order = Collator.getInstance(reader);
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Locale("", code))
                .map(country -> new Country(country.getISO3Country(), country.getDisplayCountry(reader)))
                .sorted((one, other) -> order.compare(one.name(), other.name()))
                .toList();
    }

    /** The name of a country; its code where no such country is known. */
    public String name(String code) {
        Locale reader = LocaleContextHolder.getLocale();
        return Stream.of(Locale.getISOCountries())
                .map(two -> new Locale("", two))
                .filter(country -> country.getISO3Country().equals(code))
                .findFirst()
                .map(country -> country.getDisplayCountry(reader))
                .orElse(code);
    }
}
