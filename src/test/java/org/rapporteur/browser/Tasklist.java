package org.rapporteur.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Camunda Tasklist in the window of someone who is signed in to the portal. */
public final class Tasklist {

    private static final String ADDRESS = "/camunda/app/tasklist/default/";

    private final Page page;
    private final List<String> ownRequests = new ArrayList<>();

    private Tasklist(Page page) {
        this.page = page;
        page.onRequest(request -> {
            String path = URI.create(request.url()).getPath();
            if (!path.startsWith("/camunda/")) {
                ownRequests.add(request.method() + " " + path);
            }
        });
    }

    /** Opens Tasklist and waits for its list of tasks. */
    public static Tasklist open(Page page) {
        Tasklist tasklist = new Tasklist(page);
        tasklist.reload();
        return tasklist;
    }

    /** Loads everything anew. */
    public void reload() {
        page.navigate("about:blank");
        page.navigate(ADDRESS);
        page.locator(".tasks-list .pagination-info, .tasks-list li.task, .tasks-list .tasks-empty, [cam-tasks] .well")
                .first()
                .waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** The tasks that are offered, by their names. */
    public List<String> tasks() {
        return page.locator("[cam-tasks] li.task h4").allInnerTexts().stream()
                .map(String::trim)
                .toList();
    }

    /** Opens a task, waits for what our form shows, and claims it. */
    public void claim(String task) {
        ownRequests.clear();
        page.locator("[cam-tasks] li.task")
                .filter(new Locator.FilterOptions().setHasText(task))
                .first()
                .click();
        brief().waitFor();
        page.locator("button.claim").click();
        page.locator("button.unclaim").waitFor();
        page.locator("button[type=submit]:has-text('Complete'):enabled").waitFor();
        brief().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** What our form shows. */
    public Locator brief() {
        return page.locator("#rapporteur-brief #brief");
    }

    /** What our form complains of. */
    public Locator problem() {
        return page.locator("#rapporteur-problem");
    }

    /** Writes a note beside the paragraph with this number. */
    public void note(String number, String text) {
        Locator note = brief().locator("details.note")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText("Note on ¶ " + number, new Page.GetByTextOptions().setExact(true))))
                .first();
        note.locator("summary").click();
        saving(() -> note.locator("textarea").fill(text));
    }

    /** Rules on the n-th point, counted from 0. */
    public void rule(int n, String ruling, String reason) {
        Locator point = brief().locator(".to-rule fieldset").nth(n);
        point.getByLabel("Ruling").selectOption(ruling);
        saving(() -> point.getByLabel("Reason").fill(reason));
    }

    /** Chooses a decision. */
    public void choose(String decision) {
        saving(() -> brief().locator("#decision-" + decision).check());
    }

    /** Presses the button for completing. */
    public void complete() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"))
                .click();
    }

    /** Chooses, completes, and waits until the task is gone. */
    public void decide(String decision) {
        choose(decision);
        complete();
        brief().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** The requests to our own endpoints since the last task was opened. */
    public List<String> ownRequests() {
        return List.copyOf(ownRequests);
    }

    private void saving(Runnable typing) {
        Response saved = page.waitForResponse(response -> response.url().endsWith("/work"), typing);
        if (saved.status() >= 400) {
            throw new AssertionError("What was typed was not saved: " + saved.status());
        }
    }
}
