package org.rapporteur.portal.chair;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.lifecycle.ChairTask;
import org.rapporteur.lifecycle.ChairTasks;
import org.rapporteur.lifecycle.TakenDecision;
import org.rapporteur.lifecycle.TaskBrief;
import org.rapporteur.lifecycle.TaskDesk;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.portal.frame.Times;
import org.rapporteur.procedure.Procedures;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The Chair's tasks in the portal: the same tasks and the same rules as in Tasklist. */
@Controller
@RequestMapping("/tasks")
class ChairController {

    private static final int PAGE = 20;

    private final ChairTasks tasks;
    private final Procedures procedures;
    private final BriefViews views;
    private final Desk desk;
    private final DatabaseClock clock;
    private final Times times;
    private final MessageSource messages;

    ChairController(
            ChairTasks tasks,
            Procedures procedures,
            BriefViews views,
            Desk desk,
            DatabaseClock clock,
            Times times,
            MessageSource messages) {
        this.tasks = tasks;
        this.procedures = procedures;
        this.views = views;
        this.desk = desk;
        this.clock = clock;
        this.times = times;
        this.messages = messages;
    }

    @Asks(Act.SEE_TASKS)
    @GetMapping
    String waiting(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        List<ChairTask> waiting = tasks.waitingFor(actor);
        Page<TakenDecision> decided = tasks.decidedBy(actor, after, PAGE);
        Set<UUID> ids = Stream.concat(
                        waiting.stream().map(ChairTask::procedureId),
                        decided.items().stream().map(TakenDecision::procedureId))
                .collect(Collectors.toSet());
        model.addAttribute("waiting", waiting);
        model.addAttribute("decided", decided);
        model.addAttribute("procedures", procedures.byId(ids));
        return "chair/tasks";
    }

    @Asks(Act.SEE_TASKS)
    @GetMapping("/{taskId}")
    String task(Actor actor, @PathVariable String taskId, Model model) {
        TaskBrief brief;
        try {
            brief = tasks.brief(actor, taskId);
        } catch (NotKnown notOpen) {
            TakenDecision taken = tasks.decided(actor, taskId).orElseThrow(() -> notOpen);
            model.addAttribute("taken", taken);
            model.addAttribute("procedure", procedures.get(taken.procedureId()));
            return "chair/decided";
        }
        return page(brief, Work.NONE, model);
    }

    /**
     * The brief alone, for Tasklist's form. Those who have tasks that are done on other pages of the portal get the way
     * there.
     */
    @Asks({Act.SEE_TASKS, Act.WRITE_DRAFT, Act.REVISE, Act.EDIT_FINAL})
    @GetMapping("/{taskId}/brief")
    String brief(Actor actor, @PathVariable String taskId, Model model) {
        try {
            model.addAttribute("view", views.of(tasks.brief(actor, taskId)));
            return "chair/brief :: embedded";
        } catch (NotKnown notTheChairs) {
            Set<Act> elsewhere = Set.of(Act.WRITE_DRAFT, Act.REVISE, Act.EDIT_FINAL);
            if (elsewhere.stream().noneMatch(act -> Authority.mayAnywhere(actor, act))) {
                throw notTheChairs;
            }
            return "chair/brief :: elsewhere";
        }
    }

    @Asks(Act.DECIDE)
    @PostMapping("/{taskId}/notes")
    String saveNotes(Actor actor, @PathVariable String taskId, HttpServletRequest request, Reply reply, Model model) {
        TaskDesk open = open(tasks::desk, actor, taskId);
        Work work = Work.of(request);
        return reply.to(
                () -> {
                    desk.save(actor, open, work);
                    return reply.done("/tasks/" + open.task().id(), "chair.saved");
                },
                () -> page(open(tasks::brief, actor, taskId), work, model));
    }

    /** Saves what was written with it, then decides. When the decision is refused, what was written stays saved. */
    @Asks(Act.DECIDE)
    @PostMapping("/{taskId}/decision")
    String decide(
            Actor actor,
            @PathVariable String taskId,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String fingerprint,
            HttpServletRequest request,
            Reply reply,
            Model model) {
        TaskDesk open = open(tasks::desk, actor, taskId);
        Work work = Work.of(request);
        return reply.to(
                () -> {
                    ChairTask.Decision chosen = open.task().kind().decisions().stream()
                            .filter(possible -> possible.name().equals(decision))
                            .findFirst()
                            .orElseThrow(() -> new Refusal("decision.missing"));
                    desk.save(actor, open, work);
                    tasks.decide(actor, taskId, chosen, fingerprint);
                    return reply.done("/tasks", "chair.decided." + chosen);
                },
                () -> page(open(tasks::brief, actor, taskId), work, model));
    }

    /** What is written in Tasklist's form or on the task's page, as it is written. */
    @Asks(Act.DECIDE)
    @PostMapping(path = "/{taskId}/work", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Saved work(Actor actor, @PathVariable String taskId, @RequestBody Work work) {
        TaskDesk open = open(tasks::desk, actor, taskId);
        List<UUID> incomplete = desk.save(actor, open, work);
        String at = times.clock(clock.now(), open.procedure().body().zone());
        return new Saved(
                incomplete,
                messages.getMessage(
                        "chair.kept", new Object[] {at, incomplete.size()}, LocaleContextHolder.getLocale()));
    }

    /**
     * @param incomplete the contributions whose ruling lacks its decision or its reason, and so was not saved
     * @param said what the page says: that it was saved, when, and what was not
     */
    record Saved(List<UUID> incomplete, String said) {}

    /** Says whether a decision would hold, for Tasklist's form; takes none. */
    @Asks(Act.DECIDE)
    @PostMapping("/{taskId}/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(
            Actor actor,
            @PathVariable String taskId,
            @RequestParam(required = false) String decision,
            @RequestParam(required = false) String fingerprint) {
        tasks.check(actor, taskId, decision, fingerprint);
    }

    /**
     * What is read of a task that is still open.
     *
     * @throws Refusal {@code decision.taken} when it was decided meanwhile; what was typed is kept on the error's page
     */
    private <T> T open(BiFunction<Actor, String, T> read, Actor actor, String taskId) {
        try {
            return read.apply(actor, taskId);
        } catch (NotKnown notOpen) {
            TakenDecision taken = tasks.decided(actor, taskId).orElseThrow(() -> notOpen);
            throw new Refusal("decision.taken", taken.by());
        }
    }

    private String page(TaskBrief brief, Work typed, Model model) {
        model.addAttribute("view", views.of(brief, typed));
        model.addAttribute("procedure", brief.procedure());
        return "chair/task";
    }
}
