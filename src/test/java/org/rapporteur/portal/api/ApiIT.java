package org.rapporteur.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.portal.api.Tool.etag;
import static org.rapporteur.portal.api.Tool.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.identity.AccessTokens;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Memberships;
import org.rapporteur.identity.TokenScope;
import org.rapporteur.journal.Sealer;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.procedure.LateRule;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation's own tools, over HTTP. */
@RapporteurTest
class ApiIT {

    private static final String COMMENT = "{\"type\":\"GENERAL\",\"language\":\"en\",\"comment\":\"%s\"}";

    private final AccessTokens tokens;
    private final Memberships memberships;
    private final Sealer sealer;
    private final JdbcClient jdbc;
    private final SqlCount sqlCount;
    private final ApplicationContext context;
    private final int port;

    private CivilScene scene;
    private CommentPeriod period;
    private Ngo ngo;
    private Tool tool;

    ApiIT(
            AccessTokens tokens,
            Memberships memberships,
            Sealer sealer,
            JdbcClient jdbc,
            SqlCount sqlCount,
            ApplicationContext context,
            @LocalServerPort int port) {
        this.tokens = tokens;
        this.memberships = memberships;
        this.sealer = sealer;
        this.jdbc = jdbc;
        this.sqlCount = sqlCount;
        this.context = context;
        this.port = port;
    }

    @BeforeEach
    void a_call_and_an_organisation_with_a_tool() {
        scene = new CivilScene(context, LateRule.REFUSE);
        period = scene.open(Duration.ofDays(7));
        ngo = scene.ngo(ConsultativeStatus.SPECIAL);
        tool = tool(TokenScope.SUBMIT);
    }

    @Test
    void from_the_call_to_the_receipt_by_http_alone() {
        JsonNode call = null;
        for (JsonNode one : json(tool.get("/api/v1/calls?size=200")).get("items")) {
            if (one.at("/period/id").asText().equals(period.id().toString())) {
                call = one;
            }
        }
        assertThat(call).isNotNull();
        JsonNode rules = json(tool.get("/api/v1/calls/" + call.get("id").asText()));
        assertThat(rules.get("wordLimit").asInt()).isEqualTo(CivilScene.WORD_LIMIT);
        String textPath = "/api/v1/calls/" + call.get("id").asText() + "/texts/"
                + rules.at("/periods/0/text").asInt();
        HttpResponse<String> text = tool.get(textPath);
        assertThat(etag(text)).isEqualTo('"' + scene.revision.fingerprint() + '"');
        assertThat(tool.send("GET", textPath, "", Map.of("If-None-Match", etag(text)))
                        .statusCode())
                .isEqualTo(304);
        String paragraph = json(text).at("/paragraphs/1/id").asText();

        HttpResponse<String> added = tool.post(
                drafts(),
                "{\"paragraph\":\"" + paragraph + "\",\"type\":\"SUBSTANTIVE\",\"language\":\"en\",\"comment\":\"Say by"
                        + " whom.\",\"proposedText\":\"Cooperation ought to be reinforced by all.\","
                        + "\"passage\":{\"quote\":\"in this domain\",\"before\":\"Cooperation \",\"start\":12}}",
                key());
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(json(added).get("state").asText()).isEqualTo("ACCEPTED");
        JsonNode preview = json(tool.get("/api/v1/periods/" + period.id() + "/preview"));
        assertThat(preview.get("comments")).hasSize(1);
        assertThat(preview.get("timing").asText()).isEqualTo("ON_TIME");

        HttpResponse<String> sent = tool.post(submissions(), "{\"withholdName\":false}", key());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        String submission = sent.headers().firstValue("Location").orElseThrow();
        assertThat(json(tool.get(submission)).get("number"))
                .isEqualTo(json(sent).get("number"));
        assertThat(CanonicalForm.sha256(tool.get(submission + "/canonical-form").body()))
                .isEqualTo(json(sent).get("fingerprint").asText());
        assertThat(tool.get(submission + "/canonical-form").body()).contains("\"channel\":\"API\"");
        assertThat(tool.get(submission + "/receipt").body()).startsWith("%PDF");
        sealer.seal();
        assertThat(tool.get(submission + "/proof").statusCode()).isEqualTo(200);
        JsonNode comments = json(tool.get(submission + "/comments"));
        assertThat(comments.at("/items/0/comment/passage/quote").asText()).isEqualTo("in this domain");
        assertThat(comments.at("/items/0/answer").isMissingNode()).isTrue();

        assertThat(json(tool.post(submission + "/reopen", "", key()))
                        .get("reopened")
                        .asBoolean())
                .isTrue();
        HttpResponse<String> again = tool.post(submissions(), "{\"withholdName\":false}", key());
        assertThat(json(again).get("version").asInt()).isEqualTo(2);
        String second = again.headers().firstValue("Location").orElseThrow();
        assertThat(json(tool.post(second + "/withdraw", "", key()))
                        .get("standing")
                        .asText())
                .isEqualTo("WITHDRAWN");
        assertThat(json(tool.get("/api/v1/submissions")).get("items")).hasSize(2);
    }

    @Test
    void a_token_that_is_wrong_revoked_or_of_someone_who_coordinates_no_more_opens_nothing() {
        assertThat(new Tool(port, "").get("/api/v1/calls").headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"rapporteur\"");
        HttpResponse<String> wrong = new Tool(port, "rpt_" + "x".repeat(43)).get("/api/v1/calls");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("invalid_token");
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(json(wrong).get("code").asText()).isEqualTo("token");

        AccessTokens.Issued issued = tokens.issue(ngo.coordinator(), ngo.id(), "One", TokenScope.READ, 1);
        Tool reads = new Tool(port, issued.secret());
        assertThat(reads.get("/api/v1/organisation").statusCode()).isEqualTo(200);
        tokens.revoke(ngo.coordinator(), ngo.id(), issued.token().id());
        assertThat(reads.get("/api/v1/organisation").statusCode()).isEqualTo(401);

        Tool expired = tool(TokenScope.READ);
        jdbc.sql("update access_token set created_at = created_at - interval '3 days', expires_at = created_at"
                        + " - interval '1 day' where organisation_id = ? and scope = 'READ'")
                .param(ngo.id())
                .update();
        assertThat(expired.get("/api/v1/organisation").statusCode()).isEqualTo(401);

        memberships.handOver(ngo.coordinator(), ngo.id(), ngo.member().accountId());
        assertThat(tool.get("/api/v1/organisation").statusCode()).isEqualTo(401);
    }

    @Test
    void the_database_has_only_a_hash_and_notes_the_use_once_an_hour() {
        AccessTokens.Issued issued = tokens.issue(ngo.coordinator(), ngo.id(), "Two", TokenScope.READ, 365);
        assertThat(jdbc.sql("select secret_hash from access_token where id = ?")
                        .param(issued.token().id())
                        .query(String.class)
                        .single())
                .isEqualTo(CanonicalForm.sha256(issued.secret()));
        Tool reads = new Tool(port, issued.secret());
        reads.get("/api/v1/organisation");
        sqlCount.reset();
        assertThat(reads.get("/api/v1/organisation").statusCode()).isEqualTo(200);
        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(2).noneMatch(sql -> sql.startsWith("update"));
    }

    @Test
    void a_scope_reaches_as_far_as_it_says() {
        Tool reads = tool(TokenScope.READ);
        Tool writes = tool(TokenScope.WRITE);
        assertThat(reads.get("/api/v1/submissions").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = reads.post(drafts(), COMMENT.formatted("No."), key());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).get("code").asText()).isEqualTo("scope");

        HttpResponse<String> written = writes.post(drafts(), COMMENT.formatted("A member writes."), key());
        assertThat(json(written).get("state").asText()).isEqualTo("WORKING");
        String draft = "/api/v1/drafts/" + json(written).get("id").asText();
        assertThat(json(writes.post(draft + "/offer", "", key())).get("state").asText())
                .isEqualTo("OFFERED");
        assertThat(writes.send("POST", draft + "/accept", "", Map.of("If-Match", "*"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(writes.post(submissions(), "{}", key()).statusCode()).isEqualTo(403);
        assertThat(json(tool.post(draft + "/return", "{\"note\":\"Shorter, please.\"}", key()))
                        .get("note")
                        .asText())
                .isEqualTo("Shorter, please.");
        assertThat(tool.send("POST", draft + "/accept", "", Map.of()).statusCode())
                .isEqualTo(428);
        assertThat(tool.send("POST", draft + "/accept", "", Map.of("If-Match", etag(tool.get(draft))))
                        .statusCode())
                .isEqualTo(200);
        assertThat(tool.post(draft + "/move", "{\"way\":\"DOWN\"}", key()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void another_organisations_things_are_not_known() {
        String draft = "/api/v1/drafts/"
                + json(tool.post(drafts(), COMMENT.formatted("Ours."), key()))
                        .get("id")
                        .asText();
        String submission = tool.post(submissions(), "{}", key())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Ngo other = scene.ngo(ConsultativeStatus.SPECIAL);
        Tool theirs = new Tool(
                port,
                tokens.issue(other.coordinator(), other.id(), "Theirs", TokenScope.SUBMIT, 1)
                        .secret());
        for (String path : List.of(draft, submission, submission + "/receipt", submission + "/proof")) {
            assertThat(theirs.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(theirs.put(draft, COMMENT.formatted("x"), "*").statusCode()).isEqualTo(404);
        assertThat(theirs.post(submission + "/withdraw", "", key()).statusCode())
                .isEqualTo(404);
        assertThat(json(theirs.get("/api/v1/submissions")).get("items")).isEmpty();
    }

    @Test
    void of_many_who_change_the_same_draft_one_comes_through_and_the_others_get_it_as_it_is() throws Exception {
        HttpResponse<String> added = tool.post(drafts(), COMMENT.formatted("First."), key());
        String draft = "/api/v1/drafts/" + json(added).get("id").asText();
        String seen = etag(added);
        assertThat(tool.send("PUT", draft, COMMENT.formatted("Blind."), Map.of())
                        .statusCode())
                .isEqualTo(428);

        List<HttpResponse<String>> answers = together(IntStream.range(0, 6)
                .<Callable<HttpResponse<String>>>mapToObj(
                        i -> () -> tool.put(draft, COMMENT.formatted("Version " + i), seen))
                .toList());
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        String now = json(tool.get(draft)).at("/comment/comment").asText();
        answers.stream().filter(answer -> answer.statusCode() != 200).forEach(answer -> {
            assertThat(answer.statusCode()).isEqualTo(412);
            assertThat(json(answer).at("/current/comment/comment").asText()).isEqualTo(now);
        });
        assertThat(tool.send("DELETE", draft, "", Map.of("If-Match", seen)).statusCode())
                .isEqualTo(412);
        assertThat(tool.send("DELETE", draft, "", Map.of("If-Match", etag(tool.get(draft))))
                        .statusCode())
                .isEqualTo(204);
        assertThat(tool.get(draft).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_sent_twice_at_once_is_made_once() throws Exception {
        String key = key();
        List<HttpResponse<String>> added =
                together(java.util.Collections.nCopies(6, () -> tool.post(drafts(), COMMENT.formatted("Once."), key)));
        assertThat(added).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(added.stream().map(answer -> json(answer).get("id")).distinct())
                .hasSize(1);
        assertThat(json(tool.get(drafts())).get("items")).hasSize(1);
        assertThat(json(tool.post(drafts(), COMMENT.formatted("Other."), key))
                        .get("code")
                        .asText())
                .isEqualTo("request.key-reused");

        String submitKey = key();
        List<HttpResponse<String>> sent =
                together(java.util.Collections.nCopies(6, () -> tool.post(submissions(), "{}", submitKey)));
        assertThat(sent).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(sent.stream().map(HttpResponse::body).distinct()).hasSize(1);
    }

    @Test
    void lists_come_in_pages_by_cursor() {
        for (int i = 0; i < 5; i++) {
            tool.post(drafts(), COMMENT.formatted("No " + i), key());
        }
        Set<String> seen = new HashSet<>();
        String next = "";
        int pages = 0;
        do {
            JsonNode page = json(tool.get(drafts() + "?size=2&after=" + next));
            page.get("items").forEach(item -> seen.add(item.get("id").asText()));
            next = page.path("next").asText("");
            pages++;
        } while (!next.isEmpty());
        assertThat(seen).hasSize(5);
        assertThat(pages).isEqualTo(3);
        assertThat(tool.get(drafts() + "?after=nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_said_as_a_problem_in_the_language_asked_for() {
        JsonNode empty = json(tool.send(
                "POST", drafts(), COMMENT.formatted(" "), Map.of("Idempotency-Key", key(), "Accept-Language", "fr")));
        assertThat(empty.get("status").asInt()).isEqualTo(422);
        assertThat(empty.get("title").asText()).isEqualTo("Non effectué");
        assertThat(empty.at("/errors/0/pointer").asText()).isEqualTo("#/comment");

        JsonNode unknown = json(tool.post(drafts(), "{\"coment\":\"x\"}", key()));
        assertThat(unknown.get("status").asInt()).isEqualTo(400);
        assertThat(unknown.at("/errors/0/pointer").asText()).isEqualTo("#/coment");
        assertThat(json(tool.post(drafts(), "{\"type\":\"LOUD\"}", key()))
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("#/type");
        assertThat(tool.post(drafts(), "no json", key()).statusCode()).isEqualTo(400);
        assertThat(tool.send("POST", drafts(), COMMENT.formatted("x"), Map.of()).statusCode())
                .isEqualTo(400);
        problem(
                tool.send("POST", drafts(), "a=b", Map.of("Content-Type", "text/plain", "Idempotency-Key", key())),
                415);
        problem(tool.send("GET", "/api/v1/calls", "", Map.of("Accept", "text/csv")), 406);
        HttpResponse<String> method = tool.send("PATCH", "/api/v1/calls", "{}", Map.of());
        problem(method, 405);
        assertThat(method.headers().firstValue("Allow")).hasValue("GET");
        problem(tool.post(drafts(), COMMENT.formatted("x".repeat(1_100_000)), key()), 413);
        problem(tool.get("/api/v1/nothing"), 404);
        problem(tool.get("/api/v1/drafts/no-id"), 404);
    }

    @Test
    void files_questions_and_signatures_go_the_same_way() {
        String draft = "/api/v1/drafts/"
                + json(tool.post(drafts(), COMMENT.formatted("With a file."), key()))
                        .get("id")
                        .asText();
        String border = "border";
        HttpResponse<String> refused = tool.send(
                "POST",
                draft + "/attachments",
                "--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\nnot a PDF\r\n--" + border + "--\r\n",
                Map.of("Content-Type", "multipart/form-data; boundary=" + border));
        problem(refused, 422);
        assertThat(json(tool.get(draft + "/attachments")).get("items")).isEmpty();

        String call = "/api/v1/calls/" + scene.procedureId;
        String key = key();
        String question = "{\"language\":\"en\",\"question\":\"Is there a limit?\"}";
        assertThat(tool.post(call + "/questions", question, key).statusCode()).isEqualTo(204);
        assertThat(tool.post(call + "/questions", question, key).statusCode()).isEqualTo(204);
        assertThat(json(tool.get(call + "/questions")).get("items")).hasSize(1);
        assertThat(json(tool.get(call + "/published-questions")).get("items")).isEmpty();

        Ngo other = scene.ngo(ConsultativeStatus.SPECIAL);
        Tool theirs = new Tool(
                port,
                tokens.issue(other.coordinator(), other.id(), "Theirs", TokenScope.SUBMIT, 1)
                        .secret());
        String cosigners = "/api/v1/periods/" + period.id() + "/cosignatures";
        assertThat(tool.post(cosigners, "{\"organisation\":\"" + other.id() + "\"}", key())
                        .statusCode())
                .isEqualTo(204);
        String asked = "/api/v1/cosignatures/"
                + json(theirs.get("/api/v1/cosignatures")).at("/items/0/id").asText();
        String content = json(theirs.get(asked)).get("content").asText();
        assertThat(theirs.post(asked + "/confirm", "{\"content\":\"" + "0".repeat(64) + "\"}", key())
                        .statusCode())
                .isEqualTo(422);
        assertThat(json(theirs.post(asked + "/confirm", "{\"content\":\"" + content + "\"}", key()))
                        .get("state")
                        .asText())
                .isEqualTo("CONFIRMED");
        HttpResponse<String> sent = tool.post(submissions(), "{\"withholdName\":false}", key());
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(tool.get(sent.headers().firstValue("Location").orElseThrow() + "/canonical-form")
                        .body())
                .contains(other.id().toString());
        String comment = json(tool.get(sent.headers().firstValue("Location").orElseThrow() + "/comments"))
                .at("/items/0/id")
                .asText();
        problem(tool.post("/api/v1/comments/" + comment + "/satisfaction", "{\"satisfied\":\"YES\"}", key()), 422);
    }

    @Test
    void no_other_sites_script_is_let_in() {
        HttpResponse<String> answer =
                tool.send("GET", "/api/v1/organisation", "", Map.of("Origin", "https://example.org"));
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase().startsWith("access-control"));
    }

    @Test
    void asks_little_of_the_database() {
        tool.post(drafts(), COMMENT.formatted("Counted."), key());
        for (String path :
                List.of("/api/v1/calls", "/api/v1/calls/" + scene.procedureId, drafts(), "/api/v1/submissions")) {
            sqlCount.reset();
            assertThat(tool.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(sqlCount.statements()).as(path).hasSizeLessThanOrEqualTo(12);
        }
    }

    @Test
    void the_guides_walk_through_works_as_it_is_written() throws Exception {
        Matcher blocks = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/docs/guides/api.md")));
        String script = blocks.results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        assertThat(script).contains("curl");
        Process shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .redirectErrorStream(true)
                .start();
        String without = new String(shell.getInputStream().readAllBytes());
        assertThat(shell.waitFor())
                .as("without address and token it stops: %s", without)
                .isNotZero();

        ProcessBuilder told = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script).redirectErrorStream(true);
        told.environment().put("RAPPORTEUR", "http://127.0.0.1:" + port);
        told.environment().put("CALL", scene.procedureId.toString());
        told.environment()
                .put(
                        "TOKEN",
                        tokens.issue(ngo.coordinator(), ngo.id(), "Guide", TokenScope.SUBMIT, 1)
                                .secret());
        Process walk = told.start();
        String output = new String(walk.getInputStream().readAllBytes());
        assertThat(walk.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(walk.exitValue()).as(output).isZero();
        assertThat(output).contains("application/pdf");
        assertThat(json(tool.get("/api/v1/submissions")).get("items")).hasSize(1);
    }

    private static void problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).get("code").asText()).isNotEmpty();
    }

    private Tool tool(TokenScope scope) {
        return new Tool(
                port,
                tokens.issue(ngo.coordinator(), ngo.id(), "A tool", scope, 30).secret());
    }

    private String drafts() {
        return "/api/v1/periods/" + period.id() + "/drafts";
    }

    private String submissions() {
        return "/api/v1/periods/" + period.id() + "/submissions";
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static <T> List<T> together(List<Callable<T>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<T>> under = threads.invokeAll(acts);
            List<T> done = new java.util.ArrayList<>();
            for (Future<T> one : under) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }
}
