package org.rapporteur.portal.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.Visitor;
import org.rapporteur.kernel.Ids;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.rehearsal.Cast;
import org.rapporteur.rehearsal.Casting;
import org.rapporteur.rehearsal.Scene;
import org.rapporteur.rehearsal.UseCases;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files over real HTTP: what is too large is said on a page, not by a broken connection. */
@RapporteurTest
class UploadIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String PASSWORD = "consultation";

    private final Visitor visitor;
    private final String path;
    private final Visitor.Form form;

    UploadIT(UseCases does, Casting casting, @LocalServerPort int port) {
        String suffix = "u" + Ids.next().toString().substring(31);
        Cast cast = casting.assemble(suffix, suffix, PASSWORD, LocalDate.of(2020, 1, 1));
        Scene scene = Scene.begin(does, cast, "Large files", ReviewMode.SILENCE, step -> {});
        visitor = new Visitor(port);
        visitor.signIn(cast.officer().username(), PASSWORD);
        path = "/drafting/" + scene.id() + "/import";
        form = visitor.form(path, "/import");
    }

    @Test
    void a_file_of_twelve_megabytes_is_refused_on_its_page_and_what_was_typed_stays() {
        HttpResponse<String> answer = send(12);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("at most 1,048,576 (1 MiB) are taken")
                .contains("What was typed beside it");
    }

    @Test
    void what_is_larger_than_the_server_takes_is_answered_by_a_page_that_says_the_limits() {
        HttpResponse<String> answer = send(20);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("<h1", "This is too large", "16 MB", "1 MiB, 20,000 words and 2,000 paragraphs");
    }

    @Test
    void a_text_within_the_limits_is_read() {
        byte[] text = "The Commission met.".getBytes(StandardCharsets.UTF_8);

        assertThat(visitor.upload(path, form.fields(), "file", text).body()).contains("The Commission met.");
    }

    private HttpResponse<String> send(int megabytes) {
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.put("text", "What was typed beside it");
        return visitor.upload(path, fields, "file", new byte[megabytes * MEGABYTE]);
    }
}
