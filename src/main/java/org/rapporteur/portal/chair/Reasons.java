package org.rapporteur.portal.chair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.Comments;
import org.rapporteur.disposition.Disposition;
import org.rapporteur.disposition.Dispositions;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Why paragraphs changed: the comments on them, and those whose answer names them, each with its answer. */
@Component
class Reasons {

    private final Comments comments;
    private final Dispositions dispositions;
    private final Organisations organisations;

    Reasons(Comments comments, Dispositions dispositions, Organisations organisations) {
        this.comments = comments;
        this.dispositions = dispositions;
        this.organisations = organisations;
    }

    /**
     * A comment with its answer.
     *
     * @param answer {@code null} where there is none: it came late
     */
    record Reason(
            Comment comment, Organisation sender, @Nullable Disposition answer) {}

    /** The reasons by paragraph, in the order of the text; paragraphs without any are not in it. */
    Map<UUID, List<Reason>> of(UUID procedureId, Collection<UUID> paragraphs) {
        if (paragraphs.isEmpty()) {
            return Map.of();
        }
        List<Comment> found =
                comments.concerning(procedureId, paragraphs, dispositions.changing(procedureId, paragraphs));
        Map<UUID, Disposition> answers =
                dispositions.of(found.stream().map(Comment::id).toList());
        Map<UUID, Organisation> senders =
                organisations.byId(found.stream().map(Comment::organisationId).collect(Collectors.toSet()));
        Map<UUID, List<Reason>> reasons = new HashMap<>();
        for (Comment comment : found) {
            Disposition answer = answers.get(comment.id());
            Reason reason = new Reason(comment, senders.get(comment.organisationId()), answer);
            for (UUID paragraph : concerned(comment, answer)) {
                if (paragraphs.contains(paragraph)) {
                    reasons.computeIfAbsent(paragraph, id -> new ArrayList<>()).add(reason);
                }
            }
        }
        return reasons;
    }

    private static Set<UUID> concerned(Comment comment, @Nullable Disposition answer) {
        Set<UUID> paragraphs = new LinkedHashSet<>();
        if (comment.text().paragraphId() != null) {
            paragraphs.add(comment.text().paragraphId());
        }
        if (answer != null && answer.changedParagraph() != null) {
            paragraphs.add(answer.changedParagraph());
        }
        return paragraphs;
    }
}
