package org.rapporteur;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Counts the SQL statements that pages run: those of the threads that serve HTTP, and, for MockMvc, of the test's own.
 *
 * <p>Use: {@code sqlCount.reset()}, load the page, {@code assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(15)}.
 */
@TestConfiguration
public class SqlCount implements BeanPostProcessor, QueryExecutionListener {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    public void reset() {
        statements.clear();
    }

    public List<String> statements() {
        return List.copyOf(statements);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execInfo, List<QueryInfo> queries) {
        String thread = Thread.currentThread().getName();
        if (thread.contains("-exec-") || thread.equals("main")) {
            queries.forEach(query -> statements.add(query.getQuery()));
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execInfo, List<QueryInfo> queries) {
        // counted before
    }
}
