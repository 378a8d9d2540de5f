package org.rapporteur.portal.joining;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.0/24",
        "203.0.113.200, 203.0.113.0/24",
        "2001:db8:1:2::7, 2001:db8:1:0:0:0:0:0/48",
        "[2001:db8:1:3::8], 2001:db8:1:0:0:0:0:0/48",
        "::ffff:203.0.113.7, 203.0.113.0/24",
    })
    void senders_of_one_network_are_told_by_it(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "127.0.0.1",
                "::1",
                "10.1.2.3",
                "192.168.0.1",
                "fe80::1%eth0",
                "fd00::1",
                "unknown",
                "_hidden",
                "example.org",
                "999.1.1.1",
                "203.0.113",
                "203.0.113.7.8",
                "face",
                "1:2:3",
                ":::::"
            })
    void what_says_nothing_of_a_sender_is_of_no_network(String address) {
        assertThat(Network.of(address)).isNull();
    }
}
