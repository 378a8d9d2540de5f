package org.rapporteur.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.BackoffJobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** How long the job executor, as configured, rests when it finds nothing to do: a deadline waits no longer than that. */
class JobPauseTest {

    @Test
    void an_executor_idle_for_long_looks_again_within_five_seconds_and_not_more_than_once_a_second()
            throws IOException {
        JobExecutionProperty configured = configured();
        BackoffJobAcquisitionStrategy strategy = new BackoffJobAcquisitionStrategy(
                configured.getWaitTimeInMillis(),
                2.0f,
                configured.getMaxWait(),
                configured.getBackoffTimeInMillis(),
                2.0f,
                configured.getMaxBackoff(),
                100,
                3);

        for (int look = 0; look < 50; look++) {
            JobAcquisitionContext nothing = new JobAcquisitionContext();
            nothing.submitAcquiredJobs("default", new AcquiredJobs(3));
            strategy.reconfigure(nothing);
            assertThat(strategy.getWaitTime()).isLessThanOrEqualTo(5_000);
        }
        assertThat(strategy.getWaitTime()).isGreaterThanOrEqualTo(1_000);
    }

    private static JobExecutionProperty configured() throws IOException {
        return new Binder(ConfigurationPropertySources.from(
                        new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yml"))))
                .bind("camunda.bpm.job-execution", JobExecutionProperty.class)
                .get();
    }
}
