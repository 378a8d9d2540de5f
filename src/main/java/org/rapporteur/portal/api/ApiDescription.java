package org.rapporteur.portal.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.identity.Actor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.lang.Nullable;

/**
 * What the description of the API says beyond what its handlers tell: how to come in, what every operation may answer
 * besides, which fields are always there, and a sample of each body.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String SCHEME = "token";
    private static final String PROBLEM = "Problem";
    private static final String REFERENCE = "#/components/schemas/";

    /** What an operation may answer besides, by status: why, and the code of a sample. */
    private static final Map<String, List<String>> PROBLEMS = Map.ofEntries(
            Map.entry("400", List.of("What was sent is not as described", "json")),
            Map.entry("401", List.of("No token came, or one that is not in force", "token")),
            Map.entry("403", List.of("The token does not reach that far, or its organisation is suspended", "scope")),
            Map.entry("404", List.of("There is no such thing, or it is not this organisation's to see", "not-known")),
            Map.entry("412", List.of("Somebody changed it since it was read; current has it as it is", "changed")),
            Map.entry("413", List.of("The body is larger than a megabyte", "body-too-large")),
            Map.entry("415", List.of("The body is of another media type", "media-type")),
            Map.entry("422", List.of("A rule of the call or of the text does not allow it", "submission.late")),
            Map.entry("428", List.of("If-Match is missing", "if-match")));

    private final ObjectMapper json;
    private final Map<String, ApiBody> samples = ApiSamples.all();

    ApiDescription(ObjectMapper json) {
        this.json = ApiJson.strict(json);
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI organisationsApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Rapporteur for organisations")
                        .version("1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                        .description("What an organisation of civil society does on its pages, for its own tools:"
                                + " read what is asked, write comments, submit them as one body with a receipt, and"
                                + " learn what became of them. A coordinator makes a token for each tool on the"
                                + " organisation's page. Lists come in pages: send next as after. What may be repeated"
                                + " takes an Idempotency-Key. Errors are problem details (RFC 9457) in the language of"
                                + " Accept-Language; code tells them apart."))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList(SCHEME))
                .components(new Components()
                        .addSecuritySchemes(
                                SCHEME,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token of the organisation: rpt_ and 43 characters. Its scope is"
                                                + " to look; to look and write; or also to arrange and submit.")));
    }

    @Bean
    OpenApiCustomizer completed() {
        return description -> {
            Map<String, Class<?>> records = records();
            description.getComponents().getSchemas().forEach((name, schema) -> {
                if (records.containsKey(name)) {
                    schema.setRequired(always(records.get(name)));
                    schema.setAdditionalProperties(Boolean.FALSE);
                    withoutNulls(schema);
                }
            });
            description.getComponents().addSchemas(PROBLEM, problem());
            description
                    .getPaths()
                    .forEach((path, item) -> item.readOperations().forEach(operation -> {
                        addSamples(operation);
                        addProblems(path, operation);
                    }));
        };
    }

    /** The records behind the schemas, by the names of these. */
    private Map<String, Class<?>> records() {
        Map<String, Class<?>> records = new LinkedHashMap<>();
        samples.forEach((name, sample) -> records.put(name, sample.getClass()));
        records.put("PeriodView", PeriodView.class);
        List.copyOf(records.values()).stream()
                .flatMap(type -> Stream.of(type.getDeclaredClasses()))
                .forEach(type -> records.put(type.getSimpleName(), type));
        return records;
    }

    /** What is not there is left out, so that no field is ever null. */
    private static void withoutNulls(Schema<?> schema) {
        schema.setTypes(Set.of("object"));
        schema.getProperties().replaceAll((name, property) -> {
            if (property.get$ref() != null) {
                return new Schema<>().$ref(property.get$ref());
            }
            if (property.getTypes() != null) {
                property.getTypes().remove("null");
            }
            return property;
        });
    }

    /** The fields that are always there. */
    private static List<String> always(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAccessor().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
    }

    private void addSamples(Operation operation) {
        if (operation.getRequestBody() != null) {
            addSample(operation.getRequestBody().getContent());
        }
        operation.getResponses().values().forEach(response -> addSample(response.getContent()));
    }

    private void addSample(@Nullable Content content) {
        if (content == null) {
            return;
        }
        content.values().forEach(type -> {
            String reference =
                    type.getSchema() == null ? null : type.getSchema().get$ref();
            ApiBody sample = reference == null ? null : samples.get(reference.substring(REFERENCE.length()));
            if (sample != null) {
                type.addExamples("sample", new Example().value(json.convertValue(sample, Map.class)));
            }
        });
    }

    private void addProblems(String path, Operation operation) {
        List<String> statuses = new ArrayList<>(List.of("401", "403"));
        boolean conditional = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals("If-Match"));
        boolean keyed = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals("Idempotency-Key"));
        boolean body = operation.getRequestBody() != null;
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (body || keyed) {
            statuses.add("400");
        }
        if (body) {
            statuses.addAll(List.of("413", "415"));
        }
        if (conditional) {
            statuses.addAll(List.of("412", "428"));
        }
        statuses.add("422");
        for (String status : statuses) {
            List<String> said = PROBLEMS.get(status);
            operation.getResponses().addApiResponse(status, answer(status, said.get(0), said.get(1)));
        }
    }

    private static ApiResponse answer(String status, String why, String code) {
        Map<String, Object> sample = new LinkedHashMap<>();
        sample.put("type", "urn:rapporteur:problem:" + code);
        sample.put("title", why);
        sample.put("status", Integer.valueOf(status));
        sample.put("detail", "What went wrong, and what to do.");
        sample.put("code", code);
        return new ApiResponse()
                .description(why)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(new Schema<>().$ref(REFERENCE + PROBLEM))
                                        .addExamples("sample", new Example().value(sample))));
    }

    /** RFC 9457, with the members that we add. */
    private static Schema<?> problem() {
        Schema<?> error = object(
                List.of("pointer", "detail"),
                Map.of(
                        "pointer", text("The field that is meant (RFC 6901), as a fragment"),
                        "detail", text("What is wrong with it")));
        Map<String, Schema<?>> members = new LinkedHashMap<>();
        members.put("type", text("urn:rapporteur:problem: and the code"));
        members.put("title", text("What kind of thing went wrong"));
        members.put("status", typed("integer", "The status"));
        members.put("detail", text("What went wrong and what to do, in the language asked for"));
        members.put("instance", text("The address"));
        members.put("code", text("Stable, for programs to tell problems apart"));
        members.put("number", text("Of a fault of ours, to tell the secretariat"));
        members.put("current", typed("object", "The thing as it is now"));
        Schema<?> errors = typed("array", "The fields that are meant");
        errors.setItems(error);
        members.put("errors", errors);
        return object(List.of("type", "title", "status", "detail", "code"), members);
    }

    private static Schema<?> object(List<String> required, Map<String, Schema<?>> members) {
        Schema<?> object = typed("object", null);
        members.forEach(object::addProperty);
        object.setRequired(required);
        return object;
    }

    private static Schema<?> text(String description) {
        return typed("string", description);
    }

    private static Schema<?> typed(String type, @Nullable String description) {
        Schema<?> schema = new Schema<>();
        schema.addType(type);
        schema.setDescription(description);
        return schema;
    }
}
