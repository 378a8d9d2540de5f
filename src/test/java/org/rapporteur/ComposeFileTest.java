package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ComposeFileTest {

    private static final Path FILE = Path.of("docker-compose.yml");

    @Test
    void it_describes_application_database_and_mail_catcher_each_with_a_health_check() {
        assertThat(services()).containsOnlyKeys("application", "database", "mail");
        services().forEach((name, service) -> assertThat(service).as(name).containsKeys("healthcheck", "restart"));
    }

    @Test
    void no_password_stands_in_it() {
        services()
                .forEach((name, service) -> ((Map<?, ?>) service.getOrDefault("environment", Map.of()))
                        .forEach((variable, value) -> {
                            if (variable.toString().matches(".*(PASSWORD|SECRET|TOKEN|KEY).*")) {
                                assertThat(value.toString())
                                        .as("%s of %s", variable, name)
                                        .matches("\\$\\{[A-Z_]+(:\\?.+|:-)}");
                            }
                        }));
    }

    @Test
    void it_is_reached_from_its_own_machine_only() {
        services()
                .forEach((name, service) -> assertThat((List<?>) service.getOrDefault("ports", List.of()))
                        .as(name)
                        .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:")));
    }

    @Test
    void the_application_is_given_the_database_and_the_mail_server_of_the_file() {
        assertThat(services().get("application").get("environment"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/rapporteur")
                .containsEntry("SPRING_MAIL_HOST", "mail");
        assertThat(services().get("database").get("volumes"))
                .as("the data outlives the container")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isNotEmpty();
    }

    @Test
    void the_image_is_built_from_a_file_that_is_there() {
        Map<?, ?> build = (Map<?, ?>) services().get("application").get("build");

        assertThat(Path.of(build.get("context").toString())
                        .resolve(build.get("dockerfile").toString()))
                .content()
                .contains("target/rapporteur-*.jar");
    }

    @Test
    void docker_compose_accepts_it() throws Exception {
        assumeTrue(isInstalled("docker-compose"), "docker-compose is not installed");

        assertThat(config(Map.of("RAPPORTEUR_DB_PASSWORD", "of-this-test"))).isZero();
        assertThat(config(Map.of())).as("without a password it must not start").isNotZero();
    }

    private static int config(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder("docker-compose", "--file", FILE.toString(), "config", "--quiet")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.environment().remove("RAPPORTEUR_DB_PASSWORD");
        command.environment().putAll(environment);
        Process process = command.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Map<String, Map<String, Object>> services() {
        try (InputStream file = Files.newInputStream(FILE)) {
            Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(file);
            return compose.get("services");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
