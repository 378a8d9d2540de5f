package org.rapporteur.lifecycle;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Takes the steps of one procedure that are due, at once and in order, for tests and rehearsals: there no job executor
 * runs, so that nothing happens but what is asked for. Exists only where the clock can be moved.
 */
@Component
@Profile("movable-clock")
public class DueSteps {

    private final ManagementService management;
    private final RuntimeService runtime;

    DueSteps(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /**
     * Runs the procedure's due jobs until none is left.
     *
     * @return how many ran
     * @throws RuntimeException what a job failed with; it stays due
     */
    public int take(UUID procedureId) {
        int taken = 0;
        for (List<Job> due = due(procedureId); !due.isEmpty(); due = due(procedureId)) {
            management.executeJob(due.get(0).getId());
            taken++;
        }
        return taken;
    }

    private List<Job> due(UUID procedureId) {
        Set<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(procedureId.toString()).list().stream()
                        .map(instance -> instance.getProcessInstanceId())
                        .collect(Collectors.toSet());
        return instances.isEmpty()
                ? List.of()
                : management
                        .createJobQuery()
                        .processInstanceIds(instances)
                        .executable()
                        .orderByJobDuedate()
                        .asc()
                        .list();
    }
}
