package org.rapporteur.portal.ngo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.browser.Axe;
import org.rapporteur.browser.BrowserTest;
import org.rapporteur.browser.Browsers;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.procedure.LateRule;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.session.SessionRepository;

/** A comment that saves itself, and what becomes of it when the line, the server or another member is in the way. */
@RapporteurTest
@BrowserTest
class NothingTypedIsLostIT {

    private static final String PASSWORD = "correct horse battery";

    private final ApplicationContext context;
    private final CommentDrafts drafts;
    private final SessionRepository<?> sessions;
    private final String base;

    private CivilScene scene;
    private CommentPeriod period;
    private Ngo ngo;

    NothingTypedIsLostIT(
            ApplicationContext context,
            CommentDrafts drafts,
            SessionRepository<?> sessions,
            @LocalServerPort int port) {
        this.context = context;
        this.drafts = drafts;
        this.sessions = sessions;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void an_open_call() {
        scene = new CivilScene(context, LateRule.REFUSE);
        period = scene.open(Duration.ofDays(3));
        ngo = scene.ngo(ConsultativeStatus.SPECIAL);
    }

    @Test
    void a_passage_is_marked_and_a_comment_saves_itself_and_survives_a_lost_line(Browsers browsers) {
        browsers.allow("ERR_FAILED|ERR_INTERNET");
        Page page = browsers.open(base, 390, 800);
        Browsers.signIn(page, ngo.member().username(), PASSWORD);
        page.navigate("/ngo/periods/" + period.id());
        page.locator(".languages button[value=ar]").click();
        page.waitForSelector("html[dir=rtl]");
        page.locator("[data-paragraph='" + scene.paragraph(3) + "']")
                .evaluate("p => {"
                        + " const text = p.firstChild; const at = text.data.indexOf('easily');"
                        + " getSelection().setBaseAndExtent(text, at, text, at + 6); }");
        page.locator(".mark-passage").press("Enter");
        page.waitForSelector("#form");
        assertThat(page.locator("[data-passage-quote]")).hasText("easily");

        page.locator("#comment").fill("Safety first.");
        assertThat(page.locator("#kept")).containsText("حُفظ");
        CommentDraft draft = drafts.of(ngo.member(), ngo.id(), period.id()).get(0);
        assertThat(draft.text().passage().quote()).isEqualTo("easily");
        Axe.finds_nothing_on(page);
        Axe.fits_its_width(page);
        Browsers.screenshot(page, "commenting-arabic-phone");

        page.route("**/kept", route -> route.abort());
        page.locator("#comment").fill("Safety first, and costs second.");
        assertThat(page.locator("#kept")).containsText("لا يوجد اتصال");
        page.unroute("**/kept");
        page.context().clearCookies();
        page.close();

        Page later = browsers.open(base);
        assertThat(later.locator("body")).isVisible();
        assertThat(drafts.get(ngo.member(), draft.id()).text().comment()).isEqualTo("Safety first.");
    }

    @Test
    void what_could_not_be_saved_is_offered_back_after_a_crash_and_is_gone_after_signing_out(Browsers browsers) {
        browsers.allow("ERR_FAILED|status of 409");
        Page page = browsers.open(base);
        Browsers.signIn(page, ngo.member().username(), PASSWORD);
        String form = "/ngo/periods/" + period.id() + "?on=" + scene.paragraph(2);
        page.navigate(form);
        page.route("**/kept", route -> route.abort());
        page.locator("#comment").fill("Typed before the crash.");
        page.navigate("/ngo/periods/" + period.id());
        assertThat(page.locator("[data-copies]")).isVisible();
        page.unroute("**/kept");

        page.locator("[data-copies] a").click();
        page.getByText("Bring it back").click();
        assertThat(page.locator("#comment")).hasValue("Typed before the crash.");
        assertThat(page.locator("#kept")).containsText("Saved");
        CommentDraft draft = drafts.of(ngo.member(), ngo.id(), period.id()).get(0);
        assertThat(draft.text().comment()).isEqualTo("Typed before the crash.");
        assertThat(copies(page)).isZero();

        drafts.change(ngo.coordinator(), draft.id(), draft.version(), scene.on(2, "The coordinator was here."));
        page.locator("#comment").fill("Typed at the same time.");
        assertThat(page.locator("#kept")).containsText("changed this comment meanwhile");
        page.locator("[data-save]").click();
        page.waitForSelector("#theirs-title");
        assertThat(page.locator("#form")).containsText("Where they differ");
        assertThat(page.locator("#comment")).hasValue("Typed at the same time.");
        assertThat(drafts.get(ngo.member(), draft.id()).text().comment()).isEqualTo("The coordinator was here.");
        Browsers.screenshot(page, "two-members-on-one-comment");

        page.onceDialog(dialog -> dialog.accept());
        page.locator("[data-signs-out] button").click();
        page.waitForURL("**/sign-in?out");
        assertThat(copies(page)).isZero();
    }

    @Test
    void what_is_typed_after_the_sign_in_expired_is_back_after_the_next_one_and_saved_once(Browsers browsers) {
        browsers.allow("status of 401");
        Page page = browsers.open(base);
        Browsers.signIn(page, ngo.member().username(), PASSWORD);
        page.navigate("/ngo/periods/" + period.id() + "?on=" + scene.paragraph(2));
        page.locator("#comment").fill("Typed in time.");
        assertThat(page.locator("#kept")).containsText("Saved");

        endSession(page);
        page.locator("#comment").fill("Typed in time, and after the hour.");
        page.locator("#rationale").fill("It was late.");
        assertThat(page.locator("#kept")).containsText("your session has ended");
        assertThat(copies(page)).isOne();
        assertThat(drafts.of(ngo.member(), ngo.id(), period.id()))
                .extracting(draft -> draft.text().comment())
                .containsExactly("Typed in time.");
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "sign-in-expired-while-typing");

        page.reload();
        page.waitForURL("**/sign-in**");
        page.getByLabel("User name").fill(ngo.member().username());
        page.getByLabel("Password").fill(PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.waitForSelector("#form");
        assertThat(page.locator("#comment")).hasValue("Typed in time.");
        page.getByText("Bring it back").click();
        assertThat(page.locator("#comment")).hasValue("Typed in time, and after the hour.");
        assertThat(page.locator("#rationale")).hasValue("It was late.");
        assertThat(page.locator("#kept")).containsText("Saved");
        assertThat(copies(page)).isZero();
        List<CommentDraft> saved = drafts.of(ngo.member(), ngo.id(), period.id());
        assertThat(saved).hasSize(1);
        assertThat(saved.get(0).text().comment()).isEqualTo("Typed in time, and after the hour.");
        assertThat(saved.get(0).text().rationale()).isEqualTo("It was late.");
    }

    /** As when nobody used it for an hour: it is gone from the server, and the browser knows nothing of it. */
    private void endSession(Page page) {
        Cookie cookie = page.context().cookies().stream()
                .filter(candidate -> candidate.name.equals("SESSION"))
                .findFirst()
                .orElseThrow();
        String id = new String(Base64.getDecoder().decode(cookie.value), StandardCharsets.UTF_8);
        assertThat(sessions.findById(id)).isNotNull();
        sessions.deleteById(id);
    }

    private static int copies(Page page) {
        return ((Number) page.evaluate("Object.keys(localStorage).filter(k => k.startsWith('rapporteur-copy')).length"))
                .intValue();
    }
}
