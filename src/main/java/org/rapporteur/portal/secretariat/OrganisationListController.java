package org.rapporteur.portal.secretariat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.ListProblem;
import org.rapporteur.identity.OrganisationLists;
import org.rapporteur.identity.Place;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.portal.frame.Refusals;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Organisations from a list: sent, looked at row by row, and imported once it is confirmed. */
@Controller
class OrganisationListController {
    private static final String PATH = OrganisationPage.PATH + "/import";
    private static final String LIST = PATH + "/{listId}";
    private static final int SHOWN = 200;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final OrganisationLists lists;
    private final Refusals refusals;

    OrganisationListController(OrganisationLists lists, Refusals refusals) {
        this.lists = lists;
        this.refusals = refusals;
    }

    @GetMapping(PATH)
    @Asks(Act.ADMINISTER)
    String form(Actor actor, Model model) {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        model.addAttribute("columns", OrganisationLists.columns());
        return "secretariat/organisation-import";
    }

    @PostMapping(PATH)
    @Asks(Act.ADMINISTER)
    String check(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file, Model model, Reply reply)
            throws IOException {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        String name = file == null ? "" : String.valueOf(file.getOriginalFilename());
        return reply.to(() -> "redirect:" + PATH + "/" + lists.check(actor, name, bytes), () -> form(actor, model));
    }

    @GetMapping(LIST)
    @Asks(Act.ADMINISTER)
    String report(Actor actor, @PathVariable UUID listId, Model model) {
        OrganisationLists.Plan plan = lists.plan(actor, listId);
        model.addAttribute("plan", plan);
        model.addAttribute("atOnce", OrganisationLists.AT_ONCE);
        model.addAttribute("problems", first(plan.problems()));
        model.addAttribute("planned", first(plan.planned()));
        return "secretariat/organisation-list";
    }

    @PostMapping(LIST)
    @Asks(Act.ADMINISTER)
    String confirm(Actor actor, @PathVariable UUID listId, Reply reply) {
        OrganisationLists.Plan done = lists.confirm(actor, listId);
        return reply.done(OrganisationPage.PATH, "organisations.done.imported", done.added() + done.changed());
    }

    /** All that is to be put right, as a list of its own. */
    @GetMapping(LIST + "/problems.csv")
    @Asks(Act.ADMINISTER)
    ResponseEntity<byte[]> problems(Actor actor, @PathVariable UUID listId) throws IOException {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord("row", "column", "what to do");
            for (ListProblem problem : lists.plan(actor, listId).problems()) {
                printer.printRecord(problem.row(), problem.column(), harmless(refusals.say(problem.why())));
            }
        }
        return file("problems.csv", text);
    }

    /** The headings, to be filled in. */
    @GetMapping(PATH + "/template.csv")
    @Asks(Act.ADMINISTER)
    ResponseEntity<byte[]> template(Actor actor) throws IOException {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(OrganisationLists.columns());
        }
        return file("organisations.csv", text);
    }

    /** A spreadsheet computes what begins like a formula; an apostrophe before it makes it text. */
    static String harmless(String cell) {
        return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    private static <T> List<T> first(List<T> all) {
        return all.size() <= SHOWN ? all : all.subList(0, SHOWN);
    }

    private static ResponseEntity<byte[]> file(String name, CharSequence text) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
