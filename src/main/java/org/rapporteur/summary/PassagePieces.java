package org.rapporteur.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Cuts a paragraph's text where passages of it begin and end, so that a page can show which parts are meant. */
public final class PassagePieces {

    /**
     * A stretch of the text.
     *
     * @param quoted whether it lies in any of the passages
     */
    public record Piece(MarkedText text, boolean quoted) {}

    private record Span(int start, int end) {}

    private PassagePieces() {}

    /** The whole text in order, one piece where no passage is found in it. */
    public static List<Piece> of(MarkedText text, Collection<Passage> passages) {
        List<Span> spans = new ArrayList<>();
        for (Passage passage : passages) {
            passage.startIn(text).ifPresent(start -> spans.add(new Span(start, start + passage.length())));
        }
        TreeSet<Integer> borders = new TreeSet<>(List.of(0, text.length()));
        spans.forEach(span -> borders.addAll(List.of(span.start(), span.end())));
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int to : borders.tailSet(0, false)) {
            int start = from;
            boolean quoted = spans.stream().anyMatch(span -> span.start() <= start && to <= span.end());
            pieces.add(new Piece(text.slice(start, to), quoted));
            from = to;
        }
        return joined(pieces);
    }

    /** Neighbours of one kind are one piece. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.quoted() == piece.quoted()) {
                joined.set(joined.size() - 1, new Piece(last.text().then(piece.text()), piece.quoted()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
