package org.rapporteur;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.rehearsal.FirstStart;
import org.rapporteur.rehearsal.Rehearsal;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Carries a Chair's summary from drafting to publication. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Rapporteur")
public class Rapporteur {

    /**
     * Starts the application, or with {@code --rehearse=<file>} plays a whole lifecycle on a text and ends, or
     * with {@code --verify-record} verifies the sealed record and ends.
     */
    public static void main(String[] args) {
        DefaultApplicationArguments arguments = new DefaultApplicationArguments(args);
        if (arguments.containsOption("rehearse")) {
            System.exit(rehearse(Path.of(arguments.getOptionValues("rehearse").get(0))));
        }
        if (arguments.containsOption("verify-record")) {
            List<String> checkpoint = arguments.getOptionValues("verify-record");
            System.exit(RecordVerification.run(
                    args, checkpoint.isEmpty() ? null : Path.of(checkpoint.get(0)), System.out::println));
        }
        SpringApplication application = new SpringApplication(Rapporteur.class);
        application.addListeners(new FirstStart(Rapporteur.class));
        application.run(args);
    }

    private static int rehearse(Path text) {
        try {
            Rehearsal.run(Rapporteur.class, text, System.out::println);
            return 0;
        } catch (IOException e) {
            System.err.println("The text could not be read, or the document not written: " + e.getMessage());
        } catch (Refusal refusal) {
            System.err.println("The text was refused: " + refusal.getMessage());
        }
        return 1;
    }
}
