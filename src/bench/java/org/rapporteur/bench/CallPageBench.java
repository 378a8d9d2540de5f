package org.rapporteur.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.Rapporteur;
import org.rapporteur.browser.Browsers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What a call's pages weigh over the wire in a browser that knows nothing yet, and whether anything moves in them. */
@Tag("bench")
@SpringBootTest(
        classes = Rapporteur.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "rapporteur.demonstration=false",
            "spring.main.banner-mode=off"
        })
@ContextConfiguration(initializers = DurableDatabase.class)
@Import({SqlTimes.class, Consultation.class})
class CallPageBench {

    private static final int PARAGRAPHS = 200;
    private static final int AIM_KILOBYTES = 300;
    private static final Set<String> DATA = Set.of("document", "xhr", "fetch");
    private static final String WATCH = "window.shifted = 0; new PerformanceObserver(list => list.getEntries()"
            + ".forEach(shift => window.shifted += shift.value)).observe({type: 'layout-shift', buffered: true});";

    private final Consultation consultation;

    @LocalServerPort
    private int port;

    CallPageBench(Consultation consultation) {
        this.consultation = consultation;
    }

    @Test
    void the_pages_of_a_call_of_many_paragraphs() {
        Consultation.LongCall call = consultation.longCall(PARAGRAPHS);
        String base = "http://localhost:" + port;
        StringBuilder table = new StringBuilder();
        try (Browsers browsers = Browsers.launch()) {
            for (int width : new int[] {1280, 360}) {
                table.append(weighed(browsers, base, width, call, "the call's page", "/calls/" + call.procedureId()));
                table.append(weighed(
                        browsers, base, width, call, "reading and commenting", "/ngo/periods/" + call.periodId()));
                table.append(weighed(
                        browsers, base, width, call, "the draft as a page", "/calls/" + call.procedureId() + "/drafts/1"));
            }
        }
        BenchReport.section(
                "A call of %d paragraphs in a browser".formatted(PARAGRAPHS),
                """
                Each page is loaded by a member of an organisation that the call asks, in a browser with an empty cache,
                with style sheets and scripts. Aim: under %d kB over the wire in all, one request for data, nothing that
                moves. The text is made of few words and packs better than a real one; unpacked, each page is what it is.

                | page | width | over the wire | the page alone, unpacked | requests | for data | layout shift | |
                |---|---:|---:|---:|---:|---:|---:|---|
                %s
                """
                        .formatted(AIM_KILOBYTES, table));
    }

    private static String weighed(
            Browsers browsers, String base, int width, Consultation.LongCall call, String name, String path) {
        Page signing = browsers.open(base, width, 800);
        Browsers.signIn(signing, call.reader().username(), Consultation.PASSWORD);
        // another browser with the same session, which has loaded nothing yet
        String state = signing.context().storageState();
        try (BrowserContext fresh = signing.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setStorageState(state)
                        .setViewportSize(width, 800)
                        .setBaseURL(base))) {
            Page page = fresh.newPage();
            page.addInitScript(WATCH);
            List<Request> requests = new ArrayList<>();
            page.onRequestFinished(requests::add);
            page.navigate(path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.mouse().wheel(0, 20_000);
            page.waitForTimeout(500);
            double shift = ((Number) page.evaluate("window.shifted")).doubleValue();
            int unpacked = page.content().length();
            double bytes = 0;
            for (Request request : requests) {
                Sizes sizes = request.sizes();
                bytes += sizes.responseBodySize + sizes.responseHeadersSize;
            }
            long data =
                    requests.stream().filter(request -> DATA.contains(request.resourceType())).count();
            boolean reached = bytes < AIM_KILOBYTES * 1000 && data == 1 && shift == 0;
            return "| %s | %d | %.0f kB | %.0f kB | %d | %d | %.3f | %s |\n"
                    .formatted(
                            name,
                            width,
                            bytes / 1000,
                            unpacked / 1000.0,
                            requests.size(),
                            data,
                            shift,
                            reached ? "reached" : "missed");
        }
    }
}
