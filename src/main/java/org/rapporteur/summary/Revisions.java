package org.rapporteur.summary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.kernel.NotKnown;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The revisions of each procedure's text and what changed between them. */
@Service
public class Revisions {

    private final TextRows texts;

    Revisions(TextRows texts) {
        this.texts = texts;
    }

    /** @throws org.rapporteur.kernel.NotKnown when there is none of this id */
    @Transactional(readOnly = true)
    public Revision get(UUID revisionId) {
        return texts.revision(revisionId).orElseThrow(() -> new NotKnown("revision", revisionId));
    }

    @Transactional(readOnly = true)
    public Optional<Revision> latest(UUID procedureId) {
        return texts.latest(procedureId);
    }

    /** How a procedure's text stood at an instant: the newest revision made until then. */
    @Transactional(readOnly = true)
    public Optional<Revision> asOf(UUID procedureId, Instant at) {
        return texts.asOf(procedureId, at);
    }

    /** All revisions of a procedure, the first first, without their paragraphs (an empty list). */
    @Transactional(readOnly = true)
    public List<Revision> of(UUID procedureId) {
        return texts.heads(procedureId);
    }

    /**
     * The redline between two revisions of one procedure, whether neighbours or not.
     *
     * @param from the earlier one, {@code null} to show the whole of the later as inserted
     * @throws NotKnown when there is none of an id, or they are of two procedures
     */
    @Transactional(readOnly = true)
    public Redline redline(@Nullable UUID from, UUID to) {
        return redline(from, get(to));
    }

    /** The same with the later revision at hand. */
    @Transactional(readOnly = true)
    public Redline redline(@Nullable UUID from, Revision later) {
        if (from == null) {
            return new Redline(null, later.id(), RedlineMaker.lines(List.of(), later.paragraphs(), List.of()));
        }
        if (from.equals(later.id())) {
            return new Redline(from, from, RedlineMaker.lines(later.paragraphs(), later.paragraphs(), List.of()));
        }
        Revision earlier = earlier(from, later);
        return new Redline(
                from, later.id(), RedlineMaker.lines(earlier.paragraphs(), later.paragraphs(), edges(earlier, later)));
    }

    /**
     * The redline from a procedure's latest revision to its working draft; the whole draft as inserted before the first
     * revision. Its {@link Redline#to()} is the procedure's id, since a draft has none of its own.
     *
     * @throws NotKnown when there is no draft yet
     */
    @Transactional(readOnly = true)
    public Redline redlineOfDraft(UUID procedureId) {
        Draft draft = texts.draft(procedureId).orElseThrow(() -> new NotKnown("draft of procedure", procedureId));
        List<Paragraph> before =
                draft.basedOn() == null ? List.of() : get(draft.basedOn()).paragraphs();
        return new Redline(
                draft.basedOn(),
                procedureId,
                RedlineMaker.lines(before, draft.paragraphs(), texts.edgesOfDraft(procedureId)));
    }

    /** The redline of one paragraph's text against a proposed wording. */
    public List<Redline.Run> redlineOf(MarkedText before, MarkedText after) {
        return WordDiff.between(before, after);
    }

    /** What became of each paragraph from one revision to a later one, over all revisions between. */
    @Transactional(readOnly = true)
    public List<Lineage> lineage(UUID from, UUID to) {
        Revision later = get(to);
        Revision earlier = earlier(from, later);
        return new LineageRule(earlier.paragraphs(), later.paragraphs(), edges(earlier, later)).rows();
    }

    /** The identities in the later revision whose text is new or changed since the earlier one. */
    @Transactional(readOnly = true)
    public Set<UUID> changedParagraphs(UUID from, UUID to) {
        Revision later = get(to);
        Revision earlier = earlier(from, later);
        Map<UUID, MarkedText> was =
                earlier.paragraphs().stream().collect(Collectors.toMap(Paragraph::id, Paragraph::text));
        return later.paragraphs().stream()
                .filter(p -> !p.text().equals(was.get(p.id())))
                .map(Paragraph::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Revision earlier(UUID id, Revision later) {
        Revision earlier = get(id);
        if (!earlier.procedureId().equals(later.procedureId())) {
            throw new NotKnown("revision of procedure " + later.procedureId(), id);
        }
        return earlier;
    }

    private List<LineageRule.Edge> edges(Revision earlier, Revision later) {
        return texts.edges(earlier.procedureId(), earlier.number(), later.number());
    }
}
