package org.rapporteur.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the API says of itself: whole, valid, and with samples that fit. */
@RapporteurTest
class ApiDescriptionIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final RequestMappingHandlerMapping handlers;
    private final int port;
    private HttpResponse<String> answer;
    private JsonNode description;

    ApiDescriptionIT(RequestMappingHandlerMapping requestMappingHandlerMapping, @LocalServerPort int port) {
        this.handlers = requestMappingHandlerMapping;
        this.port = port;
    }

    @BeforeEach
    void the_description_as_a_stranger_gets_it() throws Exception {
        answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        description = JSON.readTree(answer.body());
    }

    @Test
    void is_open_to_all_without_a_session_and_is_openapi_3_1() throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(description.get("openapi").asText()).startsWith("3.1.");
        try (InputStream schema = getClass().getResourceAsStream("/openapi/schema-3.1.json")) {
            assertThat(SCHEMAS.getSchema(JSON.readTree(schema)).validate(description))
                    .isEmpty();
        }
    }

    @Test
    void tells_of_every_handler_of_the_api_and_of_no_other() {
        List<String> told = new ArrayList<>();
        description
                .get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> told.add(method.toUpperCase() + " " + path.getKey())));
        List<String> there = Endpoint.of(handlers).stream()
                .filter(endpoint -> endpoint.path().startsWith("/api/"))
                .map(Endpoint::toString)
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void every_operation_says_how_to_come_in_what_it_may_refuse_and_gives_a_sample_that_fits() {
        List<String> wrong = new ArrayList<>();
        int[] samples = {0};
        description
                .get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    JsonNode said = operation.getValue();
                    if (said.path("summary").asText().isEmpty()
                            || !said.at("/responses/401/content").has("application/problem+json")) {
                        wrong.add(name + " lacks a summary or a problem");
                    }
                    List<JsonNode> contents = new ArrayList<>();
                    said.at("/requestBody/content").forEach(contents::add);
                    said.get("responses")
                            .forEach(response -> response.path("content").forEach(contents::add));
                    for (JsonNode content : contents) {
                        if (!content.at("/schema").has("$ref")) {
                            continue;
                        }
                        JsonNode sample = content.at("/examples/sample/value");
                        samples[0]++;
                        List<com.networknt.schema.Error> flaws = fits(content.get("schema"), sample);
                        if (sample.isMissingNode() || !flaws.isEmpty()) {
                            wrong.add(name + ": " + sample + " " + flaws);
                        }
                    }
                }));
        assertThat(wrong).isEmpty();
        assertThat(samples[0]).isGreaterThan(60);
        assertThat(description.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
        assertThat(fits(
                        JSON.createObjectNode().put("$ref", "#/components/schemas/CommentBody"),
                        JSON.createObjectNode().put("coment", "x")))
                .as("what does not fit is noticed")
                .isNotEmpty();
    }

    private List<com.networknt.schema.Error> fits(JsonNode schema, JsonNode sample) {
        com.fasterxml.jackson.databind.node.ObjectNode whole = JSON.createObjectNode();
        whole.setAll((com.fasterxml.jackson.databind.node.ObjectNode) schema);
        whole.set("components", description.get("components"));
        return SCHEMAS.getSchema(whole).validate(sample);
    }
}
