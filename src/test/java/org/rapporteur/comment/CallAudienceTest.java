package org.rapporteur.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Office;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Place;
import org.rapporteur.procedure.Body;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Panel;
import org.rapporteur.procedure.Participation;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Session;
import org.rapporteur.procedure.Stage;
import org.rapporteur.procedure.Timetable;

class CallAudienceTest {

    private static final CallAudience NOTHING = new CallAudience(false, false);
    private static final CallAudience PAGE = new CallAudience(true, false);
    private static final CallAudience PAGE_AND_DRAFT = new CallAudience(true, true);
    private static final LocalDate DAY = LocalDate.of(2027, 1, 20);
    private static final UUID BODY = UUID.randomUUID();

    private final Organisation special =
            new Organisation(UUID.randomUUID(), "Elders", "ELD", ConsultativeStatus.SPECIAL, "CHE");
    private final Organisation none =
            new Organisation(UUID.randomUUID(), "Others", "OTH", ConsultativeStatus.NONE, "CHE");

    @ParameterizedTest
    @EnumSource
    void before_the_opening_only_those_who_work_on_it_know_of_a_call(Participation participation) {
        Procedure call = call(participation, special.id());

        assertThat(CallAudience.of(call, false, null, List.of())).isEqualTo(NOTHING);
        assertThat(CallAudience.of(call, false, person(Function.MEMBER, special.id()), List.of(special)))
                .isEqualTo(NOTHING);
        for (Function function : List.of(Function.OFFICER, Function.RAPPORTEUR, Function.CHAIR, Function.EDITOR)) {
            assertThat(CallAudience.of(call, false, person(function, BODY), List.of()))
                    .as("a %s", function)
                    .isEqualTo(PAGE_AND_DRAFT);
        }
    }

    @Test
    void everyone_knows_of_a_call_by_status_and_those_asked_read_the_draft() {
        Procedure call = call(Participation.BY_STATUS);

        assertThat(CallAudience.of(call, true, null, List.of())).isEqualTo(PAGE);
        assertThat(CallAudience.of(call, true, person(Function.MEMBER, none.id()), List.of(none)))
                .isEqualTo(PAGE);
        assertThat(CallAudience.of(call, true, person(Function.MEMBER, special.id()), List.of(none, special)))
                .isEqualTo(PAGE_AND_DRAFT);
    }

    @Test
    void an_open_call_and_its_draft_are_for_everyone() {
        assertThat(CallAudience.of(call(Participation.OPEN), true, null, List.of()))
                .isEqualTo(PAGE_AND_DRAFT);
    }

    @Test
    void a_call_by_invitation_is_known_to_those_invited_alone() {
        Procedure call = call(Participation.BY_INVITATION, none.id());

        assertThat(CallAudience.of(call, true, null, List.of())).isEqualTo(NOTHING);
        assertThat(CallAudience.of(call, true, person(Function.COORDINATOR, special.id()), List.of(special)))
                .isEqualTo(NOTHING);
        assertThat(CallAudience.of(call, true, person(Function.OFFICER, UUID.randomUUID()), List.of()))
                .as("an officer of another body")
                .isEqualTo(NOTHING);
        assertThat(CallAudience.of(call, true, person(Function.FOCAL_POINT, UUID.randomUUID()), List.of()))
                .isEqualTo(NOTHING);
        assertThat(CallAudience.of(call, true, person(Function.MEMBER, none.id()), List.of(none)))
                .isEqualTo(PAGE_AND_DRAFT);
    }

    private static Actor person(Function function, UUID placeId) {
        Place place = switch (function) {
            case MEMBER, COORDINATOR -> Place.organisation(placeId);
            case FOCAL_POINT, ALTERNATE -> Place.delegation(placeId);
            default -> Place.body(placeId);
        };
        UUID id = UUID.randomUUID();
        return new Actor(
                id,
                "someone",
                "Someone",
                List.of(new Office(UUID.randomUUID(), id, function, place, "key", DAY, null)));
    }

    private static Procedure call(Participation participation, UUID... invited) {
        CallRules rules = new CallRules(
                        Set.of(ConsultativeStatus.GENERAL, ConsultativeStatus.SPECIAL),
                        ReviewMode.SILENCE,
                        Map.of(),
                        LateRule.REFUSE,
                        true,
                        Set.of(Language.EN),
                        Timetable.usual(DAY, DAY.plusDays(40), DAY.plusDays(70), DAY.plusDays(90)))
                .asking(participation, Set.of(invited));
        return new Procedure(
                UUID.randomUUID(),
                new Body(BODY, "csocd", "Commission", "E/CN.5", ZoneId.of("America/New_York")),
                new Session(UUID.randomUUID(), BODY, 42, "Forty-second session", DAY, DAY.plusDays(5)),
                new Panel("3", "Migration", DAY, 7, "The Chair", List.of(), Language.EN),
                rules,
                1,
                Stage.COMMENT_PERIOD,
                Instant.EPOCH,
                null,
                null);
    }
}
