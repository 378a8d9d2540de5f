package org.rapporteur.lifecycle;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.rapporteur.kernel.Refusal;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Puts what the listeners of tasks refuse into words. The engine wraps what a listener throws and shows its message:
 * without this, whoever completes a task by the engine's API would read a key.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class TaskRefusals {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor refusalsInWords(ObjectProvider<MessageSource> messages) {
        MethodInterceptor inWords = call -> {
            try {
                return call.proceed();
            } catch (Refusal refusal) {
                throw new RefusalInWords(
                        refusal,
                        messages.getObject()
                                .getMessage(
                                        "refusal." + refusal.code(),
                                        refusal.details().toArray(),
                                        refusal.getMessage(),
                                        LocaleContextHolder.getLocale()));
            }
        };
        return new DefaultPointcutAdvisor(new CompleteListeners(), inWords);
    }

    private static final class CompleteListeners extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> target) {
            return method.getName().startsWith("complete")
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0] == DelegateTask.class;
        }
    }
}
