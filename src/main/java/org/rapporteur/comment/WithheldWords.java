package org.rapporteur.comment;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that are taken out of a comment before anyone outside sees it, wherever they stand in it: in capitals or not,
 * over the end of a line, with marks of light markup between them. Each run of them leaves one mark behind.
 */
final class WithheldWords {

    /** What may stand between two words: white space, and the marks of light markup. */
    private static final String BETWEEN = "[\\s*_^~]+";

    private final List<Pattern> patterns;
    private final String mark;

    /** @param mark what is shown in their place */
    WithheldWords(Collection<String> withheld, String mark) {
        this.patterns = withheld.stream().map(WithheldWords::pattern).toList();
        this.mark = mark;
    }

    /** Whether words stand in one of a comment's own texts. */
    static boolean stand(String words, CommentText text) {
        Pattern pattern = pattern(words);
        return own(text).stream().anyMatch(one -> pattern.matcher(one).find());
    }

    /** The comment without them; the passage it is on is the draft's and stays. */
    CommentText takenFrom(CommentText text) {
        if (patterns.isEmpty()) {
            return text;
        }
        return new CommentText(
                text.paragraphId(),
                text.type(),
                text.language(),
                takenFrom(text.comment()),
                takenFrom(text.proposedText()),
                takenFrom(text.rationale()),
                takenFrom(text.references()),
                text.passage());
    }

    /** Overlapping ones are taken out together, so that no rest of one is left beside the other. */
    String takenFrom(String text) {
        boolean[] hidden = new boolean[text.length()];
        for (Pattern pattern : patterns) {
            var match = pattern.matcher(text);
            int from = 0;
            while (from <= text.length() && match.find(from)) {
                Arrays.fill(hidden, match.start(), match.end(), true);
                // one may begin within another
                from = match.start() + 1;
            }
        }
        StringBuilder shown = new StringBuilder();
        for (int at = 0; at < hidden.length; at++) {
            if (!hidden[at]) {
                shown.append(text.charAt(at));
            } else if (at == 0 || !hidden[at - 1]) {
                shown.append(mark);
            }
        }
        return shown.toString();
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                Arrays.stream(words.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining(BETWEEN)),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<String> own(CommentText text) {
        return List.of(text.comment(), text.proposedText(), text.rationale(), text.references());
    }
}
