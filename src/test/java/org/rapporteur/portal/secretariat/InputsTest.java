package org.rapporteur.portal.secretariat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Language;

class InputsTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void a_deadline_is_read_by_the_clock_of_the_bodys_zone() {
        assertThat(Inputs.none().with("closes-at", "2027-03-12T18:00").instant("closes-at", NEW_YORK))
                .isEqualTo(Instant.parse("2027-03-12T23:00:00Z"));
        assertThat(Inputs.none().with("closes-at", "2027-03-15T18:00").instant("closes-at", NEW_YORK))
                .isEqualTo(Instant.parse("2027-03-15T22:00:00Z"));
    }

    @Test
    void a_field_left_empty_gives_nothing() {
        Inputs inputs = Inputs.none().with("day", "  ");

        assertThat(inputs.day("day")).isNull();
        assertThat(inputs.number("missing")).isNull();
        assertThat(inputs.choices("missing", Language.class)).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_refused_and_stays_as_typed() {
        Inputs inputs = Inputs.none().with("x", "12 March");

        refuses("field.day", () -> inputs.day("x"));
        refuses("field.time", () -> inputs.time("x"));
        refuses("field.moment", () -> inputs.instant("x", NEW_YORK));
        refuses("field.number", () -> inputs.number("x"));
        refuses("field.choice", () -> inputs.choice("x", Language.class));
        refuses("field.choice", () -> inputs.choices("x", Language.class));
        refuses("field.choice", () -> inputs.id("x"));
        refuses("field.choice", () -> inputs.zone("x"));
        assertThat(inputs.text("x")).isEqualTo("12 March");
    }

    @Test
    void a_field_that_stands_several_times_keeps_its_rows() {
        Inputs inputs = Inputs.none().with("panellist", List.of("Smith, John", "", "Doe"));

        assertThat(inputs.text("panellist", 0)).isEqualTo("Smith, John");
        assertThat(inputs.text("panellist", 2)).isEqualTo("Doe");
        assertThat(inputs.text("panellist", 3)).isEmpty();
    }

    @Property
    void any_day_comes_back_as_it_was_sent(@ForAll LocalDate day) {
        assertThat(Inputs.none().with("day", day).day("day")).isEqualTo(day);
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
