package org.rapporteur.portal.calls;

import java.util.UUID;
import org.rapporteur.comment.Calls;
import org.rapporteur.portal.OpenToAll;
import org.rapporteur.portal.frame.Reader;
import org.rapporteur.portal.publicpages.RenditionFile;
import org.rapporteur.procedure.Body;
import org.rapporteur.publication.DraftPdf;
import org.rapporteur.summary.Revision;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** The texts that a call is or was about, to be read and kept, for those who may read them. */
@Controller
class CallDraftController {

    private final Calls calls;
    private final DraftPdf pdfs;
    private final Reader reader;

    CallDraftController(Calls calls, DraftPdf pdfs, Reader reader) {
        this.calls = calls;
        this.pdfs = pdfs;
        this.reader = reader;
    }

    /** A page that prints well: the text alone, with the numbers by which comments refer to it. */
    @OpenToAll
    @GetMapping("/calls/{procedureId}/drafts/{number:[0-9]{1,6}}")
    String read(@PathVariable UUID procedureId, @PathVariable int number, Model model) {
        Calls.Text text = Strangers.orSignIn(reader.admitted(), actor -> calls.text(actor, procedureId, number));
        model.addAttribute("revision", text.revision());
        model.addAttribute("procedure", text.procedure());
        model.addAttribute("zone", text.procedure().body().zone());
        return "calls/draft";
    }

    /** The same as a file. Asked for again, it need not be sent again: a text of a call never changes. */
    @OpenToAll
    @GetMapping("/calls/{procedureId}/drafts/{number:[0-9]{1,6}}.pdf")
    @Nullable
    ResponseEntity<byte[]> pdf(@PathVariable UUID procedureId, @PathVariable int number, WebRequest request) {
        Calls.Text text = Strangers.orSignIn(reader.admitted(), actor -> calls.text(actor, procedureId, number));
        Revision revision = text.revision();
        String tag = pdfs.tag(revision);
        if (request.checkNotModified(tag)) {
            return null;
        }
        Body body = text.procedure().body();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .eTag(tag)
                // whoever may read it now is asked each time
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Content-Security-Policy", RenditionFile.POLICY_OF_PDF)
                .header(HttpHeaders.CONTENT_LANGUAGE, revision.language().tag())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(text.procedure().session().key(body) + "-draft-" + number + "-"
                                        + revision.language().tag() + ".pdf")
                                .build()
                                .toString())
                .body(pdfs.of(revision, body));
    }
}
