package org.rapporteur.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples of the description are what programs really send. */
class ApiSamplesTest {

    private static final ObjectMapper JSON = ApiJson.strict(new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS));

    @Test
    void what_is_sent_to_us_parses_into_itself() throws Exception {
        for (String name : List.of("CommentBody", "NoteBody", "MoveBody", "SubmitBody")) {
            ApiBody sample = ApiSamples.all().get(name);
            assertThat(JSON.readValue(JSON.writeValueAsString(sample), sample.getClass()))
                    .isEqualTo(sample);
        }
    }

    @Test
    void what_is_not_there_is_left_out() throws Exception {
        assertThat(JSON.writeValueAsString(ApiSamples.all().get("SubmitBody"))).isEqualTo("{\"withholdName\":false}");
    }
}
