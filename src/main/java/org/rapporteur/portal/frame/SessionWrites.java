package org.rapporteur.portal.frame;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Nobody waits for a disk to note when a session was last used. Should the database's machine lose its power, the last
 * second of such notes is lost, and somebody signs in again; signing in and signing out themselves are durable.
 */
@Configuration(proxyBeanMethods = false)
class SessionWrites {

    /** True, and lets the transaction's commit return before it is on disk. */
    private static final String NOT_WAITING = " and set_config('synchronous_commit', 'off', true) = 'off'";

    /** Wraps the sessions' store that Spring Boot makes; a bean beside it would keep it from being made. */
    @Bean
    static BeanPostProcessor sessionsReadOnce() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository stored ? new SessionsReadOnce<>(stored) : bean;
            }
        };
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> updatesDoNotWait() {
        return sessions -> {
            sessions.setUpdateSessionQuery("update %TABLE_NAME% set session_id = ?, last_access_time = ?,"
                    + " max_inactive_interval = ?, expiry_time = ?, principal_name = ? where primary_id = ?"
                    + NOT_WAITING);
            sessions.setUpdateSessionAttributeQuery("update %TABLE_NAME%_attributes set attribute_bytes = ?"
                    + " where session_primary_id = ? and attribute_name = ?" + NOT_WAITING);
        };
    }
}
