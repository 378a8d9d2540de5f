package org.rapporteur.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rapporteur.summary.Mark;
import org.rapporteur.summary.MarkedText;
import org.springframework.lang.Nullable;

/**
 * Writes a text with its marks as well-formed HTML, without adding or losing a character of it. A note's text is
 * collected and referred to by its number.
 */
final class InlineMarkup {

    private static final Pattern SAFE_ADDRESS = Pattern.compile("(https?://|mailto:)\\S+");

    private final List<String> notes;

    /** @param notes takes the texts of the notes met, in order */
    InlineMarkup(List<String> notes) {
        this.notes = notes;
    }

    String of(MarkedText text) {
        int[] codePoints = text.plain().codePoints().toArray();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, codePoints.length));
        for (Mark mark : text.marks()) {
            cuts.add(within(mark.start(), codePoints));
            cuts.add(within(mark.end(), codePoints));
        }
        StringBuilder html = new StringBuilder();
        List<Integer> bounds = new ArrayList<>(cuts);
        String openLink = null;
        for (int i = 0; i + 1 < bounds.size(); i++) {
            int from = bounds.get(i);
            int to = bounds.get(i + 1);
            String link = linkOver(text.marks(), from, to);
            // A link stays one link over the marks within it: two would be read out as two.
            if (openLink != null && !openLink.equals(link)) {
                html.append("</a>");
            }
            if (link != null && !link.equals(openLink)) {
                html.append("<a href=\"").append(escaped(link)).append("\">");
            }
            openLink = link;
            html.append(wrapped(escaped(new String(codePoints, from, to - from)), kindsOver(text.marks(), from, to)));
            if (notesEndAt(text.marks(), to)) {
                if (openLink != null) {
                    html.append("</a>");
                    openLink = null;
                }
                appendNotes(html, text.marks(), to);
            }
        }
        return openLink == null ? html.toString() : html.append("</a>").toString();
    }

    private void appendNotes(StringBuilder html, List<Mark> marks, int end) {
        for (Mark mark : marks) {
            if (mark.kind() == Mark.Kind.NOTE && mark.end() == end && mark.target() != null) {
                notes.add(mark.target());
                html.append("<sup class=\"note-reference\">[").append(notes.size()).append("]</sup>");
            }
        }
    }

    private static boolean notesEndAt(List<Mark> marks, int end) {
        return marks.stream().anyMatch(mark -> mark.kind() == Mark.Kind.NOTE && mark.end() == end);
    }

    @Nullable
    private static String linkOver(List<Mark> marks, int from, int to) {
        return marks.stream()
                .filter(mark -> mark.kind() == Mark.Kind.LINK && mark.start() <= from && mark.end() >= to)
                .map(Mark::target)
                .filter(target -> target != null && SAFE_ADDRESS.matcher(target).matches())
                .findFirst()
                .orElse(null);
    }

    private static Set<Mark.Kind> kindsOver(List<Mark> marks, int from, int to) {
        Set<Mark.Kind> kinds = EnumSet.noneOf(Mark.Kind.class);
        marks.stream()
                .filter(mark -> mark.start() <= from && mark.end() >= to)
                .map(Mark::kind)
                .forEach(kinds::add);
        return kinds;
    }

    private static String wrapped(String html, Set<Mark.Kind> kinds) {
        String wrapped = html;
        for (Mark.Kind kind : kinds.stream().sorted(Comparator.reverseOrder()).toList()) {
            String element =
                    switch (kind) {
                        case EMPHASIS -> "em";
                        case STRONG -> "strong";
                        case SUPERSCRIPT -> "sup";
                        case SUBSCRIPT -> "sub";
                        case LINK, NOTE -> "";
                    };
            if (!element.isEmpty() && !wrapped.isEmpty()) {
                wrapped = "<" + element + ">" + wrapped + "</" + element + ">";
            }
        }
        return wrapped;
    }

    private static int within(int offset, int[] codePoints) {
        return Math.max(0, Math.min(offset, codePoints.length));
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
