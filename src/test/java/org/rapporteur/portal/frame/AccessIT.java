package org.rapporteur.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.Ids;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.OpenToAll;
import org.rapporteur.portal.SignedIn;
import org.rapporteur.rehearsal.Cast;
import org.rapporteur.rehearsal.Casting;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.lang.Nullable;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the application, tried as a stranger and as the holder of each function in another body. The list of
 * addresses is the application's own, so a new page is tried without being named here.
 */
@RapporteurTest
class AccessIT {

    private static final String PASSWORD = Things.PASSWORD;

    /** Organisations and delegations belong to no body: whoever administers one administers all. */
    private static final List<String> OF_NO_BODY = List.of("/secretariat/organisations", "/secretariat/delegations");

    /** A call by status is no secret: an organisation that it does not ask is told so. */
    private static final List<String> KNOWN_TO_ALL = List.of(
            "GET /ngo/endorsements/{publishedId}",
            "GET /api/v1/calls/{callId}",
            "GET /api/v1/calls/{callId}/published-questions",
            "GET /api/v1/calls/{callId}/questions",
            "POST /api/v1/calls/{callId}/questions",
            "POST /api/v1/periods/{periodId}/drafts",
            "GET /api/v1/periods/{periodId}/cosignatures",
            "POST /api/v1/periods/{periodId}/cosignatures",
            "POST /api/v1/periods/{periodId}/submissions");

    /** Whoever was mailed such a link may use it, whatever else they hold. */
    private static final List<String> BY_LINK = List.of("/join/", "/register/confirm/");

    /** Answers everyone who may have tasks: those of others are said to be done elsewhere, existing or not. */
    private static final String BRIEF = "/tasks/{taskId}/brief";

    private final RequestMappingHandlerMapping handlers;
    private final MockMvc mvc;
    private final Accounts accounts;
    private final Offices offices;
    private final Casting casting;
    private final Things things;
    private final String base;
    private final Map<String, String> filled = new HashMap<>();

    AccessIT(
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            MockMvc mvc,
            Accounts accounts,
            Offices offices,
            Casting casting,
            BeanFactory beans,
            @LocalServerPort int port) {
        this.handlers = requestMappingHandlerMapping;
        this.mvc = mvc;
        this.accounts = accounts;
        this.offices = offices;
        this.casting = casting;
        this.things = Things.of(beans);
        this.base = "http://localhost:" + port;
    }

    @Test
    void every_handler_says_for_whom_it_is() {
        List<HandlerMethod> ours = handlers.getHandlerMethods().values().stream()
                .filter(Endpoint::isOurs)
                .toList();

        assertThat(ours).hasSizeGreaterThan(40);
        assertThat(ours)
                .allSatisfy(handler -> assertThat(Stream.of(Asks.class, SignedIn.class, OpenToAll.class)
                                .filter(handler::hasMethodAnnotation))
                        .as("%s has one of @Asks, @SignedIn, @OpenToAll", handler)
                        .hasSize(1));
    }

    @Test
    void a_stranger_reaches_only_what_is_open_to_all() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints()) {
            int status = statusOf(endpoint, null);
            boolean led = status == 302 || status == 401;
            if (endpoint.isOpen() ? status >= 500 : !led) {
                wrong.add(endpoint + " gave a stranger " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_function_held_elsewhere_opens_nothing_here() throws Exception {
        Map<Function, String> elsewhere = holdersElsewhere();
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints()) {
            if (BY_LINK.stream().anyMatch(endpoint.path()::startsWith)) {
                // whoever uses it belongs to an organisation from then on
                continue;
            }
            for (Map.Entry<Function, String> holder : elsewhere.entrySet()) {
                int status = statusOf(endpoint, holder.getValue());
                if (endpoint.path().equals(BRIEF) && status == 200) {
                    status = tellsNothing(holder.getValue()) ? 404 : 200;
                }
                if (!isRight(endpoint, holder.getKey(), status)) {
                    wrong.add(endpoint + " gave a " + holder.getKey() + " of another body " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_engines_own_addresses_give_nothing_to_strangers_organisations_and_delegations() throws Exception {
        Map<Function, String> elsewhere = holdersElsewhere();
        List<String> wrong = new ArrayList<>();
        for (String path : List.of(
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/process-instance",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/engine/engine/default/history/variable-instance",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda//api/engine/engine/default/task",
                "/camunda/./api/engine/engine/default/task",
                "//camunda/api/engine/engine/default/task",
                "/camunda;x=1/api/engine/engine/default/task",
                "/engine-rest/task",
                "/engine-rest/engine/default/task")) {
            for (Function function :
                    new Function[] {null, Function.COORDINATOR, Function.MEMBER, Function.FOCAL_POINT}) {
                HttpClient client = signedIn(function == null ? null : elsewhere.get(function));
                int status = ask(client, path).statusCode();
                if (status < 300 || status >= 500) {
                    wrong.add(path + " gave " + (function == null ? "a stranger" : function) + " " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void someone_elses_chair_sees_no_task_through_the_engines_api() throws Exception {
        String taskId = things.chairTask();
        HttpClient chair = signedIn(holdersElsewhere().get(Function.CHAIR));

        HttpResponse<String> tasks = ask(chair, "/camunda/api/engine/engine/default/task?maxResults=1000");
        assertThat(tasks.statusCode()).isEqualTo(200);
        assertThat(tasks.body()).doesNotContain(taskId);
        assertThat(ask(chair, "/camunda/api/engine/engine/default/task/" + taskId)
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(ask(chair, "/camunda/api/engine/engine/default/task/" + taskId + "/form-variables")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(ask(chair, "/camunda/api/engine/engine/default/user?maxResults=1000")
                        .body())
                .doesNotContain(things.cast().chair().username());
    }

    /** Whether the brief of a task answers as it does for a task that does not exist. */
    private boolean tellsNothing(String username) throws Exception {
        String real = mvc.perform(get(things.fill(BRIEF)).with(user(username)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String invented = mvc.perform(get("/tasks/" + Ids.next() + "/brief").with(user(username)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return real.equals(invented);
    }

    private static boolean isRight(Endpoint endpoint, Function function, int status) {
        if (status >= 500) {
            return false;
        }
        if (endpoint.isOpen()) {
            return true;
        }
        if (!endpoint.functions().contains(function)) {
            return status == 403 || status == 404;
        }
        if (function == Function.OPERATOR || !namesAThing(endpoint)) {
            // an operator's office is the platform's, and one's own lists may be seen
            return true;
        }
        if (KNOWN_TO_ALL.contains(endpoint.toString())) {
            return status == 200 || status == 422 || status == 404;
        }
        // a request that lacks its fields is refused before anything is looked at
        return status == 404 || status == 403 || status == 400 || status == 415;
    }

    /** Whether the address names a thing of a body that is not the actor's. */
    private static boolean namesAThing(Endpoint endpoint) {
        return endpoint.path().contains("{") && OF_NO_BODY.stream().noneMatch(endpoint.path()::startsWith);
    }

    private List<Endpoint> endpoints() {
        return Endpoint.of(handlers);
    }

    private int statusOf(Endpoint endpoint, @Nullable String username) throws Exception {
        var request =
                request(endpoint.method(), URI.create(filled(endpoint.path()))).with(csrf());
        if (endpoint.path().startsWith("/api/")) {
            // as a tool of such an organisation would be, were its token made by the holder of the function
            request.header("Idempotency-Key", Ids.next().toString()).header("If-Match", "*");
            if (endpoint.path().endsWith("/attachments")) {
                request.contentType(MediaType.MULTIPART_FORM_DATA);
            } else if (endpoint.method() != HttpMethod.GET) {
                request.contentType(MediaType.APPLICATION_JSON).content(bodyOf(endpoint));
            }
        }
        if (endpoint.path().endsWith("/work")) {
            request.contentType(MediaType.APPLICATION_JSON).content("{}");
        }
        if (username != null) {
            request.with(user(username));
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    /** What the API would take, so that nothing but the one who asks is in the way. */
    private String bodyOf(Endpoint endpoint) {
        String path = endpoint.path();
        if (path.endsWith("/return")) {
            return "{\"note\":\"Not so.\"}";
        } else if (path.endsWith("/satisfaction")) {
            return "{\"satisfied\":\"YES\"}";
        } else if (path.endsWith("/confirm")) {
            return "{\"content\":\"0\"}";
        } else if (path.endsWith("/cosignatures")) {
            return "{\"organisation\":\"" + things.cast().organisations().get(1).id() + "\"}";
        } else if (path.endsWith("/questions")) {
            return "{\"language\":\"en\",\"question\":\"Whose is this?\"}";
        } else if (path.endsWith("/move")) {
            return "{\"way\":\"UP\"}";
        } else if (path.endsWith("/submissions")) {
            return "{\"withholdName\":false}";
        }
        return "{\"type\":\"GENERAL\",\"language\":\"en\",\"comment\":\"Not ours.\"}";
    }

    private String filled(String pattern) {
        return filled.computeIfAbsent(pattern, things::fill);
    }

    /** An account for each function, held in another body, organisation or delegation than the things' one. */
    private Map<Function, String> holdersElsewhere() {
        String suffix = Things.suffix();
        Cast other = casting.assemble("other" + suffix, suffix, PASSWORD, Things.SINCE);
        Map<Function, String> holders = new EnumMap<>(Function.class);
        holders.put(Function.CHAIR, other.chair().username());
        holders.put(Function.VICE_CHAIR, other.viceChair().username());
        holders.put(Function.RAPPORTEUR, other.rapporteur().username());
        holders.put(Function.EDITOR, other.editor().username());
        holders.put(Function.OPERATOR, other.operator().username());
        holders.put(Function.COORDINATOR, other.organisations().get(2).lead().username());
        holders.put(Function.MEMBER, other.organisations().get(2).second().username());
        holders.put(Function.FOCAL_POINT, other.delegations().get(0).lead().username());
        holders.put(Function.ALTERNATE, other.delegations().get(0).second().username());
        Place body = Place.body(other.body().id());
        holders.put(
                Function.OFFICER,
                appointed(
                        "bodyofficer-" + suffix,
                        Function.OFFICER,
                        body,
                        other.body().key()));
        holders.put(
                Function.TRANSLATOR,
                appointed(
                        "translator-" + suffix,
                        Function.TRANSLATOR,
                        body,
                        other.body().key()));
        assertThat(holders).containsOnlyKeys(Function.values());
        return holders;
    }

    private String appointed(String username, Function function, Place place, String key) {
        Account account = accounts.create(username, username + "@example.org", "Someone elsewhere", PASSWORD);
        offices.appoint(account.id(), function, place, key, Things.SINCE, null);
        return username;
    }

    private HttpClient signedIn(@Nullable String username) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        if (username != null) {
            Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                    .matcher(ask(client, "/sign-in").body());
            assertThat(token.find()).isTrue();
            String form = "username=" + username + "&password=" + PASSWORD + "&_csrf="
                    + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).doesNotContain("failed"));
        }
        return client;
    }

    private HttpResponse<String> ask(HttpClient client, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
