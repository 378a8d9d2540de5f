package org.rapporteur.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.rapporteur.comment.Attachment;
import org.rapporteur.comment.Attachments;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.ReceivedFile;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Page;
import org.rapporteur.portal.Asks;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files attached to comments. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Files", description = "PDF, DOCX, ODT, PNG and JPEG, of 10 MiB each and 50 MiB in all")
class FilesApi {

    private final CommentDrafts drafts;
    private final Submissions submissions;
    private final Attachments attachments;

    FilesApi(CommentDrafts drafts, Submissions submissions, Attachments attachments) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.attachments = attachments;
    }

    @Operation(operationId = "files", summary = "The files of a comment in preparation")
    @Asks(Act.COMMENT)
    @GetMapping(path = "/drafts/{draftId}/attachments", produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<FileView> files(Actor actor, @PathVariable UUID draftId) {
        return view(ofDraft(drafts.get(actor, draftId)));
    }

    @Operation(operationId = "attach", summary = "Attaches a file to a comment in preparation")
    @Asks(Act.COMMENT)
    @PostMapping(
            path = "/drafts/{draftId}/attachments",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PageView<FileView>> attach(
            Actor actor, @PathVariable UUID draftId, @RequestPart("file") MultipartFile file) throws IOException {
        CommentDraft draft = drafts.get(actor, draftId);
        String name = file.getOriginalFilename();
        ReceivedFile received = ReceivedFile.read(name == null ? "" : name, file.getInputStream());
        try {
            attachments.add(actor, draft.id(), List.of(received));
        } finally {
            received.close();
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(view(ofDraft(draft)));
    }

    @Operation(operationId = "detach", summary = "Takes a file away from a comment in preparation")
    @Asks(Act.COMMENT)
    @DeleteMapping("/drafts/{draftId}/attachments/{attachmentId}")
    ResponseEntity<Void> detach(Actor actor, @PathVariable UUID draftId, @PathVariable UUID attachmentId) {
        attachments.remove(actor, draftId, attachmentId);
        return ResponseEntity.noContent().build();
    }

    @Operation(operationId = "filesSent", summary = "The files of a comment that was submitted")
    @Asks(Act.SUBMIT_COMMENTS)
    @GetMapping(
            path = "/submissions/{submissionId}/comments/{commentId}/attachments",
            produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<FileView> filesSent(Actor actor, @PathVariable UUID submissionId, @PathVariable UUID commentId) {
        boolean there = submissions.commentsOf(actor, submissionId).stream()
                .anyMatch(comment -> comment.id().equals(commentId));
        return view(there ? attachments.ofComments(List.of(commentId)).getOrDefault(commentId, List.of()) : List.of());
    }

    @Operation(
            operationId = "file",
            summary = "A file, as it was attached",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The file",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @Asks(Act.COMMENT)
    @GetMapping("/attachments/{attachmentId}")
    void file(Actor actor, @PathVariable UUID attachmentId, HttpServletResponse response) throws IOException {
        Attachment file = attachments.get(actor, attachmentId);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        attachments.write(actor, attachmentId, response.getOutputStream());
    }

    private List<Attachment> ofDraft(CommentDraft draft) {
        return attachments.ofDrafts(List.of(draft.id())).getOrDefault(draft.id(), List.of());
    }

    private static PageView<FileView> view(List<Attachment> files) {
        return PageView.of(new Page<>(files, null), FileView::of);
    }
}
