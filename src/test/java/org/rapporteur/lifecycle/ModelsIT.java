package org.rapporteur.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;

@RapporteurTest
class ModelsIT {

    private final RepositoryService repository;

    ModelsIT(RepositoryService repository) {
        this.repository = repository;
    }

    @Test
    void the_four_processes_are_deployed_and_none_can_be_started_from_tasklist() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrder("panelSummary", "civilSocietyInput", "memberStateReview", "publication");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .startableInTasklist()
                        .count())
                .isZero();
    }
}
