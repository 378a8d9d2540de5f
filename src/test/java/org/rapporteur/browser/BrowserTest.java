package org.rapporteur.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test with a real browser. Its methods may take a {@link Browsers} (several people, each with a window of their own)
 * or a Playwright {@code Page} (one person). Goes beside {@code @RapporteurTest}:
 *
 * <pre>{@code
 * @RapporteurTest
 * @BrowserTest
 * class SilenceIT {
 *     @LocalServerPort int port;
 *
 *     @Test
 *     void a_delegation_breaks_silence(Browsers browsers) {
 *         Page delegation = browsers.open("http://localhost:" + port);
 *         Browsers.signIn(delegation, "focal-1", "password");
 *         delegation.navigate("/delegation");
 *         Browsers.screenshot(delegation, "delegation");
 *     }
 * }
 * }</pre>
 *
 * <p>After each test it fails when any window had an error on its console, an uncaught exception, a file that did not
 * load, or anything that the content security policy stopped, and when the application received a policy report.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
