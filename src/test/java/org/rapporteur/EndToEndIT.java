package org.rapporteur;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.browser.Axe;
import org.rapporteur.browser.BrowserTest;
import org.rapporteur.browser.Browsers;
import org.rapporteur.browser.Tasklist;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Ids;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Stage;
import org.rapporteur.rehearsal.Cast;
import org.rapporteur.rehearsal.Casting;
import org.rapporteur.rehearsal.Scene;
import org.rapporteur.rehearsal.UseCases;
import org.rapporteur.summary.RealText;
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

    private static final String PASSWORD = "all parts are played";
    private static final String TITLE = "International migration and migrants from a social perspective";
    private static final String REASON_TO_WITHHOLD = "Our staff are under threat.";

    private final UseCases does;
    private final Casting casting;
    private final String base;
    private Browsers browsers;
    private Cast cast;
    private UUID id;
    private int shots;

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
        this.browsers = browsers;
        String suffix = "e" + Ids.next().toString().substring(31);
        cast = casting.assemble(suffix, suffix, PASSWORD, LocalDate.of(2020, 1, 1));
        Page officer = signedIn(cast.officer());
        Page chair = signedIn(cast.chair());
        Page rapporteur = signedIn(cast.rapporteur());
        anotherCommissionHasATaskToo(suffix);

        theOfficerStartsTheProcedure(officer);
        theOfficerEntersTheDraftAndSubmitsIt(officer);
        theChairReturnsTheDraft(chair);
        theOfficerChangesWhatWasNoted(officer);
        theChairApprovesTheDraft(chair);

        Page solidarity = signedIn(cast.organisations().get(0).lead());
        Page harbour = signedIn(cast.organisations().get(1).lead());
        theFirstOrganisationComments(solidarity);
        theSecondAsksThatItsNameBeWithheld(harbour);
        await(does.periods().newest(id).orElseThrow().closesAt().plusSeconds(1));
        assertThat(stage()).isEqualTo(Stage.ANSWERING);
        theThirdIsLate(signedIn(cast.organisations().get(2).lead()));

        theRapporteurAnswers(rapporteur);
        theOfficerMarksWhatMayBePublished(officer);
        theChairApprovesTheRevision(chair);
        theOrganisationReadsItsAnswer(solidarity);

        Page norland = signedIn(cast.delegations().get(0).lead());
        Page southmark = signedIn(cast.delegations().get(1).lead());
        silenceIsBrokenOnOneParagraph(norland);
        silenceIsBrokenAndTheBreakWithdrawn(southmark);
        anObserverCanOnlyPropose(signedIn(cast.delegations().get(3).lead()));
        await(does.rounds().newest(id).orElseThrow().closesAt().plusSeconds(1));
        assertThat(stage()).isEqualTo(Stage.RULING);
        theChairRules(chair);
        theRapporteurChangesTheParagraph(rapporteur);
        onlyWhatChangedIsUnderSilenceAgain(norland);
        await(does.rounds().newest(id).orElseThrow().closesAt().plusSeconds(1));
        theTextIsAgreed(norland);

        String symbol = theEditorGivesTheSymbolAndSubmits(signedIn(cast.editor()));
        Revision approved = theChairApprovesTheFinalTextOnAPhone();
        Page everyone = browsers.open(base);
        assertThat(everyone.navigate("/documents/" + symbol).status()).isEqualTo(404);
        theOfficerSetsTheMomentOfRelease(officer, everyone, symbol);
        everyoneReadsTheDocument(everyone, symbol, approved);
        everyoneReadsHowItCameAbout(everyone, symbol);
        thePublishedTextIsTheApprovedOne(everyone, symbol, approved);
    }

    // ---- the draft

    private void anotherCommissionHasATaskToo(String suffix) {
        String other = "x" + suffix.substring(1);
        Cast neighbours = casting.assemble(other, other, PASSWORD, LocalDate.of(2020, 1, 1));
        Scene scene = Scene.begin(does, neighbours, "Of another commission", ReviewMode.SILENCE, step -> {});
        scene.enterDraft(text());
        scene.submitDraft();
        scene.step();
    }

    private void theOfficerStartsTheProcedure(Page officer) {
        LocalDate today = does.clock().now().atZone(cast.body().zone()).toLocalDate();
        officer.navigate("/secretariat");
        officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start a procedure"))
                .click();
        officer.getByLabel("Session", exact()).selectOption(cast.session().id().toString());
        officer.getByLabel("Agenda item").fill("3(c)");
        officer.getByLabel("Number of the meeting").fill("10");
        officer.getByLabel("Day of the panel").fill(today.minusDays(3).toString());
        officer.getByLabel("Title of the panel").fill(TITLE);
        officer.getByLabel("Moderator").fill("H.E. Jean-Jacques Elmiger");
        officer.getByLabel("Name of panellist 1").fill("Mr. Gerónimo Gutiérrez");
        officer.getByLabel("Function of panellist 1").fill("Vice-Minister for North America, Mexico");
        officer.getByLabel("Roster", exact()).check();
        officer.getByLabel("are received, marked late and kept apart").check();
        officer.getByLabel("Publish the comments marked publishable").check();
        officer.getByLabel("Silence procedure").check();
        officer.getByLabel("Draft is with the Chair by").fill(today.plusDays(7).toString());
        officer.getByLabel("Comments close on").fill(today.plusDays(30).toString());
        officer.getByLabel("First round of the review closes on")
                .fill(today.plusDays(45).toString());
        officer.getByLabel("Planned release on").fill(today.plusDays(60).toString());
        shoot(officer, "call");
        press(officer, "Start the procedure");

        assertThat(officer.locator(".banner")).containsText("The procedure was started");
        String path = officer.url();
        id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        shoot(officer, "procedure");
    }

    private void theOfficerEntersTheDraftAndSubmitsIt(Page officer) {
        officer.navigate("/drafting/" + id);
        officer.getByLabel("Paste the text").fill(text());
        press(officer, "Read the text");
        Locator repairs = officer.locator("input[name=repair]");
        assertThat(repairs.count()).isPositive();
        for (Locator repair : repairs.all()) {
            assertThat(repair).isChecked();
        }
        shoot(officer, "repairs");
        press(officer, "Make this the draft");

        assertThat(officer.locator("#words-title")).hasText(Pattern.compile("[1-9][0-9,]* words"));
        assertThat(officer.locator(".checks .tag.bad")).hasCount(0);
        assertThat(officer.locator(".checks .tag.good").first()).isVisible();
        assertThat(officer.locator(".paragraph-row").count()).isGreaterThanOrEqualTo(4);
        shoot(officer, "editor");
        press(officer, "Submit to the Chair");
        assertThat(officer.locator(".banner")).containsText("with the Chair");
    }

    private void theChairReturnsTheDraft(Page chair) {
        Tasklist tasklist = Tasklist.open(chair);
        assertThat(tasklist.tasks())
                .as("the Chair of one session sees nothing of another's")
                .containsExactly("Approve the draft: " + TITLE);
        tasklist.claim("Approve the draft");
        assertThat(tasklist.brief()).containsText("Shall it go to civil society for comments?");
        shoot(chair, "tasklist-draft");
        assertThat(tasklist.ownRequests())
                .as("requests to our own endpoints")
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(6);

        tasklist.note("3", "Say that views differed.");
        tasklist.complete();
        assertThat(tasklist.problem()).containsText("Choose a decision first");
        shoot(chair, "tasklist-nothing-chosen");
        assertThat(stage()).isEqualTo(Stage.DRAFT_WITH_CHAIR);
        tasklist.decide("RETURN");
        passes();
        assertThat(stage()).isEqualTo(Stage.DRAFTING);
    }

    private void theOfficerChangesWhatWasNoted(Page officer) {
        officer.navigate("/drafting/" + id);
        Locator row = officer.locator(".paragraph-row")
                .filter(new Locator.FilterOptions().setHas(officer.getByLabel("Edit 3", exact())));
        assertThat(row.locator(".notice")).containsText("Say that views differed.");
        shoot(officer, "note");
        addSentence(officer, 3, "Views on it differed.");
        press(officer, "Submit to the Chair");
        assertThat(officer.locator(".banner")).containsText("with the Chair");
    }

    private void theChairApprovesTheDraft(Page chair) {
        Tasklist tasklist = Tasklist.open(chair);
        tasklist.claim("Approve the draft");
        assertThat(tasklist.brief().locator(".changed ins")).containsText("Views on it differed.");
        shoot(chair, "tasklist-redline");
        tasklist.decide("APPROVE");
        passes();
        assertThat(stage()).isEqualTo(Stage.COMMENT_PERIOD);
    }

    // ---- civil society

    private void theFirstOrganisationComments(Page coordinator) {
        Page member = signedIn(cast.organisations().get(0).second());
        member.navigate("/ngo");
        shoot(member, "call-of-an-organisation");
        member.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read and comment: " + TITLE))
                .click();
        member.getByText("Comment on paragraph 2", new Page.GetByTextOptions().setExact(true))
                .click();
        member.getByLabel("substantive").check();
        member.getByLabel("Comment", exact()).fill("The exchange with civil society was the best part of it.");
        member.getByText("Propose a wording").click();
        Locator proposal = member.getByLabel("Proposed wording");
        proposal.fill(proposal.inputValue() + " Families were named first.");
        member.getByLabel("Rationale (not required)").fill("Our members were in the room.");
        shoot(member, "comment");
        press(member, "Save the comment");
        member.getByText("Comment on the text as a whole", new Page.GetByTextOptions().setExact(true))
                .click();
        member.getByLabel("general").check();
        member.getByLabel("Comment", exact()).fill("It should be shorter.");
        press(member, "Save the comment");
        assertThat(member.getByText("Your coordinator submits for the organisation."))
                .isVisible();
        shoot(member, "comments-in-preparation");

        coordinator.navigate("/ngo");
        coordinator
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Preview and submit"))
                .click();
        assertThat(coordinator.locator("main ins")).containsText("Families were named first.");
        shoot(coordinator, "preview");
        coordinator
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit for"))
                .click();
        receipt(coordinator, "in time");
        shoot(coordinator, "receipt");
        String number = coordinator.locator("dd.mono").first().innerText();
        coordinator.navigate("/ngo");
        assertThat(coordinator.locator("table")).containsText(number);
        shoot(coordinator, "submissions");
    }

    private void theSecondAsksThatItsNameBeWithheld(Page coordinator) {
        comment(coordinator, 3, "Name the harbours.");
        preview(coordinator);
        coordinator.getByLabel("We ask that our organisation").check();
        coordinator.getByLabel("Why (needed with the request)").fill(REASON_TO_WITHHOLD);
        coordinator
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit for"))
                .click();
        receipt(coordinator, "in time");
        assertThat(coordinator.locator("main")).containsText(REASON_TO_WITHHOLD);
    }

    private void theThirdIsLate(Page coordinator) {
        comment(coordinator, 2, "We were told too late.");
        preview(coordinator);
        assertThat(coordinator.locator(".notice")).containsText("marked as late");
        shoot(coordinator, "late-preview");
        coordinator
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit for"))
                .click();
        receipt(coordinator, "late");
        shoot(coordinator, "late-receipt");
    }

    private void comment(Page page, int paragraph, String words) {
        page.navigate("/ngo");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read and comment: " + TITLE))
                .click();
        page.getByText("Comment on paragraph " + paragraph, new Page.GetByTextOptions().setExact(true))
                .click();
        page.getByLabel("substantive").check();
        page.getByLabel("Comment", exact()).fill(words);
        press(page, "Save the comment");
    }

    private static void preview(Page page) {
        page.locator("aside").getByText("Preview and submit").click();
        page.waitForURL(url -> url.contains("/submit"));
    }

    private static void receipt(Page page, String timing) {
        assertThat(page.locator(".banner")).containsText("Received. This is your receipt");
        assertThat(page.locator("dd .tag").first()).hasText(timing);
        assertThat(page.locator("dd.mono").first()).hasText(Pattern.compile("[0-9A-Z]{4}-.+"));
        assertThat(page.locator("dd.mono").nth(1)).hasText(Pattern.compile("[0-9a-f]{64}"));
        assertThat(page.locator("dd time")).hasAttribute("datetime", Pattern.compile("20.+Z"));
    }

    // ---- answers

    private void theRapporteurAnswers(Page rapporteur) {
        rapporteur.navigate("/answers");
        rapporteur
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE))
                .click();
        shoot(rapporteur, "workbench");
        answer(rapporteur, "The exchange with civil society", "accepted", "It was indeed.", "2 ");
        answer(rapporteur, "Name the harbours.", "not accepted", "The panel named none.", null);
        addSentence(rapporteur, 2, "Families were named first.");
        rapporteur.navigate("/drafting/" + id);
        press(rapporteur, "Submit the revision to the Chair");
        assertThat(rapporteur.locator(".errors")).containsText("no answer yet");
        shoot(rapporteur, "unanswered");
        assertThat(stage()).isEqualTo(Stage.ANSWERING);

        rapporteur.navigate("/answers/" + id);
        answer(rapporteur, "It should be shorter.", "noted", "It keeps within the limit.", null);
        shoot(rapporteur, "answered");
        rapporteur.navigate("/drafting/" + id);
        press(rapporteur, "Submit the revision to the Chair");
        assertThat(rapporteur.locator(".banner")).containsText("with the Chair");
        passes();
    }

    private static void answer(Page page, String comment, String decision, String reason, String changed) {
        Locator card = page.locator("article.card").filter(new Locator.FilterOptions().setHasText(comment));
        card.getByLabel("Decision").selectOption(new SelectOption().setLabel(decision));
        card.getByLabel("Reason").fill(reason);
        if (changed != null) {
            Locator choices = card.getByLabel("If accepted: the paragraph that changes");
            String label = choices.locator("option").allInnerTexts().stream()
                    .filter(one -> one.startsWith(changed))
                    .findFirst()
                    .orElseThrow();
            choices.selectOption(new SelectOption().setLabel(label));
        }
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save the answer"))
                .click();
        assertThat(page.locator(".banner")).containsText("The answer was saved");
    }

    private void theOfficerMarksWhatMayBePublished(Page officer) {
        officer.navigate("/answers/" + id);
        for (Locator box : officer.locator("input[name=comment]").all()) {
            box.check();
        }
        shoot(officer, "marking");
        press(officer, "Mark as publishable");
        assertThat(officer.locator(".banner")).containsText("publishable");
    }

    private void theChairApprovesTheRevision(Page chair) {
        Tasklist tasklist = Tasklist.open(chair);
        tasklist.claim("Approve the revision");
        assertThat(tasklist.brief().locator(".figures")).containsText("4 comments in 3 submissions, 1 late");
        assertThat(tasklist.brief().locator(".changed ins")).containsText("Families were named first.");
        shoot(chair, "tasklist-revision");
        tasklist.decide("APPROVE");
        passes();
        assertThat(stage()).isEqualTo(Stage.REVIEW);
    }

    private void theOrganisationReadsItsAnswer(Page coordinator) {
        coordinator.navigate("/ngo");
        coordinator.locator("table a").first().click();
        assertThat(coordinator.locator("main")).containsText("It was indeed.");
        assertThat(coordinator.locator("main")).containsText("It keeps within the limit.");
        shoot(coordinator, "answer");
    }

    // ---- the member states

    private void silenceIsBrokenOnOneParagraph(Page delegation) {
        openRound(delegation);
        shoot(delegation, "silence");
        delegation.getByLabel("Break silence on ¶ 3", exact()).check();
        press(delegation, "Break silence for " + cast.delegations().get(0).name());
        assertThat(delegation.locator(".errors")).containsText("Say why you break silence");
        assertThat(delegation.getByLabel("Break silence on ¶ 3", exact())).isChecked();
        delegation.getByLabel("Why your delegation breaks silence").fill("The pace was not agreed.");
        press(delegation, "Break silence for " + cast.delegations().get(0).name());
        assertThat(delegation.locator(".banner")).containsText("Its receipt is");
        shoot(delegation, "silence-broken");
    }

    private void silenceIsBrokenAndTheBreakWithdrawn(Page delegation) {
        openRound(delegation);
        delegation.getByLabel("Break silence on ¶ 2", exact()).check();
        delegation.getByLabel("Why your delegation breaks silence").fill("We must ask our capital.");
        press(delegation, "Break silence for " + cast.delegations().get(1).name());
        assertThat(delegation.locator(".banner")).containsText("Its receipt is");
        delegation
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw"))
                .click();
        assertThat(delegation.locator(".banner")).containsText("It was withdrawn");
        shoot(delegation, "break-withdrawn");
    }

    private void anObserverCanOnlyPropose(Page observer) {
        openRound(observer);
        assertThat(observer.getByText("As an observer you can't break silence")).isVisible();
        assertThat(observer.locator("input[name=paragraphs]")).hasCount(0);
        observer.getByText("Propose a change of ¶ 4", new Page.GetByTextOptions().setExact(true))
                .click();
        Locator form = observer.locator("details[open] form");
        Locator wording = form.getByLabel("The paragraph as it should read");
        wording.fill(wording.inputValue() + " Lakes matter.");
        form.getByLabel("Why it should be changed").fill("They were spoken of.");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(observer.locator(".banner")).containsText("was received");
        shoot(observer, "observer");
    }

    private static void openRound(Page delegation) {
        delegation.navigate("/delegation");
        delegation.locator("section[aria-labelledby=open] h3 a").first().click();
        assertThat(delegation.locator("h1")).containsText(TITLE);
    }

    private void theChairRules(Page chair) {
        Tasklist tasklist = Tasklist.open(chair);
        tasklist.claim("Rule on breaks and corrections");
        shoot(chair, "tasklist-ruling");
        Locator points = tasklist.brief().locator(".to-rule fieldset");
        int broken = -1;
        for (int n = 0; n < points.count(); n++) {
            if (points.nth(n).innerText().contains("breaks silence")) {
                broken = n;
            }
        }
        assertThat(tasklist.brief()).not().containsText("We must ask our capital.");
        for (int n = 0; n < points.count(); n++) {
            tasklist.rule(n, n == broken ? "ACCEPTED" : "REJECTED", n == broken ? "It was not." : "Not in the record.");
        }
        shoot(chair, "tasklist-ruled");
        tasklist.decide("REVISE");
        passes();
        assertThat(stage()).isEqualTo(Stage.REVISING_AFTER_REVIEW);
    }

    private void theRapporteurChangesTheParagraph(Page rapporteur) {
        addSentence(rapporteur, 3, "The pace was left open.");
        rapporteur.navigate("/drafting/" + id);
        press(rapporteur, "Hand on the changed text");
        assertThat(rapporteur.locator(".banner")).containsText("handed on");
        passes();
        assertThat(stage()).isEqualTo(Stage.REVIEW);
    }

    private void onlyWhatChangedIsUnderSilenceAgain(Page delegation) {
        openRound(delegation);
        assertThat(delegation.locator("#asked")).containsText("Round 2");
        assertThat(delegation.locator("input[name=paragraphs]")).hasCount(1);
        assertThat(delegation.locator(".under-review ins")).containsText("The pace was left open.");
        assertThat(delegation.locator("main")).containsText("One paragraph is under review in this round");
        shoot(delegation, "second-silence");
    }

    private void theTextIsAgreed(Page delegation) {
        assertThat(stage()).isEqualTo(Stage.EDITING);
        delegation.navigate("/delegation");
        assertThat(delegation.locator("table"))
                .containsText(Pattern.compile("The text was agreed under silence after\\s+2 rounds"));
        shoot(delegation, "agreed");
    }

    // ---- publication

    private String theEditorGivesTheSymbolAndSubmits(Page editor) {
        String symbol = cast.body().symbolPrefix() + "/2027/" + (1 + Math.floorMod(id.hashCode(), 900));
        editor.navigate("/publication/" + id);
        editor.getByLabel("Document symbol").fill(cast.body().symbolPrefix() + "//seven");
        press(editor, "Give this symbol");
        assertThat(editor.locator(".errors")).containsText("is not a document symbol");
        assertThat(editor.getByLabel("Document symbol")).hasValue(cast.body().symbolPrefix() + "//seven");
        shoot(editor, "symbol-refused");
        editor.getByLabel("Document symbol").fill(symbol);
        press(editor, "Give this symbol");
        assertThat(editor.locator(".banner")).containsText("The symbol was given");

        editor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit the text"))
                .click();
        editor.getByLabel("Edit 4", exact()).click();
        Locator words = editor.getByLabel("Text", exact());
        words.fill(words.inputValue().replaceFirst("\\bthat\\b", "how"));
        press(editor, "Save");
        editor.navigate("/publication/" + id);
        assertThat(editor.locator("main ins").first()).containsText("how");
        shoot(editor, "publication");
        press(editor, "Submit for final approval");
        assertThat(editor.locator(".banner")).containsText("submitted to the Chair");
        passes();
        return symbol;
    }

    private Revision theChairApprovesTheFinalTextOnAPhone() {
        Page phone = browsers.openPhone(base);
        Browsers.signIn(phone, cast.chair().username(), PASSWORD);
        phone.navigate("/tasks");
        shoot(phone, "phone-tasks");
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Approve the final text"))
                .click();
        Axe.fits_its_width(phone);
        assertThat(phone.locator(".changed ins")
                        .filter(new Locator.FilterOptions().setHasText("how"))
                        .first())
                .isVisible();
        shoot(phone, "phone-final-text");
        Revision shown = does.revisions().latest(id).orElseThrow();
        assertThat(phone.locator("input[name=fingerprint]")).hasValue(shown.fingerprint());
        press(phone, "Approve");
        assertThat(phone.locator(".banner")).containsText("You approved the text");
        passes();
        return shown;
    }

    private void theOfficerSetsTheMomentOfRelease(Page officer, Page everyone, String symbol) {
        ZoneId zone = cast.body().zone();
        LocalDateTime at = LocalDateTime.ofInstant(does.clock().now().plus(Duration.ofDays(2)), zone)
                .withHour(10)
                .withMinute(0);
        officer.navigate("/publication/" + id);
        officer.getByLabel("Moment of release").fill(at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        press(officer, "Set the moment of release");
        assertThat(officer.locator(".banner")).containsText("The moment of release was set");
        passes();
        assertThat(stage()).isEqualTo(Stage.AWAITING_RELEASE);
        officer.navigate("/publication/" + id);
        shoot(officer, "release");
        Instant moment = does.publications().of(id).orElseThrow().releaseAt();
        await(moment.minusSeconds(60));
        assertThat(everyone.navigate("/documents/" + symbol).status())
                .as("a minute before its release")
                .isEqualTo(404);
        await(moment.plusSeconds(1));
        assertThat(stage()).isEqualTo(Stage.PUBLISHED);
    }

    private void everyoneReadsTheDocument(Page everyone, String symbol, Revision approved) {
        assertThat(everyone.navigate("/documents/" + symbol).status()).isEqualTo(200);
        assertThat(everyone.locator(".issued-symbol")).hasText(symbol);
        assertThat(everyone.locator("main")).containsText(approved.fingerprint());
        assertNobodyIsNamed(everyone);
        shoot(everyone, "document");
    }

    private void everyoneReadsHowItCameAbout(Page everyone, String symbol) {
        int revisions =
                everyone.locator("section[aria-labelledby=revisions] li").count();
        assertThat(revisions)
                .as("draft, after the notes, after the comments, after the review, edited")
                .isEqualTo(5);
        everyone.locator("section[aria-labelledby=revisions] li a").nth(2).click();
        assertThat(everyone.locator("main ins").first()).containsText("Families were named first.");
        assertNobodyIsNamed(everyone);
        shoot(everyone, "published-revision");

        everyone.navigate("/documents/" + symbol);
        everyone.getByText("Comments of organisations and the answers to them").click();
        Locator comments = everyone.locator("article.card");
        assertThat(comments.filter(new Locator.FilterOptions().setHasText("The exchange with civil society")))
                .containsText(cast.organisations().get(0).name());
        assertThat(comments.filter(new Locator.FilterOptions().setHasText("The exchange with civil society")))
                .containsText("Accepted");
        assertThat(comments.filter(new Locator.FilterOptions().setHasText("Name the harbours.")))
                .containsText("name withheld");
        assertThat(everyone.locator("body"))
                .not()
                .containsText(cast.organisations().get(1).name());
        assertThat(everyone.locator("body")).not().containsText(REASON_TO_WITHHOLD);
        assertNobodyIsNamed(everyone);
        shoot(everyone, "published-comments");
    }

    private void thePublishedTextIsTheApprovedOne(Page everyone, String symbol, Revision approved) throws IOException {
        everyone.navigate("/documents/" + symbol);
        List<String> wanted = approved.paragraphs().stream()
                .map(paragraph -> paragraph.text().plain())
                .toList();
        assertThat(everyone.locator(".issued-text").allTextContents())
                .as("the page")
                .containsExactlyElementsOf(wanted);
        String html = link(everyone, ".html");
        String pdf = link(everyone, ".pdf");

        everyone.navigate(html);
        assertThat(everyone.locator("[data-paragraph]").allTextContents())
                .as("the HTML file")
                .containsExactlyElementsOf(wanted);
        assertThat(everyone.locator("[data-masthead=title]"))
                .hasText(approved.masthead().title());
        assertNobodyIsNamed(everyone);
        shoot(everyone, "html-rendition");

        APIResponse file = everyone.request().get(base + pdf);
        assertThat(file.status()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(file.body())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            String words = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(words).contains(approved.masthead().title()).contains(symbol);
        }
    }

    private static String link(Page page, String ending) {
        return page.locator("section[aria-labelledby=files] a[href$='" + ending + "']")
                .first()
                .getAttribute("href");
    }

    private void assertNobodyIsNamed(Page page) {
        String html = page.content();
        Stream.of(
                        cast.organisations().stream().flatMap(voice -> Stream.of(voice.lead(), voice.second())),
                        cast.delegations().stream().flatMap(voice -> Stream.of(voice.lead(), voice.second())),
                        Stream.of(cast.officer(), cast.chair(), cast.rapporteur(), cast.editor()))
                .flatMap(actors -> actors)
                .forEach(actor -> assertThat(html)
                        .as("what everyone reads on %s", page.url())
                        .doesNotContain(actor.username())
                        .doesNotContain(actor.name()));
    }

    // ---- what all do

    private Page signedIn(Actor actor) {
        Page page = browsers.open(base);
        Browsers.signIn(page, actor.username(), PASSWORD);
        return page;
    }

    /** Adds a sentence to a body paragraph in the editor. */
    private void addSentence(Page page, int number, String sentence) {
        page.navigate("/drafting/" + id);
        page.getByLabel("Edit " + number, exact()).click();
        Locator words = page.getByLabel("Text", exact());
        words.fill(words.inputValue() + " " + sentence);
        press(page, "Save");
        assertThat(page.locator(".banner")).containsText("Saved.");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private void shoot(Page page, String what) {
        Browsers.screenshot(page, String.format("lifecycle-%02d-%s", ++shots, what));
    }

    private Stage stage() {
        Procedure procedure = does.procedures().get(id);
        return procedure.stage();
    }

    private void await(Instant moment) {
        does.clock().moveTo(moment);
        passes();
    }

    private void passes() {
        does.dueSteps().take(id);
    }

    private static String text() {
        try {
            Optional<Path> real = RealText.find();
            if (real.isPresent()) {
                return Files.readString(real.get());
            }
            try (var in = EndToEndIT.class.getResourceAsStream("/summary/chairs-summary-sample.txt")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
