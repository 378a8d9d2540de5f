package org.rapporteur.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.rapporteur.comment.CommentText;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Redline;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The wording that comments propose, as redlines against the paragraphs they are about. */
@Component
public class Proposals {

    private static final MarkedText NOTHING = MarkedText.plain("");

    /** In UTF-16 units: as much as any comment may have, whatever its script. */
    private static final int LONGEST_WORDING = 40_000;

    private final Revisions revisions;

    Proposals(Revisions revisions) {
        this.revisions = revisions;
    }

    /**
     * The redlines of those that propose a wording, by id; one about no paragraph that is there shows all of it as
     * inserted.
     */
    public <T> Map<UUID, List<Redline.Run>> of(
            Iterable<T> comments,
            Function<T, UUID> id,
            Function<T, CommentText> text,
            Map<UUID, Paragraph> paragraphs) {
        Map<UUID, List<Redline.Run>> redlines = new HashMap<>();
        for (T comment : comments) {
            CommentText said = text.apply(comment);
            if (!said.proposedText().isEmpty()) {
                Paragraph paragraph = said.paragraphId() == null ? null : paragraphs.get(said.paragraphId());
                redlines.put(
                        id.apply(comment),
                        revisions.redlineOf(
                                paragraph == null ? NOTHING : paragraph.text(), MarkedText.parse(said.proposedText())));
            }
        }
        return redlines;
    }

    /**
     * What a wording that is being typed would change.
     *
     * @param paragraph the one it is for, {@code null} where the text as a whole is commented on
     * @return empty where it proposes nothing, or is longer than a comment may be
     */
    public List<Redline.Run> preview(@Nullable Paragraph paragraph, @Nullable String wording) {
        String typed = wording == null ? "" : wording.replace("\r\n", "\n").strip();
        String before = paragraph == null ? "" : paragraph.text().markup().strip();
        if (typed.isEmpty() || typed.equals(before) || typed.length() > LONGEST_WORDING) {
            return List.of();
        }
        return revisions.redlineOf(paragraph == null ? NOTHING : paragraph.text(), MarkedText.parse(typed));
    }

    /** What became of a paragraph; where it is gone, all of it as deleted. */
    public List<Redline.Run> change(Paragraph before, @Nullable Paragraph after) {
        return revisions.redlineOf(before.text(), after == null ? NOTHING : after.text());
    }
}
