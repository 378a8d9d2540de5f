package org.rapporteur.portal.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Office;
import org.rapporteur.identity.Place;
import org.rapporteur.procedure.Body;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Panel;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Session;
import org.rapporteur.procedure.Stage;
import org.rapporteur.procedure.Timetable;

class NextStepsTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final Body BODY = new Body(UUID.randomUUID(), "csocd", "Commission", "E/CN.5", ZoneOffset.UTC);
    private static final Session SESSION = new Session(UUID.randomUUID(), BODY.id(), 42, "Session", DAY, DAY);

    private final NextSteps nextSteps = new NextSteps();

    @Test
    void each_stage_leads_each_role_to_its_own_work() {
        String table = Arrays.stream(Stage.values())
                .map(stage -> "%-21s officer: %-19s chair: %-13s editor: %s"
                                .formatted(
                                        stage,
                                        steps(stage, Function.OFFICER, BODY.places()),
                                        steps(stage, Function.CHAIR, Set.of(Place.session(SESSION.id()))),
                                        steps(stage, Function.EDITOR, BODY.places()))
                                .stripTrailing()
                        + "\n")
                .collect(Collectors.joining());

        assertThat(table).isEqualTo("""
                        DRAFTING              officer: draft change        chair:               editor:
                        DRAFT_WITH_CHAIR      officer:                     chair: tasks         editor:
                        COMMENT_PERIOD        officer: answers             chair:               editor:
                        ANSWERING             officer: answers revise      chair:               editor:
                        REVISION_WITH_CHAIR   officer: answers             chair: tasks         editor:
                        REVIEW                officer: review answers      chair: review        editor:
                        RULING                officer: review              chair: tasks review  editor:
                        REVISING_AFTER_REVIEW officer: revise review       chair: review        editor:
                        EDITING               officer: publication review  chair: review        editor: publication
                        FINAL_TEXT_WITH_CHAIR officer: publication         chair: tasks         editor: publication
                        RENDERING             officer: publication review  chair: review        editor: publication
                        RENDITION_REPAIR      officer: publication review  chair: review        editor: publication
                        AWAITING_RELEASE      officer: publication review  chair: review        editor: publication
                        PUBLISHED             officer: publication review answers chair: review        editor: publication
                        WITHDRAWN             officer:                     chair:               editor:
                        """);
    }

    @Test
    void someone_of_another_body_is_led_nowhere() {
        assertThat(Stage.values())
                .allSatisfy(stage -> assertThat(steps(stage, Function.OFFICER, Set.of(Place.body(UUID.randomUUID()))))
                        .isEmpty());
    }

    private String steps(Stage stage, Function function, Set<Place> places) {
        Place place = places.iterator().next();
        UUID id = UUID.randomUUID();
        Actor actor =
                new Actor(id, "someone", "Someone", List.of(new Office(id, id, function, place, "group", DAY, null)));
        return nextSteps.of(actor, procedure(stage)).stream()
                .map(NextSteps.Step::key)
                .collect(Collectors.joining(" "));
    }

    private static Procedure procedure(Stage stage) {
        return new Procedure(
                UUID.randomUUID(),
                BODY,
                SESSION,
                new Panel("1", "Title", DAY, 1, "Moderator", List.of(), Language.EN),
                new CallRules(
                        Set.of(ConsultativeStatus.GENERAL),
                        ReviewMode.SILENCE,
                        Map.of(),
                        LateRule.REFUSE,
                        false,
                        Set.of(Language.EN),
                        Timetable.usual(DAY, DAY, DAY, DAY)),
                1,
                stage,
                Instant.EPOCH,
                null,
                null);
    }
}
