package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.lang.Nullable;

class RecordVerificationIT {

    private final String url = FreshDatabase.url(FreshDatabase.create());
    private final List<String> said = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void a_record_that_fits_ends_with_0_and_one_that_does_not_with_1() {
        Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .locations("classpath:db/migration/journal")
                .load()
                .migrate();
        assertThat(run(null)).as("%s", said).isZero();
        assertThat(said).anyMatch(line -> line.startsWith("Everything fits"));

        JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"))
                .sql(
                        "insert into journal_entry (id, act, actor, at, commitment) values (?, 'thing.done', 'eve', now(), ?)")
                .params(Ids.next(), "0".repeat(64))
                .update();
        said.clear();
        assertThat(run(null)).isEqualTo(1);
        assertThat(said).contains("Entry 1 of the journal is neither in the log nor waiting to be sealed.");
    }

    @Test
    void a_head_of_another_record_is_found_out() throws IOException {
        Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .locations("classpath:db/migration/journal")
                .load()
                .migrate();
        Path head = Files.writeString(folder.resolve("head.txt"), "something else");

        assertThat(run(head)).isEqualTo(1);
        assertThat(said).anyMatch(line -> line.contains("is none of this record"));
    }

    @Test
    void a_database_without_a_record_and_a_file_that_is_missing_are_said_to_be_so() {
        assertThat(run(null)).isEqualTo(2);
        assertThat(said).anyMatch(line -> line.contains("holds no record"));
        assertThat(run(folder.resolve("missing"))).isEqualTo(2);
    }

    @Test
    void where_no_database_is_none_is_made() {
        Path data = folder.resolve("data");

        assertThat(RecordVerification.run(new String[] {"--rapporteur.data=" + data}, null, said::add))
                .isEqualTo(2);
        assertThat(said).singleElement().asString().startsWith("There is no record here");
        assertThat(data).doesNotExist();
    }

    private int run(@Nullable Path head) {
        String[] arguments = {
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres"
        };
        return RecordVerification.run(arguments, head, said::add);
    }
}
