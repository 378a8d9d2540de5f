package org.rapporteur.portal.secretariat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapporteur.comment.Channel;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.CommentText;
import org.rapporteur.comment.CommentType;
import org.rapporteur.comment.Receipt;
import org.rapporteur.comment.ReceivedFile;
import org.rapporteur.comment.Submission;
import org.rapporteur.comment.SubmissionEntries;
import org.rapporteur.comment.SubmissionEntry;
import org.rapporteur.comment.SubmissionEntry.Doubling;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.kernel.Page;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** All submissions received in a procedure, and entering what came by e-mail or on paper. */
@Controller
@RequestMapping("/secretariat/procedures/{procedureId}/submissions")
class EntryController {

    private static final int SUBMISSIONS_ON_A_PAGE = 50;

    private final SubmissionEntries entries;
    private final Submissions submissions;
    private final CommentPeriods periods;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Revisions revisions;

    EntryController(
            SubmissionEntries entries,
            Submissions submissions,
            CommentPeriods periods,
            Procedures procedures,
            Organisations organisations,
            Revisions revisions) {
        this.entries = entries;
        this.submissions = submissions;
        this.periods = periods;
        this.procedures = procedures;
        this.organisations = organisations;
        this.revisions = revisions;
    }

    @Asks(Act.ENTER_SUBMISSIONS)
    @GetMapping
    ModelAndView list(
            Actor actor, @PathVariable UUID procedureId, @RequestParam(required = false) @Nullable String after) {
        Procedure procedure = entering(actor, procedureId);
        Page<Submission> received = submissions.received(actor, procedureId, after, SUBMISSIONS_ON_A_PAGE);
        ModelAndView page = new ModelAndView("secretariat/submissions");
        page.addObject("procedure", procedure);
        page.addObject("zone", procedure.body().zone());
        page.addObject("submissions", received);
        page.addObject(
                "senders",
                organisations.byId(received.items().stream()
                        .map(Submission::organisationId)
                        .distinct()
                        .toList()));
        page.addObject("period", periods.newest(procedureId).orElse(null));
        return page;
    }

    @Asks(Act.ENTER_SUBMISSIONS)
    @GetMapping("/new")
    ModelAndView form(Actor actor, @PathVariable UUID procedureId) {
        Procedure procedure = entering(actor, procedureId);
        return page(
                procedure,
                Inputs.none()
                        .with("key", UUID.randomUUID())
                        .with("entry-language", procedure.panel().originalLanguage())
                        .with("entry-type", CommentType.SUBSTANTIVE));
    }

    @Asks(Act.ENTER_SUBMISSIONS)
    @PostMapping
    Object enter(
            Actor actor,
            @PathVariable UUID procedureId,
            Inputs inputs,
            @RequestParam(required = false) @Nullable List<MultipartFile> original,
            Reply reply)
            throws IOException {
        Procedure procedure = entering(actor, procedureId);
        List<ReceivedFile> files = new ArrayList<>();
        try {
            for (MultipartFile file : original == null ? List.<MultipartFile>of() : original) {
                String name = file.getOriginalFilename();
                if (name != null && !name.isEmpty()) {
                    files.add(ReceivedFile.read(name, file.getInputStream()));
                }
            }
            Receipt receipt = entries.enter(actor, entry(procedure, inputs), files);
            return reply.done("/ngo/submissions/" + receipt.submissionId(), "entry.done");
        } catch (Refusal refusal) {
            reply.refused(refusal);
            return page(procedure, inputs);
        } finally {
            for (ReceivedFile file : files) {
                file.close();
            }
        }
    }

    private SubmissionEntry entry(Procedure procedure, Inputs inputs) {
        CommentPeriod period = periods.newest(procedure.id()).orElseThrow(() -> new Refusal("entry.no-period"));
        Revision revision = revisions.get(period.revisionId());
        String acronym = inputs.text("entry-organisation").strip();
        List<Organisation> found = organisations.withAcronyms(List.of(acronym));
        if (found.size() != 1) {
            throw new Refusal("entry.organisation", acronym);
        }
        CommentType type = inputs.choice("entry-type", CommentType.class);
        Language language = inputs.choice("entry-language", Language.class);
        if (type == null || language == null) {
            throw new Refusal("entry.kind");
        }
        List<CommentText> texts = new ArrayList<>();
        for (PastedComments.Pasted pasted : PastedComments.of(inputs.text("entry-comments"), revision)) {
            texts.add(new CommentText(pasted.paragraphId(), type, language, pasted.comment(), "", ""));
        }
        return new SubmissionEntry(
                period.id(),
                found.get(0).id(),
                inputs.text("key"),
                inputs.choice("entry-channel", Channel.class),
                inputs.instant("entry-received", procedure.body().zone()),
                inputs.text("entry-remark"),
                texts,
                inputs.has("entry-withhold", "yes"),
                inputs.text("entry-withhold-reason"),
                inputs.choice("entry-doubling", Doubling.class));
    }

    private Procedure entering(Actor actor, UUID procedureId) {
        Procedure procedure = procedures.get(procedureId);
        Authority.require(actor, Act.ENTER_SUBMISSIONS, procedure.places());
        return procedure;
    }

    private ModelAndView page(Procedure procedure, Inputs inputs) {
        ModelAndView page = new ModelAndView("secretariat/submission-new");
        page.addObject("procedure", procedure);
        page.addObject("zone", procedure.body().zone());
        page.addObject("period", periods.newest(procedure.id()).orElse(null));
        page.addObject("typed", inputs);
        page.addObject("channels", List.of(Channel.EMAIL, Channel.PAPER));
        page.addObject("types", CommentType.values());
        page.addObject(
                "languages", procedure.rules().languages().stream().sorted().toList());
        page.addObject("doublings", Doubling.values());
        return page;
    }
}
