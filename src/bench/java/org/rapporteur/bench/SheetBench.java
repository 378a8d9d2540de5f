package org.rapporteur.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.Rapporteur;
import org.rapporteur.Visitor;
import org.rapporteur.bench.Consultation.Voice;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.kernel.Ids;
import org.rapporteur.sheet.file.Column;
import org.rapporteur.sheet.file.CsvWriter;
import org.rapporteur.sheet.file.Origin;
import org.rapporteur.sheet.file.SheetContent;
import org.rapporteur.sheet.file.WorkbookWriter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * How long it takes to send a sheet of 10,000 rows, to have each checked and kept, and to be shown the report: by HTTP,
 * as workbook and as CSV. The heap is that of the whole application, browsers' part and test included; run it with
 * {@code -DargLine=-Xmx512m} to see that it suffices.
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
class SheetBench {

    private static final int ROWS = 10_000;
    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final long MOST_HEAP = 512L << 20;

    private final Consultation consultation;
    private final CommentPeriods periods;
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    SheetBench(Consultation consultation, CommentPeriods periods, JdbcClient jdbc) {
        this.consultation = consultation;
        this.periods = periods;
        this.jdbc = jdbc;
    }

    @Test
    void ten_thousand_rows_are_checked_in_time_and_memory() {
        Voice voice = consultation.voices(1).get(0);
        UUID period = consultation.openPeriods(1).get(0);
        SheetContent content = content(period);
        Visitor visitor = new Visitor(port);
        visitor.signIn(voice.username(), Consultation.PASSWORD);

        StringBuilder report = new StringBuilder("| file | size | answered and reported in | peak heap |\n|---|--:|--:|--:|\n");
        for (Map.Entry<String, byte[]> file : Map.of(
                        "XLSX", WorkbookWriter.write(content), "CSV", CsvWriter.write(content))
                .entrySet()) {
            report.append(measured(visitor, period, file.getKey(), file.getValue()));
        }
        BenchReport.section("A sheet of 10,000 rows", """
                Sent by HTTP, each row checked and kept, the first page of the report shown; the first file meets a JVM \
                that has not done it before. At most %d s and %d MiB of heap are allowed; this JVM may have %d MiB.

                %s""".formatted(
                        AT_MOST.toSeconds(),
                        MOST_HEAP >> 20,
                        Runtime.getRuntime().maxMemory() >> 20,
                        report));
    }

    private String measured(Visitor visitor, UUID period, String name, byte[] file) {
        Visitor.Form form = visitor.form("/ngo/periods/" + period + "/sheet", "/sheet");
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        HttpResponse<String> sent = visitor.upload(form.action(), form.fields(), "file", file);
        assertThat(sent.statusCode()).isEqualTo(303);
        HttpResponse<String> shown =
                visitor.get(sent.headers().firstValue("Location").orElseThrow());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from comment_sheet_row group by sheet_id order by sheet_id desc limit 1")
                        .query(Long.class)
                        .single())
                .as("each row is kept")
                .isEqualTo((long) ROWS);
        assertThat(took).isLessThan(AT_MOST);
        return "| %s | %.1f MiB | %.1f s | %d MiB |\n"
                .formatted(name, file.length / 1048576.0, took.toMillis() / 1000.0, peak >> 20);
    }

    private SheetContent content(UUID periodId) {
        Map<Column, String> columns = new EnumMap<>(Column.class);
        for (Column column : Column.TAKEN) {
            columns.put(column, column.code());
        }
        List<Map<Column, String>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Map<Column, String> row = new EnumMap<>(Column.class);
            row.put(Column.KEY, "n." + Ids.next());
            // one in a hundred names a paragraph that is not there, another has no type
            row.put(Column.PARAGRAPH, i % 100 == 0 ? "999" : "whole text");
            row.put(Column.TYPE, i % 100 == 1 ? "" : "substantive");
            row.put(Column.LANGUAGE, "English");
            row.put(
                    Column.COMMENT,
                    "Comment %d (%s). The cost of sending money home should be named with a figure, since a goal without one can't be missed."
                            .formatted(i, Ids.next())
                            .repeat(2));
            row.put(Column.PROPOSED, "The cost of remittances should fall below three per cent by %d.".formatted(i));
            row.put(Column.RATIONALE, "Those who send least pay the largest share (%d).".formatted(i));
            rows.add(row);
        }
        return new SheetContent(
                new Origin(periodId, periods.get(periodId).revisionId(), Ids.next(), false),
                false,
                "Comments",
                "Guide",
                "Comments",
                List.of(),
                columns,
                rows,
                Map.of(),
                "",
                ',');
    }
}
