package org.rapporteur.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.rapporteur.kernel.Ids;

/**
 * What a submission is compared with: one row with the same bytes inserted and committed by plain JDBC, from as many
 * threads as there are clients, through a pool of the application's size, on the same server.
 */
final class BareInserts implements AutoCloseable {

    private final HikariDataSource pool;
    private final byte[] row;

    BareInserts(String url, int poolSize, byte[] row) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("postgres");
        config.setPassword("postgres");
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(poolSize);
        config.setAutoCommit(false);
        this.pool = new HikariDataSource(config);
        this.row = row;
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists bare_row (id uuid primary key, canonical_form bytea not null)");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Clients.Result run(int clients, int times) {
        return Clients.run(clients, times, client -> insert(Ids.next()));
    }

    private void insert(UUID id) {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into bare_row (id, canonical_form) values (?, ?)")) {
            insert.setObject(1, id);
            insert.setBytes(2, row);
            insert.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
