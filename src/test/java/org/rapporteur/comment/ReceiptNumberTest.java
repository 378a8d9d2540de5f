package org.rapporteur.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceiptNumberTest {

    @Test
    void a_number_has_a_hundred_bits_in_groups_that_can_be_read_aloud() {
        assertThat(ReceiptNumber.next()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}");
    }

    @Test
    void no_two_numbers_are_the_same() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            numbers.add(ReceiptNumber.next());
        }
        assertThat(numbers).hasSize(10_000);
    }

    @Test
    void every_digit_turns_up_in_every_place() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String digits = ReceiptNumber.next().replace("-", "");
            for (int place = 0; place < digits.length(); place++) {
                seen.add(place + ":" + digits.charAt(place));
            }
        }
        assertThat(seen).hasSize(20 * 32);
    }
}
