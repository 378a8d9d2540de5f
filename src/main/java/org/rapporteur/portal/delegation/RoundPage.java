package org.rapporteur.portal.delegation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.review.Contribution;
import org.rapporteur.review.ParagraphStanding;
import org.rapporteur.review.RoundBrief;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Redline;
import org.springframework.lang.Nullable;

/**
 * The text of a round as its page shows it.
 *
 * @param labels how each paragraph is referred to: its number, or its first words
 */
record RoundPage(List<Line> lines, Map<UUID, String> labels, long changed) {

    private static final int FIRST_WORDS = 40;

    /**
     * A paragraph, or what is left of one that was taken out.
     *
     * @param text {@code null} where the paragraph was taken out
     * @param runs the redline against the round before, {@code null} where nothing changed
     * @param state the message {@code delegation.state.<state>} says where it stands, {@code null} where nothing is to
     *     be said
     * @param broken the delegation's own break of this round that stands on it, {@code null} where none does
     */
    record Line(
            UUID id,
            String label,
            Paragraph.Kind kind,
            String number,
            boolean isUnderReview,
            @Nullable MarkedText text,
            @Nullable List<Redline.Run> runs,
            @Nullable String state,
            @Nullable Contribution broken) {}

    static RoundPage of(RoundBrief brief, @Nullable Redline redline) {
        Map<UUID, String> labels = new HashMap<>();
        brief.revision().paragraphs().forEach(paragraph -> labels.put(paragraph.id(), label(paragraph)));
        Map<UUID, Paragraph> paragraphs =
                brief.revision().paragraphs().stream().collect(Collectors.toMap(Paragraph::id, paragraph -> paragraph));
        List<Line> lines = new ArrayList<>();
        if (redline == null) {
            brief.revision().paragraphs().forEach(paragraph -> lines.add(line(brief, paragraph, labels, null)));
        } else {
            for (Redline.Line changed : redline.lines()) {
                Paragraph paragraph = paragraphs.get(changed.paragraphId());
                lines.add(
                        paragraph == null
                                ? takenOut(changed)
                                : line(brief, paragraph, labels, changed.isChanged() ? changed.runs() : null));
            }
        }
        return new RoundPage(List.copyOf(lines), Map.copyOf(labels), redline == null ? 0 : redline.changedLines());
    }

    private static Line line(
            RoundBrief brief, Paragraph paragraph, Map<UUID, String> labels, @Nullable List<Redline.Run> runs) {
        return new Line(
                paragraph.id(),
                labels.get(paragraph.id()),
                paragraph.kind(),
                paragraph.number(),
                brief.round().paragraphs().contains(paragraph.id()),
                paragraph.text(),
                runs,
                state(brief, paragraph.id()),
                brokenByYou(brief, paragraph.id()));
    }

    private static Line takenOut(Redline.Line line) {
        return new Line(
                line.paragraphId(),
                line.numberBefore(),
                line.kind(),
                line.numberBefore(),
                false,
                null,
                line.runs(),
                "taken-out",
                null);
    }

    @Nullable
    private static String state(RoundBrief brief, UUID paragraphId) {
        ParagraphStanding.State state = brief.standing().get(paragraphId);
        if (state == null) {
            return null;
        }
        if (state == ParagraphStanding.State.BROKEN && brokenByYou(brief, paragraphId) != null) {
            return "broken-by-you";
        }
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Nullable
    private static Contribution brokenByYou(RoundBrief brief, UUID paragraphId) {
        return brief.ownInThisRound().stream()
                .filter(contribution -> contribution.stands()
                        && contribution.kind() == Contribution.Kind.BREAK
                        && contribution.paragraphs().contains(paragraphId))
                .findFirst()
                .orElse(null);
    }

    static String label(Paragraph paragraph) {
        if (!paragraph.number().isEmpty()) {
            return paragraph.number();
        }
        String plain = paragraph.text().plain();
        int length = plain.codePointCount(0, plain.length());
        return length <= FIRST_WORDS
                ? "“" + plain + "”"
                : "“" + plain.substring(0, plain.offsetByCodePoints(0, FIRST_WORDS)) + "…”";
    }
}
