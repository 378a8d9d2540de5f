package org.rapporteur.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/documents/E/CN.5/2027/3",
                "/documents/E/CN.5/2004/CRP.3/Rev.1",
                "/css/app-1a.css",
                "/camunda/app/tasklist/default/",
                "/documents/E/CN.5/2027/3*"
            })
    void an_address_that_says_one_thing_is_taken(String path) {
        assertThat(PlainAddresses.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//camunda/api",
                "/camunda//api",
                "/camunda/./api",
                "/x/../camunda",
                "/camunda;x=1/api",
                "/camunda%2Fapi",
                "/%2e%2e/camunda",
                "/camunda\\api",
                "/camunda/..",
                "/%252e/camunda"
            })
    void an_address_that_can_be_read_in_two_ways_is_refused(String path) {
        assertThat(PlainAddresses.isPlain(path)).isFalse();
    }
}
