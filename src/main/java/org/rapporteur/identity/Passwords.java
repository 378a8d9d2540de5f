package org.rapporteur.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: bcrypt, with the method named in the hash so that a better one can follow. */
@Configuration(proxyBeanMethods = false)
class Passwords {
    /** Letters, in bytes of UTF-8: bcrypt reads no more. */
    static final int MOST_BYTES = 72;

    static final int FEWEST_CHARACTERS = 8;

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
