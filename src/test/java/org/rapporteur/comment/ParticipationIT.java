package org.rapporteur.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.OrganisationDecisions;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Participation;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may take part in a call: enforced where it is read, saved and submitted. */
@RapporteurTest
class ParticipationIT {

    private final ApplicationContext context;
    private final CommentDrafts drafts;
    private final CommentPeriods periods;
    private final Submissions submissions;
    private final OrganisationDecisions decisions;
    private final JdbcClient jdbc;

    ParticipationIT(
            ApplicationContext context,
            CommentDrafts drafts,
            CommentPeriods periods,
            Submissions submissions,
            OrganisationDecisions decisions,
            JdbcClient jdbc) {
        this.context = context;
        this.drafts = drafts;
        this.periods = periods;
        this.submissions = submissions;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    @Test
    void a_call_by_invitation_is_known_to_the_invited_alone() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofDays(3));
        Ngo invited = scene.ngo(ConsultativeStatus.NONE);
        Ngo other = scene.ngo(ConsultativeStatus.GENERAL);
        call(scene, Participation.BY_INVITATION, invited);

        assertThat(periods.openFor(invited.id())).contains(period);
        drafts.add(invited.coordinator(), invited.id(), period.id(), scene.onTheWhole("Thank you for asking us."));
        assertThat(submissions
                        .submit(invited.coordinator(), invited.id(), period.id(), CivilScene.key(), false, "")
                        .comments())
                .isEqualTo(1);

        assertThat(periods.openFor(other.id())).doesNotContain(period);
        assertThatThrownBy(() -> drafts.desk(other.member(), other.id(), period.id()))
                .isInstanceOf(NotKnown.class);
        refused(
                "submission.not-admitted",
                () -> drafts.add(other.member(), other.id(), period.id(), scene.onTheWhole("We too.")));
        refused(
                "submission.not-admitted",
                () -> submissions.submit(other.coordinator(), other.id(), period.id(), CivilScene.key(), false, ""));
    }

    @Test
    void an_open_call_takes_every_approved_organisation() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofDays(3));
        Ngo none = scene.ngo(ConsultativeStatus.NONE);
        assertThat(periods.openFor(none.id())).doesNotContain(period);
        call(scene, Participation.OPEN);

        assertThat(periods.openFor(none.id())).contains(period);
    }

    @Test
    void an_organisation_suspended_meanwhile_loses_nothing_and_submits_once_it_is_reinstated() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofDays(3));
        Ngo ngo = scene.ngo(ConsultativeStatus.SPECIAL);
        CommentDraft draft = drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.onTheWhole("A good text."));
        Actor officer = scene.person("suspends", "An Officer", Function.OFFICER, Place.PLATFORM, "");

        decisions.suspend(officer, ngo.id(), "Its status is under review.");

        Desk desk = drafts.desk(ngo.member(), ngo.id(), period.id());
        assertThat(desk.drafts()).containsExactly(draft);
        assertThat(desk.closed()).isNotNull();
        refused(
                "organisation.suspended",
                () -> drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.onTheWhole("More.")));
        refused(
                "organisation.suspended",
                () -> drafts.change(ngo.member(), draft.id(), draft.version(), scene.onTheWhole("Changed.")));
        refused(
                "organisation.suspended",
                () -> submissions.submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, ""));
        assertThat(drafts.of(ngo.member(), ngo.id(), period.id())).containsExactly(draft);

        decisions.lift(officer, ngo.id());

        assertThat(submissions
                        .submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "")
                        .comments())
                .isEqualTo(1);
    }

    private void call(CivilScene scene, Participation participation, Ngo... invited) {
        String ids = List.of(invited).stream()
                .map(ngo -> "\"" + ngo.id() + "\"")
                .toList()
                .toString();
        jdbc.sql("update call_version set participation = ?, invited = cast(? as jsonb) where procedure_id = ?")
                .param(participation.name())
                .param(ids)
                .param(scene.procedureId)
                .update();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
