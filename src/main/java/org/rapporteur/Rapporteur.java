package org.rapporteur;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Carries a Chair's summary from drafting to publication. */
@SpringBootApplication
@Modulithic(systemName = "Rapporteur")
public class Rapporteur {

    public static void main(String[] args) {
        SpringApplication.run(Rapporteur.class, args);
    }
}
