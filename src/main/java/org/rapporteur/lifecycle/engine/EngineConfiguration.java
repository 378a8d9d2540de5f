package org.rapporteur.lifecycle.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Offices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the engine up: people and groups from module identity, authorizations on, no more rights on tasks than needed. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** User names and group ids as module identity makes them. */
    private static final String ID_PATTERN = "[a-zA-Z0-9][a-zA-Z0-9._-]*";

    @Bean
    ProcessEnginePlugin rapporteurPlugin(ObjectProvider<Accounts> accounts, ObjectProvider<Offices> offices) {
        return new ProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setIdentityProviderSessionFactory(new OfficeHoldersFactory(accounts, offices));
                engine.setUserResourceWhitelistPattern(ID_PATTERN);
                engine.setGroupResourceWhitelistPattern(ID_PATTERN);
                // a candidate may claim and complete a task, not rewrite it
                engine.setDefaultUserPermissionNameForTask("TASK_WORK");
                engine.setEnableExceptionsAfterUnhandledBpmnError(true);
                // what a command refuses reaches its caller; a refusal is no fault to be logged with a stack trace
                engine.setEnableCmdExceptionLogging(false);
                engine.setCustomPreCommandInterceptorsTxRequired(List.of(new RefusalsNoted()));
                engine.setDefaultNumberOfRetries(3);
                engine.setFailedJobRetryTimeCycle("R3/PT1M");
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                // nothing to do: the engine is complete
            }

            @Override
            public void postProcessEngineBuild(org.camunda.bpm.engine.ProcessEngine engine) {
                EngineAuthorizations.grant(engine);
            }
        };
    }

    private record OfficeHoldersFactory(ObjectProvider<Accounts> accounts, ObjectProvider<Offices> offices)
            implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return ReadOnlyIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new OfficeHolders(accounts.getObject(), offices.getObject());
        }
    }
}
