package org.rapporteur.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.browser.BrowserTest;
import org.rapporteur.browser.Browsers;
import org.rapporteur.kernel.Ids;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Stage;
import org.rapporteur.rehearsal.Cast;
import org.rapporteur.rehearsal.Casting;
import org.rapporteur.rehearsal.Scene;
import org.rapporteur.rehearsal.UseCases;
import org.rapporteur.summary.Revision;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A summary from the pasted draft to the published document, played by everyone who has a part in it, each in a browser
 * of their own. Only time is moved in code: everything that a person does is done on a page.
 *
 * <p>On the summary as it was really issued where that is at hand, otherwise on the sample.
 */
@RapporteurTest
@BrowserTest
class EndToEndIT {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final UseCases does;
    private final Casting casting;
    private final String base;

    EndToEndIT(UseCases does, Casting casting, @LocalServerPort int port) {
        this.does = does;
        this.casting = casting;
        this.base = "http://localhost:" + port;
    }

    @AfterEach
    void letTimeBe() {
        does.clock().reset();
    }

    @Test
    void a_summary_goes_from_the_pasted_draft_to_the_published_document(Browsers browsers) throws IOException {
        String suffix = "e" + Ids.next().toString().substring(31);
        Cast cast = casting.assemble(suffix, suffix, Play.PASSWORD, SINCE);
        Play play = new Play(does, browsers, base, cast);
        Officer officer = new Officer(play, cast.officer());
        Chair chair = new Chair(play, cast.chair());
        Rapporteur rapporteur = new Rapporteur(play, cast.rapporteur());
        anotherCommissionHasATaskToo("x" + suffix.substring(1));

        officer.startsTheProcedure();
        officer.entersTheDraftAndSubmitsIt();
        chair.returnsTheDraft();
        officer.changesWhatWasNoted();
        chair.approvesTheDraft();

        Coordinator solidarity =
                new Coordinator(play, cast.organisations().get(0).lead());
        Coordinator harbour = new Coordinator(play, cast.organisations().get(1).lead());
        new Member(play, cast.organisations().get(0).second()).preparesComments();
        solidarity.submitsWhatWasPrepared();
        harbour.asksThatTheNameBeWithheld();
        play.await(does.periods().newest(play.id()).orElseThrow().closesAt().plusSeconds(1));
        assertThat(play.stage()).isEqualTo(Stage.ANSWERING);
        new Coordinator(play, cast.organisations().get(2).lead()).isLate();

        rapporteur.answers();
        officer.marksWhatMayBePublished();
        chair.approvesTheRevision();
        solidarity.readsTheAnswer();

        Delegate norland = new Delegate(play, cast.delegations().get(0));
        Delegate southmark = new Delegate(play, cast.delegations().get(1));
        norland.breaksSilenceOnOneParagraph();
        southmark.breaksSilenceAndWithdraws();
        new Delegate(play, cast.delegations().get(3)).canOnlyPropose();
        theRoundCloses(play);
        assertThat(play.stage()).isEqualTo(Stage.RULING);
        chair.rules();
        rapporteur.changesTheParagraph();
        norland.seesOnlyWhatChangedUnderSilenceAgain();
        theRoundCloses(play);
        norland.seesThatTheTextIsAgreed();

        String symbol = new Editor(play, cast.editor()).givesTheSymbolAndSubmits();
        Revision approved = chair.approvesTheFinalTextOnAPhone();
        Everyone everyone = new Everyone(play);
        everyone.findsNothing(symbol);
        Instant release = officer.setsTheMomentOfRelease();
        play.await(release.minusSeconds(60));
        everyone.findsNothing(symbol);
        play.await(release.plusSeconds(1));
        assertThat(play.stage()).isEqualTo(Stage.PUBLISHED);
        everyone.readsTheDocument(symbol, approved);
        everyone.readsHowItCameAbout(symbol);
        everyone.findsTheApprovedText(symbol, approved);
    }

    private void theRoundCloses(Play play) {
        play.await(does.rounds().newest(play.id()).orElseThrow().closesAt().plusSeconds(1));
    }

    private void anotherCommissionHasATaskToo(String suffix) {
        Cast neighbours = casting.assemble(suffix, suffix, Play.PASSWORD, SINCE);
        Scene scene = Scene.begin(does, neighbours, "Of another commission", ReviewMode.SILENCE, step -> {});
        scene.enterDraft(Play.text());
        scene.submitDraft();
        scene.step();
    }
}
