package org.rapporteur.notification;

import org.rapporteur.kernel.DatabaseClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Mails are sent where {@code spring.mail.host} names a mail server, and kept otherwise, or where
 * {@code rapporteur.mail.send} is false.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailConfiguration {

    @Bean
    MailDispatch mailDispatch(
            MailRows rows,
            DatabaseClock clock,
            ObjectProvider<JavaMailSender> senders,
            @Value("${spring.mail.host:}") String host,
            @Value("${rapporteur.mail.from}") String from,
            @Value("${rapporteur.mail.send}") boolean send) {
        JavaMailSender sender = host.isBlank() || !send ? null : senders.getIfAvailable();
        return new MailDispatch(rows, clock, sender == null ? null : new MailServer(sender, from));
    }

    @Bean
    MailTimer mailTimer(MailDispatch dispatch) {
        return new MailTimer(dispatch);
    }
}
