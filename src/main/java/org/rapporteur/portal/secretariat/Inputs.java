package org.rapporteur.portal.secretariat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.rapporteur.kernel.Faults;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.kernel.WallClock;
import org.springframework.lang.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into a form, kept as it was typed so that a refused form can be shown again, and read field by field.
 * What can't be read is refused with the field's name, the message {@code field.<name>}.
 */
public final class Inputs {
    private final MultiValueMap<String, String> values;

    @Nullable
    private final Faults faults;

    Inputs(MultiValueMap<String, String> values) {
        this(values, null);
    }

    private Inputs(MultiValueMap<String, String> values, @Nullable Faults faults) {
        this.values = new LinkedMultiValueMap<>(values);
        this.faults = faults;
    }

    Inputs copy() {
        return new Inputs(values, faults);
    }

    /**
     * The same, but what can't be read is gathered instead of refused, and read as if nothing had been typed: 0 for a
     * number that is required.
     */
    Inputs gatheringIn(Faults found) {
        return new Inputs(values, found);
    }

    static Inputs none() {
        return new Inputs(new LinkedMultiValueMap<>());
    }

    Inputs with(String name, @Nullable Object value) {
        if (value != null) {
            values.set(name, value.toString());
        }
        return this;
    }

    Inputs with(String name, Collection<?> all) {
        values.put(name, all.stream().map(Object::toString).toList());
        return this;
    }

    /** As typed; empty where nothing was. */
    public String text(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value;
    }

    /** The n-th value of a field that stands in a form several times, from 0. */
    public String text(String name, int index) {
        List<String> all = values.get(name);
        return all == null || index >= all.size() ? "" : all.get(index);
    }

    /** Whether a box or a choice of this value is ticked. */
    public boolean has(String name, String value) {
        List<String> all = values.get(name);
        return all != null && all.contains(value);
    }

    int count(String name) {
        List<String> all = values.get(name);
        return all == null ? 0 : all.size();
    }

    @Nullable
    LocalDate day(String name) {
        return read(name, LocalDate::parse, "field.day");
    }

    @Nullable
    LocalTime time(String name) {
        return read(name, LocalTime::parse, "field.time");
    }

    /** A day and time of the wall clock in a zone. */
    @Nullable
    Instant instant(String name, ZoneId zone) {
        return read(name, typed -> WallClock.instant(LocalDateTime.parse(typed), zone), "field.moment");
    }

    @Nullable
    Integer number(String name) {
        return read(name, Integer::valueOf, "field.number");
    }

    int requiredNumber(String name) {
        if (faults == null) {
            return Field.given("field." + name, number(name));
        }
        Integer number = number(name);
        if (number == null) {
            // where it could not be read, that is gathered and this is not
            faults.of(() -> Field.given("field." + name, number));
        }
        return number == null ? 0 : number;
    }

    @Nullable
    UUID id(String name) {
        return read(name, UUID::fromString, "field.choice");
    }

    @Nullable
    ZoneId zone(String name) {
        return read(name, ZoneId::of, "field.choice");
    }

    @Nullable
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return read(name, typed -> Enum.valueOf(type, typed), "field.choice");
    }

    <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (int index = 0; index < count(name); index++) {
            String typed = text(name, index);
            E each = parse(name, typed, value -> Enum.valueOf(type, value), "field.choice");
            if (each != null) {
                chosen.add(each);
            }
        }
        return chosen;
    }

    @Nullable
    private <T> T read(String name, Function<String, T> parser, String refusal) {
        String typed = text(name).strip();
        return typed.isEmpty() ? null : parse(name, typed, parser, refusal);
    }

    @Nullable
    private <T> T parse(String name, String typed, Function<String, T> parser, String refusal) {
        try {
            return parser.apply(typed);
        } catch (DateTimeException | IllegalArgumentException e) {
            Refusal unreadable = new Refusal(refusal, Field.name("field." + name), typed);
            if (faults == null) {
                throw unreadable;
            }
            faults.of(() -> {
                throw unreadable;
            });
            return null;
        }
    }
}
