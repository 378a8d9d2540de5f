package org.rapporteur.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Contact;
import org.rapporteur.identity.OrganisationDetails;
import org.rapporteur.identity.OrganisationNames;
import org.rapporteur.identity.Registrations;
import org.rapporteur.kernel.MovableClock;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Stage;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Sample procedures, one for each stage, with people to sign in as. Made once, on a database that is empty, with a
 * clock that begins in the past and never runs ahead.
 */
@Component
@Profile("movable-clock")
class Demonstration {

    /** Of every account of the demonstration. These exist only on the embedded database of a first start. */
    static final String PASSWORD = "consultation";

    private static final String BODY = "csocd";

    private final Casting casting;
    private final Play play;
    private final Accounts accounts;
    private final Registrations registrations;
    private final MovableClock clock;

    Demonstration(Casting casting, Play play, Accounts accounts, Registrations registrations, MovableClock clock) {
        this.casting = casting;
        this.play = play;
        this.accounts = accounts;
        this.registrations = registrations;
        this.clock = clock;
    }

    /**
     * A procedure to show.
     *
     * @param daysAgo when it began; far enough that the play has come to its stage by now
     */
    private record Sample(String title, Stage stage, ReviewMode mode, int daysAgo) {}

    /**
     * A session with the procedures on its panels.
     *
     * @param samples in order of time
     */
    private record Sitting(String session, List<Sample> samples) {}

    private static final List<Sitting> SITTINGS = List.of(
            new Sitting(
                    "Sixty-fifth session",
                    List.of(
                            new Sample("Childhood and the cost of housing", Stage.PUBLISHED, ReviewMode.SILENCE, 120),
                            new Sample("Volunteers in ageing societies", Stage.PUBLISHED, ReviewMode.CORRECTIONS, 90))),
            new Sitting(
                    "Sixty-sixth session",
                    List.of(
                            new Sample(
                                    "Public libraries as social infrastructure",
                                    Stage.AWAITING_RELEASE,
                                    ReviewMode.SILENCE,
                                    52),
                            new Sample(
                                    "Scripts of the ancient world in schools",
                                    Stage.RENDITION_REPAIR,
                                    ReviewMode.CORRECTIONS,
                                    52),
                            new Sample(
                                    "Fair pay in care work", Stage.FINAL_TEXT_WITH_CHAIR, ReviewMode.CORRECTIONS, 52),
                            new Sample("Rural transport and isolation", Stage.EDITING, ReviewMode.SILENCE, 52),
                            new Sample(
                                    "Young people leaving care", Stage.REVISING_AFTER_REVIEW, ReviewMode.SILENCE, 47),
                            new Sample("School meals and social cohesion", Stage.RULING, ReviewMode.SILENCE, 46),
                            new Sample("Digital access for older persons", Stage.REVIEW, ReviewMode.SILENCE, 40),
                            new Sample(
                                    "Housing first: lessons from ten cities", Stage.REVIEW, ReviewMode.CORRECTIONS, 40),
                            new Sample(
                                    "Informal work and social protection",
                                    Stage.REVISION_WITH_CHAIR,
                                    ReviewMode.SILENCE,
                                    39),
                            new Sample("Loneliness as a public concern", Stage.ANSWERING, ReviewMode.SILENCE, 38),
                            new Sample(
                                    "Seasonal workers and their rights", Stage.WITHDRAWN, ReviewMode.CORRECTIONS, 20),
                            new Sample("Remittances and family life", Stage.COMMENT_PERIOD, ReviewMode.SILENCE, 12))),
            new Sitting(
                    "Sixty-seventh session",
                    List.of(
                            new Sample("Sport for inclusion", Stage.DRAFT_WITH_CHAIR, ReviewMode.CORRECTIONS, 2),
                            new Sample("Cities that welcome", Stage.DRAFTING, ReviewMode.SILENCE, 1))));

    /** Makes everything; the clock shows the present again afterwards. */
    void make(Consumer<String> narrator) {
        Instant present = clock.now();
        Cast cast = null;
        int number = 1;
        for (Sitting sitting : SITTINGS) {
            clock.moveTo(present.minus(Duration.ofDays(sitting.samples().get(0).daysAgo())));
            cast = cast == null ? firstCast(present) : casting.inNextSession(cast, sitting.session());
            for (Sample sample : sitting.samples()) {
                clock.moveTo(present.minus(Duration.ofDays(sample.daysAgo())));
                narrator.accept("Preparing a sample: " + sample.title() + " (" + sample.stage() + ")");
                play.play(
                        cast,
                        sample.title(),
                        SampleText.of(sample.title(), cast.heldOn(clock.now()), cast.session()),
                        sample.mode(),
                        sample.stage(),
                        "E/CN.5/" + present.atZone(ZoneOffset.UTC).getYear() + "/" + number++,
                        step -> {});
            }
        }
        clock.reset();
        register();
    }

    /** An organisation that waits for the secretariat's word. */
    private void register() {
        Account first = accounts.create("ngo-new", "ngo-new@example.org", "Salma Idrissi", PASSWORD);
        registrations.enter(
                new OrganisationDetails(
                        new OrganisationNames(
                                "fr", "Voix des oasis", Map.of("en", "Voices of the Oases", "ar", "أصوات الواحات")),
                        "VOASIS",
                        ConsultativeStatus.SPECIAL,
                        "MAR",
                        new Contact(first.name(), first.email(), "+212 5 22 00 00 00", "https://voasis.example.org")),
                first);
    }

    private Cast firstCast(Instant present) {
        LocalDate since =
                present.minus(Duration.ofDays(400)).atZone(ZoneOffset.UTC).toLocalDate();
        return casting.assemble(BODY, "", PASSWORD, since);
    }
}
