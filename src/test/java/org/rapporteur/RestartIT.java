package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.lifecycle.ChairTask;
import org.rapporteur.lifecycle.Texts;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.rehearsal.Cast;
import org.rapporteur.rehearsal.Casting;
import org.rapporteur.rehearsal.Scene;
import org.rapporteur.rehearsal.UseCases;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An application that is killed resumes where it was: in a process of its own, twice, on one data directory. */
class RestartIT {

    private static final String PASSWORD = "consultation";
    private static final Duration UNTIL_DEADLINE = Duration.ofSeconds(30);

    @TempDir
    Path data;

    @Test
    void a_killed_application_resumes_where_it_was_and_meets_the_deadline() throws IOException {
        Process first = java(FirstLife.class.getName(), data.toString());
        String id = announced(first);
        first.destroyForcibly().onExit().join();

        int port = freePort();
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
            String page = officer.get("/secretariat/procedures/" + id).body();
            assertThat(page).as("nothing is lost").contains("Killed in the middle");

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

    /** The procedure's id, once the first life says it. */
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

    /** Opens a comment period that ends soon, says so and waits to be killed. */
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
                            "--server.port=0",
                            "--logging.level.root=warn");
            Cast cast = context.getBean(Casting.class).assemble("csocd", "", PASSWORD, LocalDate.of(2020, 1, 1));
            UseCases does = context.getBean(UseCases.class);
            Scene scene = Scene.begin(does, cast, "Killed in the middle", ReviewMode.SILENCE, step -> {});
            scene.enterDraft(Texts.SAMPLE);
            scene.submitDraft();
            scene.decide(ChairTask.Decision.APPROVE);
            does.deadlines()
                    .moveComments(
                            cast.officer(), scene.id(), does.clock().now().plus(UNTIL_DEADLINE), "The test is short.");
            UUID id = scene.id();
            System.out.println(READY + id);
            Thread.currentThread().join();
        }
    }
}
