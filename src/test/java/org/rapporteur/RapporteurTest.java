package org.rapporteur;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a random port, with a real PostgreSQL and a clock that can be moved. Every test class with
 * this annotation shares one context and one database; make your own bodies and accounts, and count nothing whole.
 *
 * <p>No job runs by itself: run the ones a test waits for. Mail is dispatched and the journal sealed when a test asks
 * for it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "rapporteur.demonstration=false",
            "rapporteur.mail.dispatch-every=1h",
            "rapporteur.record.seal-every=1h",
            "spring.main.banner-mode=off",
            // the database goes down with the JVM; a context that closed after it would wait for its connections
            "spring.main.register-shutdown-hook=false"
        })
@AutoConfigureMockMvc
@ActiveProfiles("movable-clock")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(SqlCount.class)
public @interface RapporteurTest {}
