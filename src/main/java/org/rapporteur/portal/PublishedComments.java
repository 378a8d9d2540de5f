package org.rapporteur.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.Comments;
import org.rapporteur.comment.Cosigning;
import org.rapporteur.comment.Endorsements;
import org.rapporteur.disposition.Disposition;
import org.rapporteur.disposition.Dispositions;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The comments that may be shown to everyone, with the answers that were released. A name that was asked to be withheld
 * is not even looked up here, and no author's ever is.
 */
@Component
public class PublishedComments {

    /**
     * A comment as everyone may see it.
     *
     * @param reference the number of the paragraph commented on, in the revision commented on; empty for the whole text
     * @param organisation {@code null} where the name is withheld
     * @param cosigners the names of those who signed with it; none where the name is withheld
     * @param endorsers the names of those who endorse the submission
     * @param answer {@code null} while none was released
     */
    public record Published(
            Comment comment,
            String reference,
            @Nullable Organisation organisation,
            List<String> cosigners,
            List<String> endorsers,
            @Nullable MarkedText proposal,
            @Nullable Disposition answer) {}

    private final Comments comments;
    private final Dispositions dispositions;
    private final Organisations organisations;
    private final Revisions revisions;
    private final Cosigning cosigning;
    private final Endorsements endorsements;

    PublishedComments(
            Comments comments,
            Dispositions dispositions,
            Organisations organisations,
            Revisions revisions,
            Cosigning cosigning,
            Endorsements endorsements) {
        this.comments = comments;
        this.dispositions = dispositions;
        this.organisations = organisations;
        this.revisions = revisions;
        this.cosigning = cosigning;
        this.endorsements = endorsements;
    }

    /**
     * Whether everyone who may know of a call may read the comments on it.
     *
     * @param periods the procedure's
     */
    @Transactional(readOnly = true)
    public boolean areShown(Procedure procedure, List<CommentPeriod> periods) {
        CallRules rules = procedure.rules();
        if (!rules.publishComments() || procedure.stage() == Stage.WITHDRAWN) {
            return false;
        }
        return procedure.stage() == Stage.PUBLISHED
                || switch (rules.commentsFrom()) {
                    case PERIOD_CLOSED -> !periods.isEmpty() && periods.stream().noneMatch(CommentPeriod::isOpen);
                    case ANSWERS_RELEASED -> dispositions.areReleased(procedure.id());
                    case DOCUMENT_PUBLISHED -> false;
                };
    }

    /**
     * The comments for those who may read them by now.
     *
     * @throws NotKnown when the call does not publish comments
     */
    @Transactional(readOnly = true)
    public Page<Published> page(Procedure procedure, @Nullable String after, int size) {
        if (!procedure.rules().publishComments()) {
            throw new NotKnown("comments of", procedure.id());
        }
        Page<Comment> page = comments.publishable(procedure.id(), after, size);
        Map<UUID, Disposition> answers =
                dispositions.of(page.items().stream().map(Comment::id).toList());
        Map<UUID, Organisation> named = organisations.byId(page.items().stream()
                .filter(comment -> !comment.nameWithheld())
                .map(Comment::organisationId)
                .distinct()
                .toList());
        Set<UUID> submissions = page.items().stream().map(Comment::submissionId).collect(Collectors.toSet());
        Map<UUID, List<String>> signed = cosigning.signed(submissions);
        Map<UUID, List<String>> endorsed = endorsements.of(procedure, submissions);
        Map<UUID, String> references = references(page.items());
        return page.map(comment -> new Published(
                comment,
                comment.text().paragraphId() == null
                        ? ""
                        : references.getOrDefault(comment.text().paragraphId(), ""),
                comment.nameWithheld() ? null : named.get(comment.organisationId()),
                comment.nameWithheld() ? List.of() : signed.getOrDefault(comment.submissionId(), List.of()),
                endorsed.getOrDefault(comment.submissionId(), List.of()),
                comment.text().proposedText().isBlank()
                        ? null
                        : MarkedText.parse(comment.text().proposedText()),
                released(answers.get(comment.id()))));
    }

    @Nullable
    private static Disposition released(@Nullable Disposition answer) {
        return answer != null && answer.releasedAt() != null ? answer : null;
    }

    /** One revision is commented on in a period, so this reads one, or two. */
    private Map<UUID, String> references(List<Comment> shown) {
        Map<UUID, String> numbers = new HashMap<>();
        shown.stream().map(Comment::revisionId).distinct().forEach(revisionId -> {
            for (Paragraph paragraph : revisions.get(revisionId).paragraphs()) {
                numbers.putIfAbsent(paragraph.id(), paragraph.number());
            }
        });
        return numbers;
    }
}
