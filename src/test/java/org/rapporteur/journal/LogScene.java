package org.rapporteur.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.rapporteur.FreshDatabase;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A journal with its log in a database of its own, so that it can be tampered with. */
final class LogScene implements AutoCloseable {

    static final String ORIGIN = "test.example.org/record";

    private final HikariDataSource source;
    private final Map<Integer, Sealer> servers = new HashMap<>();

    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final Journal journal;
    final RecordRows rows;
    final SealedLog log;
    final RecordCheck check;

    LogScene() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(FreshDatabase.url(FreshDatabase.create()));
        config.setUsername("postgres");
        config.setPassword("postgres");
        config.setMaximumPoolSize(12);
        source = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/journal")
                .load()
                .migrate();
        jdbc = JdbcClient.create(source);
        JdbcTransactionManager transactions = new JdbcTransactionManager(source);
        transaction = new TransactionTemplate(transactions);
        journal = new Journal(jdbc, new NamedParameterJdbcTemplate(source));
        rows = new RecordRows(jdbc);
        log = new SealedLog(rows);
        check = new RecordCheck(rows, new SealedEntries(jdbc), transactions);
    }

    /** A server of its own on the one database. */
    synchronized Sealer server(int number) {
        return servers.computeIfAbsent(number, n -> sealer(""));
    }

    Sealer sealer(String key) {
        return new Sealer(rows, new RecordKeys(rows, key, "", ORIGIN, "http://localhost"), clock(), transaction);
    }

    private DatabaseClock clock() {
        try {
            return BeanUtils.instantiateClass(DatabaseClock.class.getDeclaredConstructor(JdbcClient.class), jdbc);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    int seal() {
        return server(1).seal();
    }

    void append(int number) {
        transaction.executeWithoutResult(status -> journal.append(entry(number)));
    }

    /** Appends so many entries, then seals them. */
    void sealed(int many) {
        for (int i = 0; i < many; i++) {
            append(i);
        }
        seal();
    }

    static Entry entry(int number) {
        return new Entry(
                "thing.done",
                Ids.next(),
                "ada",
                null,
                Instant.parse("2027-03-01T10:00:00.123456Z"),
                Map.of("number", "N-" + number, "words", number, "share", 0.25));
    }

    /** What only the owner of the database can do: no trigger and no foreign key stands in the way. */
    void tamper(String... statements) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            for (String statement : statements) {
                jdbc.sql(statement).update();
            }
        });
    }

    long sequenceAt(long position) {
        return jdbc.sql("select entry from record_leaf where position = ?")
                .param(position)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        source.close();
    }
}
