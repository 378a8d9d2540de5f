package org.rapporteur.portal.publicpages;

import java.util.List;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.publication.IssuedDocument;
import org.rapporteur.publication.Publication;
import org.rapporteur.publication.Publications;
import org.rapporteur.publication.Rendition;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a released document's page shows, in one transaction. */
@Component
class DocumentPages {

    /**
     * A document's page.
     *
     * @param revisions the first first, the one that was released last
     */
    public record DocumentPage(
            Publication publication,
            Procedure procedure,
            IssuedDocument document,
            List<Rendition> renditions,
            List<Revision> revisions) {

        /** How the document is cited. */
        public String citation() {
            return String.join(
                    ", ",
                    List.of(
                            procedure.body().name(),
                            document.masthead().title().isEmpty()
                                    ? procedure.panel().title()
                                    : document.masthead().title(),
                            document.symbol()));
        }

        public String extension(Rendition rendition) {
            return RenditionFile.extension(rendition);
        }

        /** A size as people read it. */
        public String kilobytes(Rendition rendition) {
            return String.valueOf(Math.max(1, Math.round(rendition.bytes() / 1024.0)));
        }
    }

    private final Publications publications;
    private final Procedures procedures;
    private final Revisions revisions;

    DocumentPages(Publications publications, Procedures procedures, Revisions revisions) {
        this.publications = publications;
        this.procedures = procedures;
        this.revisions = revisions;
    }

    @Transactional(readOnly = true)
    public DocumentPage of(Publication publication) {
        return new DocumentPage(
                publication,
                procedure(publication),
                publications.issued(publication.procedureId()),
                publications.renditions(publication.id()),
                revisionsUpToRelease(publication));
    }

    public Procedure procedure(Publication publication) {
        return procedures.get(publication.procedureId());
    }

    /** The revisions that led to the released one, without their paragraphs. */
    public List<Revision> revisionsUpToRelease(Publication publication) {
        List<Revision> all = revisions.of(publication.procedureId());
        int released = all.stream()
                .filter(revision -> revision.id().equals(publication.approvedRevisionId()))
                .mapToInt(Revision::number)
                .findFirst()
                .orElse(0);
        return all.stream().filter(revision -> revision.number() <= released).toList();
    }
}
