package org.rapporteur.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Stage;
import org.rapporteur.publication.Publication;
import org.rapporteur.publication.Publications;
import org.rapporteur.publication.Rendition;
import org.rapporteur.summary.TextImport;
import org.rapporteur.wording.Moments;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Plays a whole lifecycle on a given text: in a process of its own, on a database that is thrown away, with made-up
 * participants and a moved clock; no mail leaves it.
 */
public final class Rehearsal {

    /** Where links of a rehearsal's mails point to: nobody follows them. */
    private static final String NOWHERE = "http://localhost";

    private Rehearsal() {}

    /**
     * Plays and writes the published files.
     *
     * @param application the class the application is started from
     * @param text a .txt or .md file
     * @param narrator is told each step as it happens
     * @return the folder with the published files
     * @throws IOException when the text can't be read or the files can't be written
     * @throws org.rapporteur.kernel.Refusal when the text is none that a draft could be made of
     */
    public static Path run(Class<?> application, Path text, Consumer<String> narrator) throws IOException {
        String source = TextImport.read(
                        Files.readAllBytes(text), text.getFileName().toString())
                .source();
        Path data = Files.createTempDirectory("rapporteur-rehearsal");
        try (ConfigurableApplicationContext context = MovedTime.start(application, data, NOWHERE)) {
            LocalDate today = context.getBean(DatabaseClock.class)
                    .now()
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
            Cast cast = context.getBean(Casting.class)
                    .assemble("csocd", "", UUID.randomUUID().toString(), today.minusDays(1));
            UUID procedureId = context.getBean(Play.class)
                    .play(
                            cast,
                            "Rehearsal of " + text.getFileName(),
                            source,
                            ReviewMode.SILENCE,
                            Stage.PUBLISHED,
                            "E/CN.5/" + today.getYear() + "/1",
                            narrator);
            Publications publications = context.getBean(Publications.class);
            Publication publication = publications.of(procedureId).orElseThrow();
            Path folder =
                    Files.createDirectories(Path.of("target", "rehearsal")).toAbsolutePath();
            for (Rendition rendition : publications.renditions(publication.id())) {
                String name = publication.symbol().replace('/', '_') + "_"
                        + rendition.language().tag() + "."
                        + rendition.format().name().toLowerCase(Locale.ROOT);
                Files.write(folder.resolve(name), publications.bytes(rendition.id()));
                narrator.accept("Written: " + folder.resolve(name));
            }
            narrator.accept("%s was released on %s. Its files are in %s"
                    .formatted(
                            publication.symbol(),
                            Moments.say(publication.releasedAt(), cast.body().zone(), Locale.ENGLISH),
                            folder));
            return folder;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** The application as a rehearsal needs it. */
    static final class MovedTime {

        private MovedTime() {}

        /**
         * Starts it on a data directory, with a clock that can be moved, no jobs, no mail and no sealing of its own.
         *
         * @param address what the links in its mails begin with; its own port is a passing one
         */
        static ConfigurableApplicationContext start(Class<?> application, Path data, String address) {
            return new SpringApplicationBuilder(application)
                    .profiles("movable-clock")
                    .properties("spring.main.banner-mode=off")
                    .run(
                            "--rapporteur.data=" + data,
                            "--rapporteur.demonstration=false",
                            "--rapporteur.mail.dispatch-every=365d",
                            "--rapporteur.record.seal-every=365d",
                            "--camunda.bpm.job-execution.enabled=false",
                            "--spring.mail.host=",
                            "--server.port=0",
                            "--rapporteur.address=" + address,
                            "--logging.level.root=warn");
        }
    }
}
