package org.rapporteur.lifecycle.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys what stands in {@code processes/}: models, decision tables and forms, each by its bare name. What did not
 * change is not deployed again, whether the application runs from a jar or from a folder.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("rapporteur")
                .source("rapporteur")
                .enableDuplicateFiltering(false);
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.*")) {
                deployment.addInputStream(resource.getFilename(), resource.getInputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a model could not be read", e);
        }
        deployment.deploy();
    }
}
