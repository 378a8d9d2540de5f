package org.rapporteur.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.Rapporteur;
import org.rapporteur.Visitor;
import org.rapporteur.bench.Consultation.Voice;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * How many submissions of organisations the application takes in a second, each durable before it is answered, with its
 * receipt and its entry in the journal, beside what the same server can do at most: a bare insert and commit.
 */
@Tag("bench")
@SpringBootTest(
        classes = Rapporteur.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "rapporteur.demonstration=false",
            "spring.main.banner-mode=off"
        })
@ContextConfiguration(initializers = DurableDatabase.class)
@Import({SqlTimes.class, Consultation.class})
class SubmissionsBench {

    private static final int CLIENTS = 64;
    private static final int WARM_UP = 400;
    private static final int MEASURED = 30;
    private static final int EXAMINED = 6;
    private static final int BARE_TIMES = 100;
    private static final double AIM = 0.15;
    private static final int STATEMENTS_SHOWN = 12;

    private final Consultation consultation;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final SqlTimes sql;

    @LocalServerPort
    private int port;

    SubmissionsBench(Consultation consultation, DataSource dataSource, JdbcClient jdbc, SqlTimes sql) {
        this.consultation = consultation;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.sql = sql;
    }

    @Test
    void submissions_over_http_beside_bare_inserts() throws Exception {
        int rounds = WARM_UP + MEASURED + EXAMINED;
        List<Voice> voices = consultation.voices(CLIENTS);
        List<UUID> periods = consultation.openPeriods(rounds);
        Clients.run(8, CLIENTS / 8, eachOnce(voices, voice -> consultation.comment(voice, periods.get(0))));
        consultation.repeatComments(periods.get(0), periods.subList(1, rounds));
        List<Visitor> visitors = new ArrayList<>();
        for (Voice voice : voices) {
            Visitor visitor = new Visitor(port);
            visitor.signIn(voice.username(), Consultation.PASSWORD);
            visitors.add(visitor);
        }

        submit(visitors, periods.subList(0, WARM_UP));
        byte[] row = jdbc.sql("select canonical_form from submission limit 1")
                .query(byte[].class)
                .single();
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        Clients.Result before;
        Clients.Result measured;
        Clients.Result after;
        try (BareInserts bare = new BareInserts(pool.getJdbcUrl(), pool.getMaximumPoolSize(), row)) {
            bare.run(CLIENTS, BARE_TIMES);
            before = bare.run(CLIENTS, BARE_TIMES);
            measured = submit(visitors, periods.subList(WARM_UP, WARM_UP + MEASURED));
            after = bare.run(CLIENTS, BARE_TIMES);
        }
        Samples samples = new Samples();
        List<Visitor.Form> forms = forms(visitors, periods.subList(WARM_UP + MEASURED, rounds));
        sql.start();
        samples.start();
        Clients.Result examined = submit(visitors, forms, EXAMINED);
        Map<String, Integer> seen = samples.stop();
        sql.stop();

        assertThat(jdbc.sql("select count(*) from submission").query(Long.class).single())
                .as("each is kept")
                .isEqualTo((long) CLIENTS * rounds);
        assertThat(jdbc.sql("select count(*) from journal_entry where act = 'submission.received'")
                        .query(Long.class)
                        .single())
                .as("each is in the journal")
                .isEqualTo((long) CLIENTS * rounds);
        double ratio = measured.perSecond() / ((before.perSecond() + after.perSecond()) / 2);
        BenchReport.section(
                "Submissions by %d clients".formatted(CLIENTS),
                result(pool, row, before, measured, after, ratio) + whereTheTimeGoes(examined, seen) + statements());
    }

    /** Each visitor fetches its forms, then all send them, one after the other; only the sending is timed. */
    private Clients.Result submit(List<Visitor> visitors, List<UUID> periods) {
        return submit(visitors, forms(visitors, periods), periods.size());
    }

    private Clients.Result submit(List<Visitor> visitors, List<Visitor.Form> forms, int times) {
        List<Sender> senders =
                visitors.stream().map(visitor -> new Sender(port, visitor)).toList();
        try {
            List<byte[]> requests = new ArrayList<>();
            for (int i = 0; i < forms.size(); i++) {
                requests.add(senders.get(i / times).request(forms.get(i)));
            }
            AtomicIntegerArray next = new AtomicIntegerArray(senders.size());
            return Clients.run(
                    senders.size(),
                    times,
                    client -> senders.get(client).send(requests.get(client * times + next.getAndIncrement(client))));
        } finally {
            senders.forEach(Sender::close);
        }
    }

    /**
     * The forms of the visitors, those of the first visitor first. Each visitor opens the page of the first period; the
     * forms of the others differ in address and key alone.
     */
    private static List<Visitor.Form> forms(List<Visitor> visitors, List<UUID> periods) {
        List<Visitor.Form> forms = new ArrayList<>();
        for (Visitor visitor : visitors) {
            Visitor.Form first = visitor.form(path(periods.get(0)), path(periods.get(0)));
            for (UUID period : periods) {
                Map<String, String> fields = new LinkedHashMap<>(first.fields());
                fields.put("key", UUID.randomUUID().toString());
                forms.add(new Visitor.Form(path(period), fields));
            }
        }
        return forms;
    }

    private static String path(UUID period) {
        return "/ngo/periods/" + period + "/submit";
    }

    private String result(
            HikariDataSource pool,
            byte[] row,
            Clients.Result before,
            Clients.Result measured,
            Clients.Result after,
            double ratio)
            throws SQLException {
        return """
                Each submission holds %d comments and is acknowledged once it is durable, with its receipt, its mail in
                the outbox and its entry in the journal. The bare inserts write the same %,d bytes as one row and
                commit, from as many threads, through a pool of the same %d connections, before and after in the same
                run. Database: PostgreSQL %s, fsync %s, synchronous_commit %s. Clients, application and database share
                the machine's processors.

                | | per second | median | 95 %% | serving | clients and rest | database |
                |---|---:|---:|---:|---:|---:|---:|
                %s
                The last three are milliseconds of a processor used for one, by the threads that serve HTTP, by the
                rest of their process (the clients, the compiler, the collector) and by the database.

                **Ratio %.3f** (aim: at least %.2f, %s).

                """
                .formatted(
                        Consultation.COMMENTS,
                        row.length,
                        pool.getMaximumPoolSize(),
                        setting("server_version"),
                        setting("fsync"),
                        setting("synchronous_commit"),
                        row("bare inserts, before", before)
                                + row("submissions over HTTP", measured)
                                + row("bare inserts, after", after),
                        ratio,
                        AIM,
                        ratio >= AIM ? "reached" : "missed");
    }

    private static String row(String what, Clients.Result result) {
        return "| %s (%,d) | %,.0f | %.1f ms | %.1f ms | %.2f | %.2f | %.2f |\n"
                .formatted(
                        what,
                        result.latencies().size(),
                        result.perSecond(),
                        result.latency(0.5),
                        result.latency(0.95),
                        result.each(result.used().serving()),
                        result.each(result.used().machine()),
                        result.each(result.used().database()));
    }

    private String whereTheTimeGoes(Clients.Result examined, Map<String, Integer> seen) {
        int submissions = examined.latencies().size();
        double statements = sql.statements().stream().mapToDouble(sql::millis).sum();
        long count = sql.statements().stream().mapToLong(sql::count).sum();
        double rest = examined.meanLatency() * submissions
                - statements
                - sql.millis(SqlTimes.COMMIT)
                - sql.millis(SqlTimes.CONNECTION);
        StringBuilder text = new StringBuilder(
                """
                ### Where the time goes

                From %,d more submissions with the measuring switched on (%,.0f per second). Of the %.1f ms that one took
                on average, seen by its client:

                | | ms | share |
                |---|---:|---:|
                """
                        .formatted(submissions, examined.perSecond(), examined.meanLatency()));
        double whole = examined.meanLatency() * submissions;
        line(text, "waiting for a database connection (%.1f times)", sql.count(SqlTimes.CONNECTION), submissions,
                sql.millis(SqlTimes.CONNECTION), whole);
        line(text, "statements (%.1f)", count, submissions, statements, whole);
        line(text, "commits (%.1f)", sql.count(SqlTimes.COMMIT), submissions, sql.millis(SqlTimes.COMMIT), whole);
        text.append("| the rest: waiting for a processor, security, session, code, HTTP | %.1f | %.0f %% |\n"
                .formatted(rest / submissions, 100 * rest / whole));
        int samples = seen.values().stream().mapToInt(Integer::intValue).sum();
        text.append("\nWhat the serving threads were seen doing (%,d samples):\n\n| | share |\n|---|---:|\n"
                .formatted(samples));
        seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .filter(entry -> entry.getValue() * 200 >= samples)
                .forEach(entry -> text.append(
                        "| %s | %.1f %% |\n".formatted(entry.getKey(), 100.0 * entry.getValue() / samples)));
        return text.append('\n').toString();
    }

    private static void line(
            StringBuilder text, String what, long count, int submissions, double millis, double whole) {
        text.append("| %s | %.1f | %.0f %% |\n"
                .formatted(what.formatted((double) count / submissions), millis / submissions, 100 * millis / whole));
    }

    private String statements() {
        int submissions = CLIENTS * EXAMINED;
        StringBuilder text = new StringBuilder(
                "The statements that took most, for one submission:\n\n| statement | times | ms |\n|---|---:|---:|\n");
        sql.statements().stream()
                .limit(STATEMENTS_SHOWN)
                .forEach(statement -> text.append("| `%s` | %.1f | %.2f |\n"
                        .formatted(
                                shortened(statement),
                                (double) sql.count(statement) / submissions,
                                sql.millis(statement) / submissions)));
        return text.toString();
    }

    private static String shortened(String statement) {
        String line = statement.replaceAll("\\s+", " ").replace("|", "\\|").strip();
        return line.length() <= 110 ? line : line.substring(0, 107) + "...";
    }

    private String setting(String name) {
        return jdbc.sql("show " + name).query(String.class).single();
    }

    private static <T> IntConsumer eachOnce(List<T> things, Consumer<T> act) {
        AtomicInteger next = new AtomicInteger();
        return client -> act.accept(things.get(next.getAndIncrement()));
    }
}
