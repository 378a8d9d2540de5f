package org.rapporteur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.OpenToAll;
import org.rapporteur.portal.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The rules of the house; see src/docs/architecture.md. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rapporteur");

    @Test
    void modules_import_only_what_they_declare_and_only_each_others_public_face() {
        ApplicationModules.of(Rapporteur.class).verify();
    }

    @Test
    void only_the_lifecycle_knows_the_process_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.rapporteur.lifecycle..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CODE);
    }

    @Test
    void entities_and_repositories_stay_inside_their_module() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .check(CODE);
    }

    @Test
    void dependencies_come_through_constructors() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(CODE);
    }

    @Test
    void production_code_asks_no_clock_but_the_databases() {
        noClasses()
                .that(DescribedPredicate.not(DescribedPredicate.describe(
                        "set the engine's clock",
                        (JavaClass one) -> one.getSimpleName().equals("EngineClock"))))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    @Test
    void every_handler_of_a_request_says_who_may_reach_it() {
        classes()
                .that()
                .resideInAPackage("org.rapporteur.portal..")
                .should(new ArchCondition<>("annotate each handler with Asks, SignedIn or OpenToAll") {
                    @Override
                    public void check(JavaClass controller, ConditionEvents events) {
                        controller.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith(GetMapping.class)
                                        || method.isAnnotatedWith(PostMapping.class))
                                .filter(method -> !method.isAnnotatedWith(Asks.class)
                                        && !method.isAnnotatedWith(SignedIn.class)
                                        && !method.isAnnotatedWith(OpenToAll.class))
                                .forEach(method -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " says nothing of who may reach it")));
                    }
                })
                .check(CODE);
    }

    @Test
    void nothing_is_called_after_its_ceremony() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .resideInAnyPackage("..util..", "..common..", "..helper..")
                .check(CODE);
    }

    @Test
    void time_is_moved_by_tests_and_rehearsals_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.rapporteur.kernel", "org.rapporteur.rehearsal")
                .and()
                .doNotHaveSimpleName("EngineClock")
                .should(new ArchCondition<>("move the clock") {
                    @Override
                    public void check(JavaClass code, ConditionEvents events) {
                        for (JavaAccess<?> access : code.getAccessesFromSelf()) {
                            if (access.getTargetOwner().getSimpleName().equals("MovableClock")
                                    && Set.of("advance", "moveTo", "reset").contains(access.getName())) {
                                events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
                            }
                        }
                    }
                })
                .check(CODE);
    }
}
