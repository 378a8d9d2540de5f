package org.rapporteur.summary;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.kernel.Refusal;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rows of a draft's paragraphs and the order in which they stand. Called with the draft's row locked; rows are let
 * go when they are done with, so that nothing stale is kept for the rest of a longer transaction.
 */
@Component
class DraftParagraphs {

    private final EntityManager entities;

    DraftParagraphs(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws Refusal {@code paragraph.gone} where the draft has none of this id */
    DraftParagraphRow get(UUID procedureId, UUID paragraphId) {
        DraftParagraphRow row = entities.find(DraftParagraphRow.class, paragraphId);
        if (row == null || !row.procedureId().equals(procedureId)) {
            throw new Refusal("paragraph.gone");
        }
        return row;
    }

    Optional<DraftParagraphRow> following(DraftParagraphRow row) {
        return entities.createQuery(
                        "from DraftParagraphRow p where p.procedureId = ?1 and p.position > ?2 order by p.position",
                        DraftParagraphRow.class)
                .setParameter(1, row.procedureId())
                .setParameter(2, row.position())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** How many there are. */
    int count(UUID procedureId) {
        return Math.toIntExact(
                entities.createQuery("select count(p) from DraftParagraphRow p where p.procedureId = ?1", Long.class)
                        .setParameter(1, procedureId)
                        .getSingleResult());
    }

    /** Makes room for some behind a paragraph, at the beginning where it is {@code null}, and gives the first position. */
    int roomBehind(UUID procedureId, @Nullable UUID after, int many) {
        int position = 1;
        if (after != null) {
            DraftParagraphRow row = get(procedureId, after);
            position = row.position() + 1;
            entities.detach(row);
        }
        makeRoom(procedureId, position, many);
        return position;
    }

    /** Moves what stands at a position, and all behind it, on by as many positions as are asked for. */
    void makeRoom(UUID procedureId, int position, int many) {
        entities.flush();
        entities.createQuery("update DraftParagraphRow p set p.position = p.position + ?3"
                        + " where p.procedureId = ?1 and p.position >= ?2")
                .setParameter(1, procedureId)
                .setParameter(2, position)
                .setParameter(3, many)
                .executeUpdate();
    }

    /** With the identities: for a text that is entered anew. */
    void removeAll(UUID procedureId) {
        for (String of : List.of("DraftOriginRow", "DraftParagraphRow", "ParagraphRow")) {
            entities.createQuery("delete from " + of + " x where x.procedureId = ?1")
                    .setParameter(1, procedureId)
                    .executeUpdate();
        }
    }

    /** Adds paragraphs with their identities. */
    void add(List<DraftParagraphRow> rows) {
        List<ParagraphRow> identities = rows.stream()
                .map(row -> new ParagraphRow(row.id(), row.procedureId()))
                .toList();
        identities.forEach(entities::persist);
        entities.flush();
        rows.forEach(entities::persist);
        entities.flush();
        identities.forEach(entities::detach);
        rows.forEach(entities::detach);
    }

    /** Writes what was changed and lets rows go. */
    void letGo(Object... rows) {
        entities.flush();
        for (Object row : rows) {
            entities.detach(row);
        }
    }
}
