package org.rapporteur.portal.publicpages;

import java.util.List;
import java.util.UUID;
import org.rapporteur.comment.Endorsements;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.portal.OpenToAll;
import org.rapporteur.portal.PublishedComments;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.publication.Publication;
import org.rapporteur.publication.Publications;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The register and each document with its files, its revisions and, where the call says so, the comments on it. Before
 * its release a document is not known here.
 */
@Controller
class DocumentController {

    private static final String ID = "{id:[0-9a-f]{8}-[0-9a-f-]{27}}";
    private static final int REGISTER_PAGE = 25;
    private static final int COMMENTS_PAGE = 50;

    private final Register register;
    private final Publications publications;
    private final Revisions revisions;
    private final DocumentPages pages;
    private final PublishedComments comments;
    private final RenditionFile files;

    DocumentController(
            Register register,
            Publications publications,
            Revisions revisions,
            DocumentPages pages,
            PublishedComments comments,
            RenditionFile files) {
        this.register = register;
        this.publications = publications;
        this.revisions = revisions;
        this.pages = pages;
        this.comments = comments;
        this.files = files;
    }

    @GetMapping("/documents")
    @OpenToAll
    String register(@RequestParam @Nullable String after, Model model) {
        model.addAttribute("documents", register.page(after, REGISTER_PAGE));
        return "public/register";
    }

    /** A document by its symbol: the address that is cited. */
    @GetMapping("/documents/{*symbol}")
    @OpenToAll
    String document(@PathVariable String symbol, Model model) {
        String asked = symbol.substring(1);
        Publication publication = publications.released(asked).orElseThrow(() -> new NotKnown("document", asked));
        model.addAttribute("page", pages.of(publication));
        return "public/document";
    }

    @GetMapping("/documents/" + ID)
    @OpenToAll
    String byId(@PathVariable UUID id) {
        return "redirect:/documents/" + released(id).symbol();
    }

    /** What a revision changed in the one before it; the first is shown whole. */
    @GetMapping("/documents/" + ID + "/revisions/{number}")
    @OpenToAll
    String revision(@PathVariable UUID id, @PathVariable int number, Model model) {
        Publication publication = released(id);
        List<Revision> all = pages.revisionsUpToRelease(publication);
        if (number < 1 || number > all.size()) {
            throw new NotKnown("revision", number);
        }
        Revision shown = revisions.get(all.get(number - 1).id());
        model.addAttribute("publication", publication);
        model.addAttribute("procedure", pages.procedure(publication));
        model.addAttribute("revision", shown);
        model.addAttribute("last", number == all.size());
        if (number > 1) {
            model.addAttribute("redline", revisions.redline(all.get(number - 2).id(), shown.id()));
        }
        return "public/revision";
    }

    @GetMapping("/documents/" + ID + "/comments")
    @OpenToAll
    String comments(@Nullable Actor actor, @PathVariable UUID id, @RequestParam @Nullable String after, Model model) {
        Publication publication = released(id);
        Procedure procedure = pages.procedure(publication);
        model.addAttribute("publication", publication);
        model.addAttribute("procedure", procedure);
        model.addAttribute("comments", comments.page(procedure, after, COMMENTS_PAGE));
        model.addAttribute("endorsing", Endorsements.isOfferedTo(actor, procedure));
        return "public/comments";
    }

    @GetMapping("/documents/" + ID + "/{language:[a-z]{2}}.{extension:html|pdf}")
    @OpenToAll
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String language, @PathVariable String extension) {
        return files.of(released(id), language, extension, RenditionFile.permanent());
    }

    private Publication released(UUID id) {
        Publication publication = publications.get(id);
        if (publication.releasedAt() == null) {
            throw new NotKnown("document", id);
        }
        return publication;
    }
}
