package org.rapporteur.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The windows of the people in one browser test. Each is a browser of its own: it shares no cookies with the others.
 * Whatever goes wrong in one of them is collected, see {@link #faults()}; {@link BrowserTest} fails on any.
 *
 * <p>Without the annotation: {@code try (Browsers browsers = Browsers.launch()) { … browsers.faults() … }}. Use it from
 * one thread only.
 */
public final class Browsers implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String WATCH = "document.addEventListener('securitypolicyviolation', e => console.error("
            + "'policy violation: ' + e.violatedDirective + ' ' + e.blockedURI + ' at ' + e.sourceFile + ':'"
            + " + e.lineNumber + ' ' + e.sample));";

    private final Browser browser;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<Pattern> allowed = new ArrayList<>();

    private Browsers(Browser browser) {
        this.browser = browser;
    }

    /** Starts the browser, when it is not running yet. */
    public static Browsers launch() {
        return new Browsers(Chromium.shared());
    }

    /** Opens a window of ordinary size. Paths given to {@code navigate} are taken from {@code baseUrl}. */
    public Page open(String baseUrl) {
        return open(baseUrl, 1280, 900);
    }

    /** Opens a window as wide as a small phone. */
    public Page openPhone(String baseUrl) {
        return open(baseUrl, 360, 740);
    }

    /** Opens a window of the given size in CSS pixels. */
    public Page open(String baseUrl, int width, int height) {
        return open(options(baseUrl).setViewportSize(width, height));
    }

    /** Opens a window in which no script runs. */
    public Page openWithoutScript(String baseUrl) {
        return open(options(baseUrl).setViewportSize(1280, 900).setJavaScriptEnabled(false));
    }

    /** Opens a window of a phone that is touched; it has no pointer. */
    public Page openTouched(String baseUrl) {
        return open(options(baseUrl)
                .setViewportSize(390, 800)
                .setHasTouch(true)
                .setIsMobile(true)
                .setDeviceScaleFactor(2));
    }

    private static Browser.NewContextOptions options(String baseUrl) {
        return new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale("en-GB")
                .setTimezoneId("America/New_York");
    }

    private Page open(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        windows.add(context);
        context.setDefaultTimeout(20_000);
        context.addInitScript(WATCH);
        context.onConsoleMessage(this::heard);
        context.onWebError(error -> fault("uncaught: " + error.error()));
        return context.newPage();
    }

    /** Signs a person in and waits for the page that follows. */
    public static void signIn(Page page, String username, String password) {
        page.navigate("/sign-in");
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("/sign-in") || url.contains("failed"));
        if (page.url().contains("failed")) {
            throw new AssertionError("the sign-in of " + username + " failed");
        }
    }

    /** Writes {@code target/screenshots/<name>.png} of the whole page. */
    public static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Messages on the console that match are no faults; for pages that are not ours, Camunda's for example. */
    public void allow(String regex) {
        allowed.add(Pattern.compile(regex));
    }

    /** What went wrong so far, in any window. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Closes the windows; the browser stays for the next test. */
    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
        windows.clear();
    }

    private void heard(ConsoleMessage message) {
        if (!message.type().equals("error")) {
            return;
        }
        // a page that answers 404 or 422 is no fault of its own: the test looks at what it says
        boolean ownAnswer =
                message.text().startsWith("Failed to load resource: the server responded with a status of 4")
                        && message.page() != null
                        && message.location().startsWith(message.page().url());
        if (!ownAnswer) {
            fault("console: " + message.text() + " at " + message.location());
        }
    }

    private void fault(String what) {
        if (allowed.stream().noneMatch(pattern -> pattern.matcher(what).find())) {
            faults.add(what);
        }
    }
}
