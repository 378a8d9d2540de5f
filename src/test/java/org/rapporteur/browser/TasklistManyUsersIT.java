package org.rapporteur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.kernel.Ids;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.rehearsal.Cast;
import org.rapporteur.rehearsal.Casting;
import org.rapporteur.rehearsal.Scene;
import org.rapporteur.rehearsal.UseCases;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Tasklist's own policy kept one nonce for all users, and blocked scripts at random when several loaded it at once. The
 * test fails on any script that is blocked in any window.
 */
@RapporteurTest
@BrowserTest
class TasklistManyUsersIT {

    private static final String PASSWORD = "three at the same time";

    private final UseCases does;
    private final Casting casting;
    private final String base;

    TasklistManyUsersIT(UseCases does, Casting casting, @LocalServerPort int port) {
        this.does = does;
        this.casting = casting;
        this.base = "http://localhost:" + port;
    }

    @Test
    void three_people_load_tasklist_at_once_and_nothing_is_blocked(Browsers browsers) {
        String suffix = "m" + Ids.next().toString().substring(31);
        Cast cast = casting.assemble(suffix, suffix, PASSWORD, LocalDate.of(2020, 1, 1));
        Scene scene = Scene.begin(does, cast, "Three windows", ReviewMode.SILENCE, step -> {});
        List<Page> windows = new ArrayList<>();
        for (String username : List.of(
                cast.chair().username(),
                cast.rapporteur().username(),
                cast.officer().username())) {
            Page window = browsers.open(base);
            Browsers.signIn(window, username, PASSWORD);
            windows.add(window);
        }

        for (int time = 0; time < 5; time++) {
            int wanted = time;
            // none waits for another: each is sent off before the first has its answer
            windows.forEach(window -> window.evaluate(
                    "setTimeout(() => location.assign('/camunda/app/tasklist/default/?time=" + wanted + "'), 0)"));
            windows.forEach(window -> {
                window.waitForURL(url -> url.contains("time=" + wanted));
                window.getByText("Waiting for me").first().waitFor();
            });
        }

        assertThat(browsers.faults()).isEmpty();
        assertThat(scene.stage()).isNotNull();
    }
}
