package org.rapporteur.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rapporteur.identity.Actor;
import org.rapporteur.procedure.Stage;

/** The officer starts the procedure, writes the draft, and sets the moment of release. */
final class Officer extends Person {

    Officer(Play play, Actor actor) {
        super(play, actor);
    }

    void startsTheProcedure() {
        LocalDate today =
                play.does().clock().now().atZone(play.cast().body().zone()).toLocalDate();
        page.navigate("/secretariat");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start a procedure"))
                .click();
        page.getByLabel("Session", exact())
                .selectOption(play.cast().session().id().toString());
        page.getByLabel("Agenda item").fill("3(c)");
        page.getByLabel("Number of the meeting").fill("10");
        page.getByLabel("Day of the panel")
                .fill(play.cast().heldOn(play.does().clock().now()).toString());
        page.getByLabel("Title of the panel").fill(Play.TITLE);
        page.getByLabel("Moderator").fill("H.E. Jean-Jacques Elmiger");
        page.getByLabel("Name of panellist 1").fill("Mr. Gerónimo Gutiérrez");
        page.getByLabel("Function of panellist 1").fill("Vice-Minister for North America, Mexico");
        page.getByLabel("Roster", exact()).check();
        page.getByLabel("are received, marked late and kept apart").check();
        page.getByLabel("Publish the comments marked publishable").check();
        page.getByLabel("Silence procedure").check();
        page.getByLabel("Draft is with the Chair by").fill(today.plusDays(7).toString());
        page.getByLabel("Comments close on").fill(today.plusDays(30).toString());
        page.getByLabel("First round of the review closes on")
                .fill(today.plusDays(45).toString());
        page.getByLabel("Planned release on").fill(today.plusDays(60).toString());
        shoot("call");
        press("Start the procedure");

        assertThat(page.locator(".banner")).containsText("The procedure was started");
        String path = page.url();
        play.begun(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        shoot("procedure");
    }

    void entersTheDraftAndSubmitsIt() {
        page.navigate("/drafting/" + play.id());
        page.getByLabel("Paste the text").fill(Play.text());
        press("Read the text");
        Locator repairs = page.locator("input[name=repair]");
        assertThat(repairs.count()).isPositive();
        for (Locator repair : repairs.all()) {
            assertThat(repair).isChecked();
        }
        shoot("repairs");
        press("Make this the draft");

        assertThat(page.locator("#words-title")).hasText(Pattern.compile("[1-9][0-9,]* words"));
        assertThat(page.locator(".checks .tag.bad")).hasCount(0);
        assertThat(page.locator(".checks .tag.good").first()).isVisible();
        assertThat(page.locator(".paragraph-row").count()).isGreaterThanOrEqualTo(4);
        shoot("editor");
        press("Submit to the Chair");
        assertThat(page.locator(".banner")).containsText("with the Chair");
    }

    void changesWhatWasNoted() {
        page.navigate("/drafting/" + play.id());
        Locator row = page.locator(".paragraph-row")
                .filter(new Locator.FilterOptions().setHas(page.getByLabel("Edit 3", exact())));
        assertThat(row.locator(".notice")).containsText("Say that views differed.");
        shoot("note");
        addSentence(3, "Views on it differed.");
        press("Submit to the Chair");
        assertThat(page.locator(".banner")).containsText("with the Chair");
    }

    void marksWhatMayBePublished() {
        page.navigate("/answers/" + play.id());
        for (Locator box : page.locator("input[name=comment]").all()) {
            box.check();
        }
        shoot("marking");
        press("Mark as publishable");
        assertThat(page.locator(".banner")).containsText("publishable");
    }

    Instant setsTheMomentOfRelease() {
        ZoneId zone = play.cast().body().zone();
        LocalDateTime at = LocalDateTime.ofInstant(play.does().clock().now().plus(Duration.ofDays(2)), zone)
                .withHour(10)
                .withMinute(0);
        page.navigate("/publication/" + play.id());
        page.getByLabel("Moment of release").fill(at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        press("Set the moment of release");
        assertThat(page.locator(".banner")).containsText("The moment of release was set");
        play.passes();
        assertThat(play.stage()).isEqualTo(Stage.AWAITING_RELEASE);
        page.navigate("/publication/" + play.id());
        shoot("release");
        return play.does().publications().of(play.id()).orElseThrow().releaseAt();
    }
}
