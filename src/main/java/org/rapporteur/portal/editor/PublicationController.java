package org.rapporteur.portal.editor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.kernel.WallClock;
import org.rapporteur.lifecycle.Deadlines;
import org.rapporteur.lifecycle.RenditionRepair;
import org.rapporteur.lifecycle.SubmitToChair;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.HandedOn;
import org.rapporteur.portal.Reply;
import org.rapporteur.portal.publicpages.RenditionFile;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.publication.Publications;
import org.rapporteur.summary.Draft;
import org.rapporteur.summary.Drafts;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From the reviewed text to its release: symbol, final approval, files, moment of release. */
@Controller
class PublicationController {

    private static final int PAGE = 25;
    private static final Set<Stage> IN_PUBLICATION = EnumSet.range(Stage.EDITING, Stage.PUBLISHED);

    private final Procedures procedures;
    private final Publications publications;
    private final Drafts drafts;
    private final EditorsDesk desk;
    private final SubmitToChair submitToChair;
    private final RenditionRepair repair;
    private final Deadlines deadlines;
    private final RenditionFile files;

    PublicationController(
            Procedures procedures,
            Publications publications,
            Drafts drafts,
            EditorsDesk desk,
            SubmitToChair submitToChair,
            RenditionRepair repair,
            Deadlines deadlines,
            RenditionFile files) {
        this.procedures = procedures;
        this.publications = publications;
        this.drafts = drafts;
        this.desk = desk;
        this.submitToChair = submitToChair;
        this.repair = repair;
        this.deadlines = deadlines;
        this.files = files;
    }

    @GetMapping("/publication")
    @Asks(Act.EDIT_FINAL)
    String list(Actor actor, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("procedures", procedures.visibleTo(actor, IN_PUBLICATION, after, PAGE));
        return "editor/list";
    }

    @GetMapping("/publication/{id}")
    @Asks(Act.EDIT_FINAL)
    String publication(Actor actor, @PathVariable UUID id, Model model) {
        return page(desk.view(actor, id), Map.of(), model);
    }

    @PostMapping("/publication/{id}/symbol")
    @Asks(Act.EDIT_FINAL)
    String giveSymbol(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String symbol,
            Reply reply,
            Model model) {
        return act(
                actor,
                id,
                "editor.done.symbol",
                Map.of("symbol", symbol),
                reply,
                model,
                () -> publications.giveSymbol(actor, id, symbol));
    }

    /** What would stop the renditions is told now, while the text can still be changed without the Chair. */
    @PostMapping("/publication/{id}/submit")
    @Asks(Act.EDIT_FINAL)
    String submit(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Stage stage,
            Reply reply,
            Model model) {
        return reply.to(
                () -> HandedOn.once(
                        stage,
                        () -> mine(actor, id).stage(),
                        () -> {
                            requireRenderable(actor, id);
                            submitToChair.finalText(actor, id);
                            return reply.done("/publication/" + id, "editor.done.submitted");
                        },
                        () -> reply.done("/publication/" + id, "editor.done.handed-on")),
                () -> page(desk.view(actor, id), Map.of(), model));
    }

    @PostMapping("/publication/{id}/retry")
    @Asks(Act.EDIT_FINAL)
    String retry(Actor actor, @PathVariable UUID id, Reply reply, Model model) {
        return act(actor, id, "editor.done.retried", Map.of(), reply, model, () -> {
            requireRenderable(actor, id);
            repair.retry(actor, id);
        });
    }

    /** The moment is typed in the body's zone. */
    @PostMapping("/publication/{id}/release")
    @Asks(Act.SCHEDULE_RELEASE)
    String release(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String releaseAt,
            Reply reply,
            Model model) {
        return act(
                actor,
                id,
                "editor.done.release",
                Map.of("releaseAt", releaseAt),
                reply,
                model,
                () -> deadlines.moveRelease(
                        actor, id, moment(releaseAt, mine(actor, id).body().zone())));
    }

    /** A file before its release: for those who edit it, and nobody keeps a copy on the way. */
    @GetMapping("/publication/{id}/{language:[a-z]{2}}.{extension:html|pdf}")
    @Asks(Act.EDIT_FINAL)
    ResponseEntity<byte[]> preview(
            Actor actor, @PathVariable UUID id, @PathVariable String language, @PathVariable String extension) {
        mine(actor, id);
        return files.of(
                publications.of(id).orElseThrow(() -> new NotKnown("publication of", id)),
                language,
                extension,
                CacheControl.noStore());
    }

    private String act(
            Actor actor, UUID id, String done, Map<String, String> typed, Reply reply, Model model, Runnable useCase) {
        return reply.to(
                () -> {
                    useCase.run();
                    return reply.done("/publication/" + id, done);
                },
                () -> page(desk.view(actor, id), typed, model));
    }

    private String page(EditorsDesk.View view, Map<String, String> typed, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("procedure", view.procedure());
        model.addAttribute("symbol", typed.getOrDefault("symbol", view.symbol()));
        model.addAttribute("releaseAt", typed.getOrDefault("releaseAt", view.releaseAt()));
        return "editor/publication";
    }

    private void requireRenderable(Actor actor, UUID id) {
        mine(actor, id);
        if (drafts.exists(id)) {
            Draft draft = drafts.of(id);
            publications.requireRenderable(draft.masthead(), draft.paragraphs());
        }
    }

    private Procedure mine(Actor actor, UUID id) {
        Procedure procedure = procedures.get(id);
        Authority.require(actor, Act.EDIT_FINAL, procedure.places());
        return procedure;
    }

    private static Instant moment(String typed, ZoneId zone) {
        try {
            return WallClock.instant(LocalDateTime.parse(typed.strip()), zone);
        } catch (DateTimeException e) {
            throw new Refusal("release.form");
        }
    }
}
