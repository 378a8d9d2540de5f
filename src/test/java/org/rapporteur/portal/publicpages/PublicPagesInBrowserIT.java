package org.rapporteur.portal.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.browser.Axe;
import org.rapporteur.browser.BrowserTest;
import org.rapporteur.browser.Browsers;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.publication.PublicationScene;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.TextScene;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@RapporteurTest
@BrowserTest
class PublicPagesInBrowserIT {

    private final ApplicationContext context;
    private final Drafts drafts;
    private final DatabaseClock clock;

    @LocalServerPort
    private int port;

    private PublicationScene scene;

    PublicPagesInBrowserIT(ApplicationContext context, Drafts drafts, DatabaseClock clock) {
        this.context = context;
        this.drafts = drafts;
        this.clock = clock;
    }

    @BeforeEach
    void a_body_with_an_editor() {
        scene = new PublicationScene(context);
    }

    @Test
    void everyone_finds_the_document_its_file_and_its_revisions(Browsers browsers) {
        Revision first = scene.written(
                "At its 7^th^ meeting, on 10 February, the Commission held a panel discussion on migration.",
                "Speakers recalled that cooperation ought to be *reinforced*, for some as a matter of urgency.");
        UUID procedure = first.procedureId();
        scene.toEditing(procedure);
        Paragraph second = drafts.of(procedure).paragraphs().get(1);
        drafts.edit(
                scene.editor,
                procedure,
                second.id(),
                second.version(),
                "Speakers recalled that cooperation ought to grow.");
        String symbol = scene.freshSymbol();
        scene.approve(symbol, drafts.freeze(scene.editor, procedure, clock.now()));
        UUID id = scene.release(procedure).id();

        Page stranger = browsers.open("http://localhost:" + port);
        stranger.navigate("/");
        seen(stranger, "public-start");
        stranger.navigate("/documents");
        seen(stranger, "public-register");
        stranger.getByText(symbol).first().click();
        assertThat(stranger.url()).endsWith("/documents/" + symbol);
        seen(stranger, "public-document");
        stranger.navigate("/documents/" + id + "/revisions/2");
        assertThat(stranger.locator("ins").allTextContents()).isNotEmpty();
        seen(stranger, "public-revision");
        stranger.navigate("/documents/" + id + "/comments");
        seen(stranger, "public-comments");
        stranger.navigate("/documents/" + id + "/en.html");
        assertThat(stranger.locator("main .text[data-paragraph]").allTextContents())
                .containsExactly(
                        "At its 7th meeting, on 10 February, the Commission held a panel discussion on migration.",
                        "Speakers recalled that cooperation ought to grow.");
        seen(stranger, "public-file");
    }

    @Test
    void the_editor_works_from_the_desk(Browsers browsers) {
        Revision revision = scene.inEditing("The Commission met.", "It closed.");
        Paragraph second = drafts.of(revision.procedureId()).paragraphs().get(1);
        drafts.edit(scene.editor, revision.procedureId(), second.id(), second.version(), "It closed its session.");
        Page editor = browsers.open("http://localhost:" + port);
        Browsers.signIn(editor, scene.editor.username(), TextScene.PASSWORD);
        editor.navigate("/publication");
        seen(editor, "editor-list");
        editor.navigate("/publication/" + revision.procedureId());
        editor.getByLabel("Document symbol").fill(scene.freshSymbol());
        editor.getByText("Give this symbol").click();
        assertThat(editor.getByText("The symbol was given.").isVisible()).isTrue();
        seen(editor, "editor-desk");
    }

    private static void seen(Page page, String name) {
        Axe.finds_nothing_on(page);
        Axe.fits_its_width(page);
        Browsers.screenshot(page, name);
    }
}
