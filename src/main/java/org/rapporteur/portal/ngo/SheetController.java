package org.rapporteur.portal.ngo;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.Desk;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.sheet.CommentSheets;
import org.rapporteur.sheet.SheetFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A call's comments in a spreadsheet: taking the template, and sending it filled in. */
@Controller
class SheetController {

    private final CommentSheets sheets;
    private final CommentDrafts drafts;

    SheetController(CommentSheets sheets, CommentDrafts drafts) {
        this.sheets = sheets;
        this.drafts = drafts;
    }

    @Asks(Act.COMMENT)
    @GetMapping("/ngo/periods/{periodId}/sheet")
    ModelAndView page(
            Actor actor, @PathVariable UUID periodId, @RequestParam(required = false) @Nullable UUID organisation) {
        return page(actor, drafts.desk(actor, ActingFor.organisation(actor, organisation), periodId));
    }

    @Asks(Act.COMMENT)
    @GetMapping("/ngo/periods/{periodId}/sheet/template.{format:xlsx|csv}")
    ResponseEntity<byte[]> template(
            Actor actor,
            @PathVariable UUID periodId,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable UUID organisation,
            Locale locale) {
        SheetFormat wanted = format(format);
        UUID acting = ActingFor.organisation(actor, organisation);
        return download("comments", wanted, sheets.template(actor, acting, periodId, wanted, locale));
    }

    @Asks(Act.COMMENT)
    @PostMapping("/ngo/periods/{periodId}/sheet")
    Object send(
            Actor actor,
            @PathVariable UUID periodId,
            @RequestParam UUID organisation,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Reply reply)
            throws IOException {
        UUID acting = ActingFor.organisation(actor, organisation);
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return reply.to(
                () -> "redirect:/ngo/sheets/" + sheets.check(actor, acting, periodId, name, bytes),
                () -> page(actor, drafts.desk(actor, acting, periodId)));
    }

    private ModelAndView page(Actor actor, Desk desk) {
        ModelAndView page = new ModelAndView("ngo/sheet");
        page.addObject("desk", desk);
        page.addObject("procedure", desk.procedure());
        page.addObject("zone", desk.procedure().body().zone());
        page.addObject("organisation", desk.organisation());
        page.addObject(
                "sheets",
                sheets.of(actor, desk.organisation().id(), desk.period().id()));
        page.addObject("here", "/ngo/periods/" + desk.period().id());
        return page;
    }

    static SheetFormat format(String extension) {
        return SheetFormat.valueOf(extension.toUpperCase(Locale.ROOT));
    }

    /** Only ever a download: a browser is not to guess what it might be, nor to show it. */
    static ResponseEntity<byte[]> download(String name, SheetFormat format, byte[] file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + format.extension())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file);
    }
}
