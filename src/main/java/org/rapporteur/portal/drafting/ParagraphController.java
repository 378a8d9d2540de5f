package org.rapporteur.portal.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.summary.Draft;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revisions;
import org.rapporteur.summary.Sentences;
import org.rapporteur.summary.TextConflict;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One paragraph: changing, splitting, merging, moving, removing it, and inserting another. */
@Controller
class ParagraphController {

    private static final List<Paragraph.Kind> KINDS = List.of(Paragraph.Kind.values());

    private final DraftingPage page;
    private final Drafts drafts;
    private final Revisions revisions;

    ParagraphController(DraftingPage page, Drafts drafts, Revisions revisions) {
        this.page = page;
        this.drafts = drafts;
        this.revisions = revisions;
    }

    @GetMapping("/drafting/{procedureId}/paragraphs/{paragraphId}")
    @Asks({Act.WRITE_DRAFT, Act.REVISE, Act.EDIT_FINAL})
    String form(Actor actor, @PathVariable UUID procedureId, @PathVariable UUID paragraphId, Model model) {
        page.openToChange(actor, procedureId, model);
        Draft draft = drafts.of(procedureId);
        Paragraph paragraph = DraftingPage.paragraph(draft, paragraphId);
        return form(draft, paragraph, paragraph.text().markup(), paragraph.version(), paragraph.kind(), model);
    }

    @PostMapping("/drafting/{procedureId}/paragraphs/{paragraphId}")
    @Asks({Act.WRITE_DRAFT, Act.REVISE, Act.EDIT_FINAL})
    String edit(
            Actor actor,
            @PathVariable UUID procedureId,
            @PathVariable UUID paragraphId,
            @RequestParam int version,
            @RequestParam String text,
            @RequestParam Paragraph.Kind kind,
            Reply reply,
            Model model,
            HttpServletResponse response) {
        try {
            drafts.edit(actor, procedureId, paragraphId, version, text, kind);
        } catch (TextConflict conflict) {
            return bothTexts(actor, procedureId, conflict.theirs(), conflict.yours(), kind, model, response);
        } catch (Refusal refusal) {
            return again(actor, procedureId, paragraphId, version, text, kind, refusal, reply, model);
        }
        return reply.done(DraftingPage.paragraph(procedureId, paragraphId), "drafting.done.saved");
    }

    @PostMapping("/drafting/{procedureId}/paragraphs/{paragraphId}/split")
    @Asks({Act.WRITE_DRAFT, Act.REVISE, Act.EDIT_FINAL})
    String split(
            Actor actor,
            @PathVariable UUID procedureId,
            @PathVariable UUID paragraphId,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Integer offset,
            TextBox box,
            Reply reply,
            Model model,
            HttpServletResponse response) {
        Beside act = new Beside(
                "split",
                () -> split(actor, procedureId, paragraphId, version, offset),
                DraftingPage.paragraph(procedureId, paragraphId),
                "drafting.done.split");
        return beside(actor, procedureId, paragraphId, version, box, act, reply, model, response);
    }

    @PostMapping("/drafting/{procedureId}/paragraphs/{paragraphId}/merge")
    @Asks({Act.WRITE_DRAFT, Act.REVISE, Act.EDIT_FINAL})
    String merge(
            Actor actor,
            @PathVariable UUID procedureId,
            @PathVariable UUID paragraphId,
            @RequestParam int version,
            TextBox box,
            Reply reply,
            Model model,
            HttpServletResponse response) {
        Beside act = new Beside(
                "merge",
                () -> drafts.mergeWithNext(actor, procedureId, paragraphId, version),
                DraftingPage.paragraph(procedureId, paragraphId),
                "drafting.done.merged");
        return beside(actor, procedureId, paragraphId, version, box, act, reply, model, response);
    }

    @PostMapping("/drafting/{procedureId}/paragraphs/{paragraphId}/move")
    @Asks({Act.WRITE_DRAFT, Act.REVISE, Act.EDIT_FINAL})
    String move(
            Actor actor,
            @PathVariable UUID procedureId,
            @PathVariable UUID paragraphId,
            @RequestParam(required = false) @Nullable UUID behind,
            Reply reply) {
        drafts.move(actor, procedureId, paragraphId, behind);
        return reply.done(DraftingPage.paragraph(procedureId, paragraphId), "drafting.done.moved");
    }

    @PostMapping("/drafting/{procedureId}/paragraphs/{paragraphId}/remove")
    @Asks({Act.WRITE_DRAFT, Act.REVISE, Act.EDIT_FINAL})
    String remove(
            Actor actor,
            @PathVariable UUID procedureId,
            @PathVariable UUID paragraphId,
            @RequestParam int version,
            TextBox box,
            Reply reply,
            Model model,
            HttpServletResponse response) {
        Beside act = new Beside(
                "remove",
                () -> drafts.remove(actor, procedureId, paragraphId, version),
                DraftingPage.editor(procedureId),
                "drafting.done.removed");
        return beside(actor, procedureId, paragraphId, version, box, act, reply, model, response);
    }

    @GetMapping("/drafting/{procedureId}/insert")
    @Asks({Act.WRITE_DRAFT, Act.REVISE, Act.EDIT_FINAL})
    String insertForm(
            Actor actor,
            @PathVariable UUID procedureId,
            @RequestParam(required = false) @Nullable UUID behind,
            Model model) {
        page.openToChange(actor, procedureId, model);
        return insertForm(procedureId, behind, Paragraph.Kind.BODY, "", Ids.next(), model);
    }

    @PostMapping("/drafting/{procedureId}/insert")
    @Asks({Act.WRITE_DRAFT, Act.REVISE, Act.EDIT_FINAL})
    String insert(
            Actor actor,
            @PathVariable UUID procedureId,
            @RequestParam(required = false) @Nullable UUID behind,
            @RequestParam Paragraph.Kind kind,
            @RequestParam String text,
            @RequestParam UUID key,
            Reply reply,
            Model model) {
        return reply.to(
                () -> {
                    drafts.insert(actor, procedureId, behind, kind, text, key);
                    return reply.done(DraftingPage.paragraph(procedureId, key), "drafting.done.inserted");
                },
                () -> {
                    page.openToChange(actor, procedureId, model);
                    return insertForm(procedureId, behind, kind, text, key, model);
                });
    }

    /** An act beside the text: its name in messages, what it does, where it leads and what is said there. */
    private record Beside(String name, Runnable does, String path, String done) {}

    private void split(Actor actor, UUID procedureId, UUID paragraphId, int version, @Nullable Integer offset) {
        if (offset == null) {
            throw new Refusal("text.split-where");
        }
        drafts.split(actor, procedureId, paragraphId, version, offset);
    }

    /** Does an act that takes the text as it is saved, unless the box holds another: that would be lost. */
    private String beside(
            Actor actor,
            UUID procedureId,
            UUID paragraphId,
            int version,
            TextBox box,
            Beside act,
            Reply reply,
            Model model,
            HttpServletResponse response) {
        try {
            if (box.isUnsaved()) {
                page.openToChange(actor, procedureId, model);
                Paragraph present = DraftingPage.paragraph(drafts.of(procedureId), paragraphId);
                if (present.version() != version) {
                    return bothTexts(
                            actor, procedureId, present, box.text(), box.kindOr(present.kind()), model, response);
                }
                throw new Refusal("paragraph.unsaved");
            }
            act.does().run();
        } catch (TextConflict conflict) {
            return stale(actor, procedureId, conflict, act.name(), box.seenOrEmpty(), model, response);
        } catch (Refusal refusal) {
            return again(actor, procedureId, paragraphId, version, box.text(), box.kind(), refusal, reply, model);
        }
        return reply.done(act.path(), act.done());
    }

    /**
     * The form with what was typed and why it was refused.
     *
     * @param text as typed, {@code null} for the saved one
     */
    private String again(
            Actor actor,
            UUID procedureId,
            UUID paragraphId,
            int version,
            @Nullable String text,
            @Nullable Paragraph.Kind kind,
            Refusal refusal,
            Reply reply,
            Model model) {
        page.openToChange(actor, procedureId, model);
        Draft draft = drafts.of(procedureId);
        Paragraph present = draft.paragraphs().stream()
                .filter(paragraph -> paragraph.id().equals(paragraphId))
                .findFirst()
                // removed meanwhile: the page of failures keeps what was typed
                .orElseThrow(() -> refusal);
        reply.refused(refusal);
        return form(
                draft,
                present,
                text == null ? present.text().markup() : text,
                version,
                kind == null ? present.kind() : kind,
                model);
    }

    private String bothTexts(
            Actor actor,
            UUID procedureId,
            Paragraph theirs,
            String yours,
            Paragraph.Kind kind,
            Model model,
            HttpServletResponse response) {
        page.openToChange(actor, procedureId, model);
        model.addAttribute("kind", kind);
        model.addAttribute("runs", revisions.redlineOf(theirs.text(), MarkedText.parse(yours)));
        return conflict(theirs, yours, model, response);
    }

    /** Somebody else changed the paragraph that was to be split, merged or removed: nothing is done, both texts are shown. */
    private String stale(
            Actor actor,
            UUID procedureId,
            TextConflict conflict,
            String act,
            String seen,
            Model model,
            HttpServletResponse response) {
        page.openToChange(actor, procedureId, model);
        model.addAttribute("act", act);
        model.addAttribute(
                "runs",
                revisions.redlineOf(MarkedText.parse(seen), conflict.theirs().text()));
        return conflict(conflict.theirs(), seen, model, response);
    }

    private String conflict(Paragraph theirs, String yours, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("theirs", theirs);
        model.addAttribute("yours", yours);
        return "drafting/conflict";
    }

    private String insertForm(
            UUID procedureId, @Nullable UUID behind, Paragraph.Kind kind, String text, UUID key, Model model) {
        Draft draft = drafts.of(procedureId);
        model.addAttribute(
                "before",
                draft.paragraphs().stream()
                        .filter(p -> p.id().equals(behind))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("behind", behind);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("text", text);
        model.addAttribute("key", key);
        return "drafting/insert";
    }

    private static String form(
            Draft draft, Paragraph paragraph, String text, int version, Paragraph.Kind kind, Model model) {
        int index = draft.paragraphs().indexOf(paragraph);
        boolean last = index == draft.paragraphs().size() - 1;
        model.addAttribute("paragraph", paragraph);
        model.addAttribute("text", text);
        model.addAttribute("version", version);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("sentences", Sentences.of(paragraph.text(), draft.language()));
        model.addAttribute("next", last ? null : draft.paragraphs().get(index + 1));
        return "drafting/paragraph";
    }
}
