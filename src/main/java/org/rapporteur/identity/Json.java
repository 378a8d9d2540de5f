package org.rapporteur.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** What the module keeps as JSON. */
final class Json {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private Json() {}

    static Map<String, String> names(String json) {
        try {
            return JSON.readValue(json, NAMES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row was written that cannot be read", e);
        }
    }

    static OrganisationDetails details(String json) {
        try {
            return JSON.readValue(json, OrganisationDetails.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row was written that cannot be read", e);
        }
    }

    static String of(Object content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not expressible as JSON", e);
        }
    }
}
