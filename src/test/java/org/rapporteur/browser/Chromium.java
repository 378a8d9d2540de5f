package org.rapporteur.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/**
 * The one browser that all browser tests of a run share: an installed one, else the one that Playwright downloads, else
 * the distribution's package where we are root. Where none can be had, the tests fail; none is skipped.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Nullable
    private static Browser shared;

    @Nullable
    private static Playwright running;

    private Chromium() {}

    /** Starts it at the first call. Playwright wants to be used by one thread only. */
    static synchronized Browser shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** Ends it, at the end of the run. */
    static synchronized void stop() {
        if (running != null) {
            running.close();
            running = null;
            shared = null;
        }
    }

    private static Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        running = playwright;
        List<String> tried = new ArrayList<>();
        return installed()
                .flatMap(path -> launch(playwright, path, tried))
                .or(() -> run(tried, download()) ? launch(playwright, null, tried) : Optional.empty())
                .or(() -> isRoot()
                                && run(tried, new ProcessBuilder("apt-get", "update"))
                                && run(tried, new ProcessBuilder("apt-get", "install", "-y", "chromium"))
                        ? installed().flatMap(path -> launch(playwright, path, tried))
                        : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("The browser tests need Chromium and none could be had."
                        + " Install the package 'chromium' (Debian: apt-get install chromium) or Google Chrome, or"
                        + " set RAPPORTEUR_CHROMIUM to its path. Tried: " + tried));
    }

    private static Optional<Browser> launch(Playwright playwright, @Nullable Path path, List<String> tried) {
        try {
            var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
            if (path != null) {
                options.setExecutablePath(path);
            }
            return Optional.of(playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            tried.add("launching " + (path == null ? "the downloaded browser" : path) + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Path> installed() {
        String named = System.getenv("RAPPORTEUR_CHROMIUM");
        Stream<Path> onPath = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        Stream<Path> usual = Stream.of(
                Path.of("/usr/bin/chromium"), Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
        return Stream.of(Stream.ofNullable(named).map(Path::of), onPath, usual)
                .flatMap(paths -> paths)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static ProcessBuilder download() {
        ProcessBuilder install = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
        install.command().addAll(List.of("install", "chromium"));
        return install;
    }

    private static boolean run(List<String> tried, ProcessBuilder command) {
        try {
            int code = command.inheritIO().start().waitFor();
            tried.add(String.join(" ", command.command()) + ": exit code " + code);
            return code == 0;
        } catch (IOException e) {
            tried.add(String.join(" ", command.command()) + ": " + e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
