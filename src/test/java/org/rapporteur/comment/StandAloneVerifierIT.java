package org.rapporteur.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.RapporteurTest;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.journal.RecordKey;
import org.rapporteur.journal.RecordedReceipts;
import org.rapporteur.journal.SealedLog;
import org.rapporteur.journal.Sealer;
import org.rapporteur.journal.SignedHead;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.LateRule;
import org.springframework.context.ApplicationContext;

/**
 * A receipt from its submission to the proof that others check with the tools of the documentation, which know nothing
 * of the application: {@code src/docs/verify}.
 */
@RapporteurTest
class StandAloneVerifierIT {

    private final ApplicationContext context;
    private final CommentDrafts drafts;
    private final Submissions submissions;
    private final RecordedReceipts recorded;
    private final SealedLog log;
    private final Sealer sealer;

    @TempDir
    Path folder;

    private CivilScene.Ngo ngo;
    private Receipt receipt;

    StandAloneVerifierIT(
            ApplicationContext context,
            CommentDrafts drafts,
            Submissions submissions,
            RecordedReceipts recorded,
            SealedLog log,
            Sealer sealer) {
        this.context = context;
        this.drafts = drafts;
        this.submissions = submissions;
        this.recorded = recorded;
        this.log = log;
        this.sealer = sealer;
    }

    @BeforeEach
    void submit() throws IOException {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofDays(2));
        ngo = scene.ngo(ConsultativeStatus.SPECIAL);
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(2, "Ünser \"Vorschlag\" — 建议 اقتراح."));
        sealer.seal();
        receipt = submissions.submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "");
        assertThat(recorded.sealing(receipt.number(), receipt.fingerprint()))
                .hasValueSatisfying(sealing -> assertThat(sealing.isSealed()).isFalse());
        assertThatThrownBy(() -> recorded.proof(receipt.number(), receipt.fingerprint(), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("record.not-sealed");
        sealer.seal();
        write("submission.json", submissions.canonicalForm(ngo.coordinator(), receipt.submissionId()));
        write(
                "proof.json",
                recorded.proof(receipt.number(), receipt.fingerprint(), null).file());
        String keyId = log.newest().orElseThrow().keyId();
        write(
                "key.pem",
                log.keys().stream()
                        .filter(key -> key.id().equals(keyId))
                        .map(RecordKey::pem)
                        .findFirst()
                        .orElseThrow()
                        .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Verify.java", "verify.sh"})
    void the_submission_is_shown_to_be_in_the_record_without_the_server(String tool) throws Exception {
        Outcome outcome = run(tool, "submission.json", "proof.json", "key.pem");

        assertThat(outcome.printed())
                .as(outcome.printed())
                .contains(receipt.fingerprint())
                .endsWith("OK\n");
        assertThat(outcome.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Verify.java", "verify.sh"})
    void whatever_is_changed_the_tools_say_so(String tool) throws Exception {
        String proof = Files.readString(folder.resolve("proof.json"));
        String submission = Files.readString(folder.resolve("submission.json"));
        List<String> accepted = new ArrayList<>();

        for (String[] changed : new String[][] {
            {"submission.json", submission.replace("Vorschlag", "Vorsatz")},
            {"submission.json", submission + "\n"},
            {"proof.json", proof.replaceFirst("\"salt\": \"..", "\"salt\": \"" + "ff")},
            {"proof.json", proof.replaceFirst("\"position\": [0-9]+", "\"position\": 0")},
            {"proof.json", proof.replaceFirst("    \"[0-9a-f]{64}\",?\n", "")},
            {"proof.json", proof.replace("time 20", "time 21")},
            {"proof.json", proof.replaceFirst("(\"number\": \")....", "$10000")},
            {
                "key.pem",
                "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n"
                        + "-----END PUBLIC KEY-----\n"
            }
        }) {
            String original = Files.readString(folder.resolve(changed[0]));
            assertThat(changed[1]).isNotEqualTo(original);
            Files.writeString(folder.resolve(changed[0]), changed[1]);
            Outcome outcome = run(tool, "submission.json", "proof.json", "key.pem");
            if (outcome.code() != 1 || !outcome.printed().contains("DOES NOT FIT")) {
                accepted.add(changed[1] + " -> " + outcome);
            }
            Files.writeString(folder.resolve(changed[0]), original);
        }
        assertThat(accepted).isEmpty();
    }

    @Test
    void where_openssl_knows_no_such_signature_the_script_says_what_it_did_not_check() throws Exception {
        Path old = Files.createDirectory(folder.resolve("old"));
        Path openssl = old.resolve("openssl");
        Files.writeString(openssl, "#!/bin/sh\n[ \"$1\" = version ] && echo 'OldSSL 1.0' && exit 0\nexit 1\n");
        assertThat(openssl.toFile().setExecutable(true)).isTrue();

        Outcome outcome =
                runWith(old + ":" + System.getenv("PATH"), "verify.sh", "submission.json", "proof.json", "key.pem");

        assertThat(outcome.code()).as(outcome.printed()).isEqualTo(3);
        assertThat(outcome.printed())
                .contains("NOT CHECKED: the signature of the head", "OldSSL 1.0", "Verify.java")
                .doesNotContain("DOES NOT FIT")
                .doesNotEndWith("OK\n");
    }

    @Test
    void a_later_head_is_shown_to_continue_the_one_that_was_kept() throws Exception {
        SignedHead kept = log.newest().orElseThrow();
        submit();
        SignedHead later = log.newest().orElseThrow();
        assertThat(later.size()).isGreaterThan(kept.size());
        byte[] proof = log.consistencyFile(kept.size(), later.size());
        write("consistency.json", proof);

        assertThat(run("Verify.java", "consistency.json", "key.pem")).satisfies(outcome -> {
            assertThat(outcome.printed()).endsWith("OK\n");
            assertThat(outcome.code()).isZero();
        });
        String changed = new String(proof, StandardCharsets.UTF_8).replaceFirst("    \"..", "    \"ff");
        write("consistency.json", changed.getBytes(StandardCharsets.UTF_8));
        assertThat(run("Verify.java", "consistency.json", "key.pem").code()).isEqualTo(1);
    }

    @Test
    void a_proof_can_be_had_under_any_later_head() throws Exception {
        long first = recorded.proof(receipt.number(), receipt.fingerprint(), null)
                .head()
                .size();
        Receipt earlier = receipt;
        byte[] earlierForm = Files.readAllBytes(folder.resolve("submission.json"));
        submit();
        long newest = log.newest().orElseThrow().size();
        assertThat(newest).isGreaterThan(first);
        write("submission.json", earlierForm);
        write(
                "proof.json",
                recorded.proof(earlier.number(), earlier.fingerprint(), newest).file());

        assertThat(run("Verify.java", "submission.json", "proof.json", "key.pem")
                        .code())
                .isZero();
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private Outcome run(String tool, String... files) throws Exception {
        return runWith(System.getenv("PATH"), tool, files);
    }

    private Outcome runWith(String path, String tool, String... files) throws Exception {
        Path script = Path.of("src/docs/verify", tool).toAbsolutePath();
        String program = tool.endsWith(".java")
                ? Path.of(System.getProperty("java.home"), "bin", "java").toString()
                : "sh";
        List<String> command = new ArrayList<>(List.of(program, script.toString()));
        command.addAll(Arrays.asList(files));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", path);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), printed);
    }

    private record Outcome(int code, String printed) {}
}
