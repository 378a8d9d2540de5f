package org.rapporteur.portal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.comment.Comment;
import org.rapporteur.disposition.Decision;
import org.rapporteur.disposition.Disposition;
import org.rapporteur.disposition.Dispositions;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Redline;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What released answers changed in the text, paragraph by paragraph, as those who commented are shown it. */
@Component
public class AnswerChanges {

    private final Dispositions dispositions;
    private final Revisions revisions;

    AnswerChanges(Dispositions dispositions, Revisions revisions) {
        this.dispositions = dispositions;
        this.revisions = revisions;
    }

    /**
     * A paragraph from the revision commented on to the one that the Chair approved with the answers.
     *
     * @param number as the later revision has it; as the earlier one had it where the paragraph was taken out; empty
     *     for headings and notes
     */
    public record Change(String number, Language language, List<Redline.Run> runs) {}

    /**
     * The changes that answers name, by comment; for a comment that repeats another, what the answer to that one names.
     *
     * @param released the answers that were released, by comment
     */
    public Map<UUID, Change> of(Collection<Comment> comments, Map<UUID, Disposition> released) {
        return of(comments, released, List.of());
    }

    /**
     * The same where some revisions were read already.
     *
     * @param known revisions, with their paragraphs
     */
    public Map<UUID, Change> of(
            Collection<Comment> comments, Map<UUID, Disposition> released, Collection<Revision> known) {
        Map<UUID, Disposition> originals = originals(released.values());
        Map<UUID, Revision> read = new HashMap<>();
        known.forEach(revision -> read.put(revision.id(), revision));
        Map<Release, Optional<Revision>> approved = new HashMap<>();
        Map<UUID, Change> changes = new HashMap<>();
        for (Comment comment : comments) {
            Disposition answer = released.get(comment.id());
            if (answer == null) {
                continue;
            }
            UUID changed = changed(answer, originals);
            if (changed == null) {
                continue;
            }
            Revision before = read.computeIfAbsent(comment.revisionId(), revisions::get);
            // answers are released when the Chair approves the revision: it is the last one made until then
            approved.computeIfAbsent(
                            new Release(comment.procedureId(), answer.releasedAt()),
                            release -> revisions.asOf(release.procedureId(), release.at()))
                    .flatMap(after -> change(before, after, changed))
                    .ifPresent(change -> changes.put(comment.id(), change));
        }
        return changes;
    }

    /** The answers that duplicates lead to; without a question to the database where there are none. */
    private Map<UUID, Disposition> originals(Collection<Disposition> answers) {
        List<UUID> ids = answers.stream()
                .filter(answer -> answer.decision() == Decision.DUPLICATE)
                .map(Disposition::duplicateOf)
                .distinct()
                .toList();
        return dispositions.of(ids);
    }

    @Nullable
    private static UUID changed(Disposition answer, Map<UUID, Disposition> originals) {
        Disposition real = answer.decision() == Decision.DUPLICATE ? originals.get(answer.duplicateOf()) : answer;
        return real == null ? null : real.changedParagraph();
    }

    private record Release(UUID procedureId, Instant at) {}

    private Optional<Change> change(Revision before, Revision after, UUID paragraphId) {
        Optional<Paragraph> was = before.paragraph(paragraphId);
        Optional<Paragraph> is = after.paragraph(paragraphId);
        return is.or(() -> was)
                .map(shown ->
                        new Change(shown.number(), after.language(), revisions.redlineOf(textOf(was), textOf(is))));
    }

    private static MarkedText textOf(Optional<Paragraph> paragraph) {
        return paragraph.map(Paragraph::text).orElse(MarkedText.plain(""));
    }
}
