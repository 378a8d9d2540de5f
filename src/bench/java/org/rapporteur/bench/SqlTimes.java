package org.rapporteur.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Adds up how long statements, commits and waits for a connection take, while it is switched on; costs nothing else. */
@TestConfiguration
class SqlTimes implements BeanPostProcessor, QueryExecutionListener, MethodExecutionListener {

    static final String COMMIT = "commit";
    static final String CONNECTION = "getConnection";

    private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final ThreadLocal<Long> began = new ThreadLocal<>();
    private final ThreadLocal<Long> methodBegan = new ThreadLocal<>();
    private volatile boolean on;

    void start() {
        nanos.clear();
        counts.clear();
        on = true;
    }

    void stop() {
        on = false;
    }

    double millis(String what) {
        return nanos.getOrDefault(what, new LongAdder()).sum() / 1e6;
    }

    long count(String what) {
        return counts.getOrDefault(what, new LongAdder()).sum();
    }

    /** The statements (without commits and waits), the one with the most time first. */
    List<String> statements() {
        return nanos.keySet().stream()
                .filter(what -> !what.equals(COMMIT) && !what.equals(CONNECTION))
                .sorted(Comparator.comparingDouble(this::millis).reversed())
                .toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (!(bean instanceof DataSource source)) {
            return bean;
        }
        DataSource measured = ProxyDataSourceBuilder.create(source)
                .listener(this)
                .methodListener(this)
                .build();
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return on ? measured.getConnection() : source.getConnection();
            }
        };
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (on) {
            began.set(System.nanoTime());
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        Long from = began.get();
        if (on && from != null && isServing()) {
            add(queries.isEmpty() ? "batch" : queries.get(0).getQuery(), System.nanoTime() - from);
        }
        began.remove();
    }

    @Override
    public void beforeMethod(MethodExecutionContext execution) {
        if (on) {
            methodBegan.set(System.nanoTime());
        }
    }

    @Override
    public void afterMethod(MethodExecutionContext execution) {
        Long from = methodBegan.get();
        String method = execution.getMethod().getName();
        if (on && from != null && isServing() && (method.equals(COMMIT) || method.equals(CONNECTION))) {
            add(method, System.nanoTime() - from);
        }
        methodBegan.remove();
    }

    private static boolean isServing() {
        return Thread.currentThread().getName().contains("-exec-");
    }

    private void add(String what, long took) {
        nanos.computeIfAbsent(what, any -> new LongAdder()).add(took);
        counts.computeIfAbsent(what, any -> new LongAdder()).increment();
    }
}
