package org.rapporteur.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.rapporteur.RapporteurTest;
import org.rapporteur.portal.frame.CspReports;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives browser tests their windows, and fails them for whatever went wrong in one, see {@link BrowserTest}. */
class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(BrowserExtension.class);

    /** The windows of one test, and how many policy reports there were before it. */
    private record Running(Browsers browsers, long reports) {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browsers.class || type == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Browsers browsers = running(test).browsers();
        return parameter.getParameter().getType() == Browsers.class ? browsers : browsers.open(baseUrl(test));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Running running = test.getStore(OURS).remove("running", Running.class);
        if (running == null) {
            return;
        }
        List<String> faults = new ArrayList<>(running.browsers().faults());
        running.browsers().close();
        reports(test)
                .filter(reports -> reports.received() > running.reports())
                .ifPresent(reports -> faults.add("policy reports: " + reports.newest()));
        if (!faults.isEmpty()) {
            throw new AssertionError("The browser complained:\n" + String.join("\n", faults));
        }
    }

    private static Running running(ExtensionContext test) {
        // closed by JUnit, in this thread, when the whole run is over
        test.getRoot().getStore(OURS).getOrComputeIfAbsent("browser", key ->
                (ExtensionContext.Store.CloseableResource) Chromium::stop);
        return test.getStore(OURS)
                .getOrComputeIfAbsent(
                        "running",
                        key -> new Running(
                                Browsers.launch(),
                                reports(test).map(CspReports::received).orElse(0L)),
                        Running.class);
    }

    private static String baseUrl(ExtensionContext test) {
        return spring(test)
                .map(context -> context.getEnvironment().getProperty("local.server.port"))
                .map(port -> "http://localhost:" + port)
                .orElse("about:blank");
    }

    private static Optional<CspReports> reports(ExtensionContext test) {
        return spring(test).map(context -> context.getBean(CspReports.class));
    }

    private static Optional<ApplicationContext> spring(ExtensionContext test) {
        return AnnotatedElementUtils.hasAnnotation(test.getRequiredTestClass(), RapporteurTest.class)
                ? Optional.of(SpringExtension.getApplicationContext(test))
                : Optional.empty();
    }
}
