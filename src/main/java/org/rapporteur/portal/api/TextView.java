package org.rapporteur.portal.api;

import java.util.List;
import java.util.UUID;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.springframework.lang.Nullable;

/**
 * A text that comments are asked on. It never changes.
 *
 * @param fingerprint SHA-256 of its canonical form, 64 hexadecimal digits
 */
record TextView(
        UUID id,
        int number,
        String language,
        String title,
        String fingerprint,
        int words,
        List<ParagraphView> paragraphs)
        implements ApiBody {

    /**
     * @param id stays the same in every later text
     * @param number by which people refer to it; empty for headings and notes
     * @param text plain
     * @param markup the same in light markup, which a proposed wording starts from
     * @param parent for a list item the paragraph it stands under
     */
    record ParagraphView(
            UUID id,
            String number,
            Paragraph.Kind kind,
            String text,
            String markup,
            @Nullable UUID parent) implements ApiBody {}

    static TextView of(Revision revision) {
        return new TextView(
                revision.id(),
                revision.number(),
                revision.language().tag(),
                revision.masthead().title(),
                revision.fingerprint(),
                revision.words(),
                revision.paragraphs().stream()
                        .map(paragraph -> new ParagraphView(
                                paragraph.id(),
                                paragraph.number(),
                                paragraph.kind(),
                                paragraph.text().plain(),
                                paragraph.text().markup(),
                                paragraph.parentId()))
                        .toList());
    }
}
