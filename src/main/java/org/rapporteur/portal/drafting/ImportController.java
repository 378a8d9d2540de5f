package org.rapporteur.portal.drafting;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.ImportedText;
import org.rapporteur.summary.Masthead;
import org.rapporteur.summary.Proposal;
import org.rapporteur.summary.Repair;
import org.rapporteur.summary.TextImport;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Entering a draft in two steps: the text is read and the repairs shown; then, sent again with what was confirmed, it
 * becomes the draft. Nothing is kept between the two but what the page itself holds.
 */
@Controller
class ImportController {

    private final DraftingPage page;
    private final Drafts drafts;

    ImportController(DraftingPage page, Drafts drafts) {
        this.page = page;
        this.drafts = drafts;
    }

    @GetMapping("/drafting/{procedureId}/import")
    @Asks(Act.WRITE_DRAFT)
    String form(Actor actor, @PathVariable UUID procedureId, Model model) {
        return form(page.openToChange(actor, procedureId, model), "", model);
    }

    @PostMapping("/drafting/{procedureId}/import")
    @Asks(Act.WRITE_DRAFT)
    String propose(
            Actor actor,
            @PathVariable UUID procedureId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Reply reply,
            Model model)
            throws IOException {
        Procedure procedure = page.openToChange(actor, procedureId, model);
        try {
            boolean sentFile = file != null && !file.isEmpty();
            Proposal proposal = sentFile
                    ? TextImport.read(file.getBytes(), file.getOriginalFilename())
                    : TextImport.read(unified(text));
            model.addAttribute("masthead", completed(proposal.asItCame().masthead(), procedure));
            return proposal(proposal, all(proposal), model);
        } catch (Refusal refusal) {
            reply.refused(refusal);
            return form(procedure, text, model);
        }
    }

    @PostMapping("/drafting/{procedureId}/import/confirm")
    @Asks(Act.WRITE_DRAFT)
    String confirm(
            Actor actor,
            @PathVariable UUID procedureId,
            @RequestParam String source,
            @RequestParam(defaultValue = "false") boolean markdown,
            @RequestParam(name = "repair", required = false) @Nullable List<Integer> repairs,
            @RequestParam String body,
            @RequestParam String session,
            @RequestParam String sessionDates,
            @RequestParam String title,
            @RequestParam String date,
            Reply reply,
            Model model) {
        Procedure procedure = page.openToChange(actor, procedureId, model);
        Masthead masthead = new Masthead(body, session, sessionDates, title, date);
        Set<Integer> confirmed = repairs == null ? Set.of() : new HashSet<>(repairs);
        Proposal proposal;
        try {
            proposal = TextImport.read(unified(source), markdown);
        } catch (Refusal refusal) {
            reply.refused(refusal);
            return form(procedure, source, model);
        }
        try {
            drafts.enter(
                    actor,
                    procedureId,
                    new ImportedText(masthead, proposal.with(confirmed).items()));
        } catch (Refusal refusal) {
            reply.refused(refusal);
            model.addAttribute("masthead", masthead);
            return proposal(proposal, confirmed, model);
        }
        return reply.done(DraftingPage.editor(procedureId), "drafting.done.entered");
    }

    private String form(Procedure procedure, String text, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("replaces", drafts.exists(procedure.id()));
        return "drafting/import";
    }

    private static Set<Integer> all(Proposal proposal) {
        return proposal.repairs().stream().map(Repair::index).collect(Collectors.toSet());
    }

    private static String proposal(Proposal proposal, Set<Integer> confirmed, Model model) {
        model.addAttribute("confirmed", confirmed);
        model.addAttribute("proposal", proposal);
        model.addAttribute("preview", proposal.withAll().preview());
        return "drafting/proposal";
    }

    /** Where the text has no masthead, what the procedure already knows is offered. */
    private static Masthead completed(Masthead read, Procedure procedure) {
        return new Masthead(
                read.body().isEmpty() ? procedure.body().name() : read.body(),
                read.session().isEmpty() ? procedure.session().title() : read.session(),
                read.sessionDates(),
                read.title().isEmpty() ? procedure.panel().title() : read.title(),
                read.date());
    }

    /** Browsers send every line break as two characters, which would count twice. */
    private static String unified(String text) {
        return text.replace("\r\n", "\n");
    }
}
