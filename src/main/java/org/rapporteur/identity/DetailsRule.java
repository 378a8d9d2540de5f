package org.rapporteur.identity;

import java.net.URI;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Refusal;
import org.springframework.lang.Nullable;

/** What an organisation's own words must be like to be kept. */
final class DetailsRule {
    static final int MOST_IN_NAME = 300;
    static final int MOST_IN_ACRONYM = 30;

    private static final Set<String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{2,38}");
    private static final int MOST_IN_WEBSITE = 300;
    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t-].*", Pattern.DOTALL);

    private DetailsRule() {}

    /**
     * The details made fit to keep.
     *
     * @throws Refusal {@code field.missing}, {@code field.too-long}, {@code field.characters}, {@code field.formula},
     *     {@code organisation.language}, {@code country.form}, {@code email.form}, {@code phone.form},
     *     {@code website.form}
     */
    static OrganisationDetails fit(OrganisationDetails details) {
        return new OrganisationDetails(
                names(details.names()),
                acronym(details.acronym()),
                Field.given("field.status", details.status()),
                country(details.country()),
                contact(details.contact()));
    }

    static OrganisationNames names(OrganisationNames names) {
        String language = Field.given("field.main-language", names.language());
        if (!OrganisationNames.LANGUAGES.contains(language)) {
            throw new Refusal("organisation.language", language);
        }
        String main = spoken("field.organisation", names.main(), MOST_IN_NAME);
        Map<String, String> others = new TreeMap<>();
        names.others().forEach((tag, name) -> {
            if (!OrganisationNames.LANGUAGES.contains(tag)) {
                throw new Refusal("organisation.language", tag);
            }
            if (!name.isBlank()) {
                others.put(tag, name(tag, name));
            }
        });
        return new OrganisationNames(language, main, others);
    }

    /** A name in a language. */
    static String name(String tag, String name) {
        return spoken("field.name-" + tag, name, MOST_IN_NAME);
    }

    static String person(@Nullable String person) {
        return spoken("field.contact-person", person, 200);
    }

    static String acronym(@Nullable String acronym) {
        return spoken("field.acronym", acronym, MOST_IN_ACRONYM);
    }

    static String country(@Nullable String country) {
        String code = Field.text("field.country", country, 60).toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            throw new Refusal("country.form", code);
        }
        return code;
    }

    static Contact contact(Contact contact) {
        return new Contact(
                person(contact.person()), email(contact.email()), phone(contact.phone()), website(contact.website()));
    }

    static String email(@Nullable String email) {
        String fit = Field.text("field.email", email, 254);
        if (!EMAIL.matcher(fit).matches()) {
            throw new Refusal("email.form", fit);
        }
        return fit;
    }

    @Nullable
    static String phone(@Nullable String phone) {
        if (phone == null || phone.isBlank()) {
            return null;
        }
        String fit = Field.text("field.phone", phone, 40);
        if (!PHONE.matcher(fit).matches()) {
            throw new Refusal("phone.form", fit);
        }
        return fit;
    }

    @Nullable
    static String website(@Nullable String website) {
        if (website == null || website.isBlank()) {
            return null;
        }
        String fit = Field.text("field.website", website, MOST_IN_WEBSITE);
        try {
            URI address = URI.create(fit);
            if (Set.of("http", "https")
                            .contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getUserInfo() == null) {
                return fit;
            }
        } catch (IllegalArgumentException e) {
            // no address at all
        }
        throw new Refusal("website.form", fit);
    }

    /** A text that people read, so none that a spreadsheet would compute when a list is taken out again. */
    private static String spoken(String key, @Nullable String text, int most) {
        String fit = Field.text(key, text, most);
        if (fit.codePoints().noneMatch(Character::isLetterOrDigit)) {
            // joiners and signs alone are nothing to read
            throw new Refusal("field.missing", Field.name(key));
        }
        if (FORMULA.matcher(fit).matches()) {
            throw new Refusal("field.formula", Field.name(key), fit.substring(0, 1));
        }
        return fit;
    }
}
