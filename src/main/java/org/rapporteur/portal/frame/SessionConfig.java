package org.rapporteur.portal.frame;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** Sessions are kept in the database. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfig {

    @Bean
    StoredSessions sessionRepository(JdbcClient jdbc, @Value("${server.servlet.session.timeout}") Duration idle) {
        return new StoredSessions(jdbc, idle);
    }
}
