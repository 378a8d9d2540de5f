package org.rapporteur.portal.ngo;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Page;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.portal.frame.Refusals;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.sheet.Choice;
import org.rapporteur.sheet.CommentSheets;
import org.rapporteur.sheet.ReportRow;
import org.rapporteur.sheet.SentSheet;
import org.rapporteur.sheet.SheetFormat;
import org.rapporteur.sheet.Standing;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was found in a sheet of comments, what is to be chosen, and the confirmation that makes comments of its rows. */
@Controller
class SheetReportController {

    private static final int ON_A_PAGE = 50;
    private static final String SHEET = "/ngo/sheets/{sheetId}";

    private final CommentSheets sheets;
    private final CommentPeriods periods;
    private final Procedures procedures;
    private final Refusals refusals;

    SheetReportController(CommentSheets sheets, CommentPeriods periods, Procedures procedures, Refusals refusals) {
        this.sheets = sheets;
        this.periods = periods;
        this.procedures = procedures;
        this.refusals = refusals;
    }

    @Asks(Act.COMMENT)
    @GetMapping(SHEET)
    ModelAndView report(
            Actor actor,
            @PathVariable UUID sheetId,
            @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        SentSheet sheet = sheets.get(actor, sheetId);
        Page<ReportRow> rows = sheets.rows(actor, sheetId, after, ON_A_PAGE);
        Procedure procedure = procedures.get(periods.get(sheet.periodId()).procedureId());
        ModelAndView page = new ModelAndView("ngo/sheet-report");
        page.addObject("sheet", sheet);
        page.addObject("rows", rows);
        page.addObject("procedure", procedure);
        page.addObject("zone", procedure.body().zone());
        page.addObject("standings", Standing.values());
        page.addObject("choices", Choice.values());
        boolean unplaced = rows.items().stream().anyMatch(row -> row.standing() == Standing.UNPLACED);
        page.addObject("places", unplaced ? sheets.places(actor, sheetId, locale) : Map.of());
        return page;
    }

    @Asks(Act.COMMENT)
    @PostMapping(SHEET)
    Object confirm(Actor actor, @PathVariable UUID sheetId, Reply reply, Locale locale) {
        return reply.to(
                () -> reply.done("/ngo/sheets/" + sheetId, "sheet.done.confirmed", sheets.confirm(actor, sheetId)),
                () -> report(actor, sheetId, null, locale));
    }

    /** @param place a paragraph, or empty for the text as a whole */
    @Asks(Act.COMMENT)
    @PostMapping(SHEET + "/rows/{row}/place")
    Object place(
            Actor actor,
            @PathVariable UUID sheetId,
            @PathVariable int row,
            @RequestParam(required = false) @Nullable UUID place,
            Reply reply,
            Locale locale) {
        return reply.to(
                () -> {
                    sheets.place(actor, sheetId, row, place);
                    return reply.done("/ngo/sheets/" + sheetId, "sheet.done.placed");
                },
                () -> report(actor, sheetId, null, locale));
    }

    @Asks(Act.COMMENT)
    @PostMapping(SHEET + "/rows/{row}/text")
    Object choose(
            Actor actor,
            @PathVariable UUID sheetId,
            @PathVariable int row,
            @RequestParam Choice choice,
            Reply reply,
            Locale locale) {
        return reply.to(
                () -> {
                    sheets.choose(actor, sheetId, row, choice);
                    return reply.done("/ngo/sheets/" + sheetId, "sheet.done.chosen");
                },
                () -> report(actor, sheetId, null, locale));
    }

    @Asks(Act.COMMENT)
    @GetMapping(SHEET + "/checked.{format:xlsx|csv}")
    ResponseEntity<byte[]> checked(
            Actor actor, @PathVariable UUID sheetId, @PathVariable String format, Locale locale) {
        SheetFormat wanted = SheetController.format(format);
        return SheetController.download(
                "comments-checked",
                wanted,
                sheets.checked(actor, sheetId, (Refusal why) -> refusals.say(why), wanted, locale));
    }
}
