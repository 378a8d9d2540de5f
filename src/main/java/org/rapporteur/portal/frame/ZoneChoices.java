package org.rapporteur.portal.frame;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.wording.Conventions;
import org.rapporteur.wording.Moments;

/** The time zones of the world by their cities, in the order of the reader's alphabet. */
final class ZoneChoices {

    private static final Set<String> KNOWN_TO_JAVA = ZoneId.getAvailableZoneIds();

    private ZoneChoices() {}

    /**
     * A zone to choose.
     *
     * @param offset the zone's distance from UTC now, {@code +01:00}
     */
    public record Choice(String id, String city, String offset) {}

    /** All of them, UTC first; the present one is among them whatever it is. */
    static List<Choice> of(Locale language, ZoneId present, Instant now) {
        Set<String> ids = new TreeSet<>(TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null));
        ids.retainAll(KNOWN_TO_JAVA);
        ids.add("UTC");
        ids.add(present.getId());
        Collator alphabet = Collator.getInstance(Conventions.of(language));
        return ids.stream()
                .map(ZoneId::of)
                .map(zone -> new Choice(zone.getId(), Moments.zone(zone, language), offset(zone, now)))
                .sorted(Comparator.comparing((Choice choice) -> !choice.city().equals("UTC"))
                        .thenComparing(Choice::city, alphabet)
                        .thenComparing(Choice::id))
                .toList();
    }

    private static String offset(ZoneId zone, Instant now) {
        String offset = zone.getRules().getOffset(now).getId();
        return offset.equals("Z") ? "+00:00" : offset;
    }
}
