package org.rapporteur.portal.ngo;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapporteur.comment.Attachment;
import org.rapporteur.comment.Attachments;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.Desk;
import org.rapporteur.comment.ReceivedFile;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The files of a comment in preparation, on a page of their own: nothing is typed there, so that a file that is too
 * large for the server to be read takes nothing with it.
 */
@Controller
class AttachmentController {

    private final CommentDrafts drafts;
    private final Attachments attachments;

    AttachmentController(CommentDrafts drafts, Attachments attachments) {
        this.drafts = drafts;
        this.attachments = attachments;
    }

    @Asks(Act.COMMENT)
    @GetMapping("/ngo/periods/{periodId}/comments/{draftId}/attachments")
    ModelAndView files(Actor actor, @PathVariable UUID periodId, @PathVariable UUID draftId) {
        return page(actor, periodId, draftId);
    }

    @Asks(Act.COMMENT)
    @PostMapping("/ngo/periods/{periodId}/comments/{draftId}/attachments")
    Object add(
            Actor actor,
            @PathVariable UUID periodId,
            @PathVariable UUID draftId,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Reply reply)
            throws IOException {
        CommentDraft draft = drafts.get(actor, draftId);
        List<ReceivedFile> received = new ArrayList<>();
        try {
            for (MultipartFile file : chosen(files)) {
                received.add(ReceivedFile.read(given(file.getOriginalFilename()), file.getInputStream()));
            }
            attachments.add(actor, draft.id(), received);
            return reply.done(path(periodId, draftId), "ngo.attachments.added", received.size());
        } catch (Refusal refusal) {
            reply.refused(refusal);
            return page(actor, periodId, draftId);
        } finally {
            for (ReceivedFile file : received) {
                file.close();
            }
        }
    }

    @Asks(Act.COMMENT)
    @PostMapping("/ngo/periods/{periodId}/comments/{draftId}/attachments/{attachmentId}/remove")
    Object remove(
            Actor actor,
            @PathVariable UUID periodId,
            @PathVariable UUID draftId,
            @PathVariable UUID attachmentId,
            Reply reply) {
        return reply.to(
                () -> {
                    attachments.remove(actor, draftId, attachmentId);
                    return reply.done(path(periodId, draftId), "ngo.attachments.removed");
                },
                () -> page(actor, periodId, draftId));
    }

    /** A file, always to be stored and never shown in place, whatever it is. */
    @Asks({Act.COMMENT, Act.ANSWER_COMMENTS})
    @GetMapping("/ngo/attachments/{attachmentId}")
    void download(Actor actor, @PathVariable UUID attachmentId, HttpServletResponse response) throws IOException {
        Attachment file = attachments.get(actor, attachmentId);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        attachments.write(actor, attachmentId, response.getOutputStream());
    }

    private ModelAndView page(Actor actor, UUID periodId, UUID draftId) {
        CommentDraft draft = drafts.get(actor, draftId);
        if (!draft.periodId().equals(periodId)) {
            throw new NotKnown("comment draft", draftId);
        }
        // the page is about this organisation, whichever was acted for last
        Desk desk = drafts.desk(actor, ActingFor.organisation(actor, draft.organisationId()), periodId);
        var files = attachments.ofDrafts(
                desk.drafts().stream().map(CommentDraft::id).toList());
        ModelAndView page = new ModelAndView("ngo/attachments");
        page.addObject("desk", desk);
        page.addObject("procedure", desk.procedure());
        page.addObject("zone", desk.procedure().body().zone());
        page.addObject("organisation", desk.organisation());
        page.addObject("draft", draft);
        page.addObject(
                "paragraph",
                draft.text().paragraphId() == null
                        ? null
                        : desk.revision().paragraph(draft.text().paragraphId()).orElse(null));
        page.addObject("files", files.getOrDefault(draftId, List.of()));
        page.addObject(
                "bytes",
                files.values().stream()
                        .flatMap(List::stream)
                        .mapToLong(Attachment::size)
                        .sum());
        page.addObject("path", path(periodId, draftId));
        return page;
    }

    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        // a browser sends a part without a name where no file was chosen
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !given(file.getOriginalFilename()).isEmpty())
                        .toList();
    }

    private static String given(@Nullable String name) {
        return name == null ? "" : name;
    }

    static String path(UUID periodId, UUID draftId) {
        return "/ngo/periods/" + periodId + "/comments/" + draftId + "/attachments";
    }
}
