package org.rapporteur.wording;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our messages in the place of Spring's, whose formats know no plurals. */
@Configuration(proxyBeanMethods = false)
class WordingConfiguration {

    /** The name is Spring's: templates, validation and the context itself take the bean that has it. */
    @Bean
    MessageSource messageSource() {
        return Messages.in("messages");
    }
}
