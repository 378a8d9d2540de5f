package org.rapporteur;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.browser.BrowserTest;
import org.rapporteur.browser.Browsers;
import org.rapporteur.lifecycle.ChairTask;
import org.rapporteur.lifecycle.Texts;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.rehearsal.Cast;
import org.rapporteur.rehearsal.Casting;
import org.rapporteur.rehearsal.Scene;
import org.rapporteur.rehearsal.UseCases;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An application that is killed resumes where it was: in a process of its own, twice, on one data directory. */
@BrowserTest
class RestartIT {

    private static final String PASSWORD = "consultation";
    private static final Duration UNTIL_DEADLINE = Duration.ofSeconds(30);
    private static final String IN_TIME = "Typed in time";
    private static final String MEANWHILE = ", and after the kill.";
    private static final LocatorAssertions.ContainsTextOptions SLOWLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @TempDir
    Path data;

    @Test
    void a_killed_application_resumes_where_it_was_meets_the_deadline_and_gets_what_was_typed_meanwhile(
            Browsers browsers) throws IOException {
        browsers.allow("ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_SOCKET");
        int port = freePort();
        Process first = java(FirstLife.class.getName(), data.toString(), String.valueOf(port));
        String[] ids = announced(first).split(" ");
        String id = ids[0];
        Page page = browsers.open("http://127.0.0.1:" + port);
        beginComment(page, ids[1]);
        first.destroyForcibly().onExit().join();
        typeWhileNobodyAnswers(page);

        Process second = java(
                Rapporteur.class.getName(),
                "--rapporteur.data=" + data,
                "--rapporteur.demonstration=false",
                "--server.port=" + port,
                "--logging.file.name=target/restart.log",
                "--logging.threshold.console=off");
        try {
            Visitor officer = new Visitor(port);
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(officer.get("/sign-in").statusCode()).isEqualTo(200));
            officer.signIn("officer", PASSWORD);
            String procedure = officer.get("/secretariat/procedures/" + id).body();
            assertThat(procedure).as("nothing is lost").contains("Killed in the middle");
            isSavedWithoutBeingAsked(page, ids[1], port);

            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(
                                    officer.get("/secretariat/procedures/" + id).body())
                            .as("the timer that was set before the kill goes off after it")
                            .contains("Delegations review the text"));
        } finally {
            second.destroy();
            second.onExit().join();
        }
    }

    private static void beginComment(Page page, String period) {
        Browsers.signIn(page, "ngo", PASSWORD);
        page.navigate("/ngo/periods/" + period + "?on=whole");
        page.locator("#comment").fill(IN_TIME);
        assertThat(page.locator("#kept")).containsText("Saved", SLOWLY);
    }

    private static void typeWhileNobodyAnswers(Page page) {
        page.locator("#comment").fill(IN_TIME + MEANWHILE);
        assertThat(page.locator("#kept")).containsText("kept in this browser", SLOWLY);
        assertThat(copies(page)).hasSize(1).first().asString().contains(IN_TIME + MEANWHILE);
    }

    private static void isSavedWithoutBeingAsked(Page page, String period, int port) {
        assertThat(page.locator("#kept")).containsText("Saved", SLOWLY);
        assertThat(page.locator("#comment")).hasValue(IN_TIME + MEANWHILE);
        assertThat(copies(page)).isEmpty();

        Visitor ngo = new Visitor(port);
        ngo.signIn("ngo", PASSWORD);
        assertThat(ngo.get("/ngo/periods/" + period).body())
                .as("it is one comment still")
                .containsOnlyOnce(IN_TIME + MEANWHILE);
    }

    private static List<?> copies(Page page) {
        return (List<?>) page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('rapporteur-copy'))"
                + ".map(key => localStorage.getItem(key))");
    }

    private static Process java(String... mainAndArguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path")),
                        Stream.of(mainAndArguments))
                .toList();
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The procedure's id and the call's to be commented on, once the first life says them. */
    private static String announced(Process process) throws IOException {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return output.lines()
                    .filter(line -> line.startsWith(FirstLife.READY))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the first application did not come up"))
                    .substring(FirstLife.READY.length());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Opens a comment period that ends soon and one that does not, says so and waits to be killed. */
    static final class FirstLife {

        static final String READY = "procedure ";

        private FirstLife() {}

        public static void main(String[] arguments) throws InterruptedException {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(Rapporteur.class)
                    .profiles("movable-clock")
                    .run(
                            "--rapporteur.data=" + arguments[0],
                            "--rapporteur.demonstration=false",
                            "--camunda.bpm.job-execution.enabled=false",
                            "--server.port=" + arguments[1],
                            "--logging.level.root=warn");
            Cast cast = context.getBean(Casting.class).assemble("csocd", "", PASSWORD, LocalDate.of(2020, 1, 1));
            UseCases does = context.getBean(UseCases.class);
            Scene commented = called(does, cast, "Commented on in the middle");
            Scene scene = called(does, cast, "Killed in the middle");
            // as if it had opened as long ago as a call lasts at least: its end may be near
            context.getBean(JdbcClient.class)
                    .sql("update comment_period set opens_at = opens_at - interval '22 days' where id = ?")
                    .param(scene.period().id())
                    .update();
            does.deadlines()
                    .moveComments(
                            cast.officer(), scene.id(), does.clock().now().plus(UNTIL_DEADLINE), "The test is short.");
            System.out.println(READY + scene.id() + " " + commented.period().id());
            Thread.currentThread().join();
        }

        private static Scene called(UseCases does, Cast cast, String title) {
            Scene scene = Scene.begin(does, cast, title, ReviewMode.SILENCE, step -> {});
            scene.enterDraft(Texts.SAMPLE);
            scene.submitDraft();
            scene.decide(ChairTask.Decision.APPROVE);
            return scene;
        }
    }
}
