package org.rapporteur.portal.ngo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Passage;
import org.rapporteur.summary.Sentences;
import org.springframework.lang.Nullable;

/**
 * A passage as the form names it: where it begins and ends in the paragraph's unmarked text, in code points. The text
 * that is commented on cannot change, so this is enough; what is kept of it is a {@link Passage}.
 *
 * @param value {@code 12-80}
 * @param quote what stands there
 */
record PassageChoice(String value, String quote, boolean chosen) {

    private static final Pattern VALUE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    /** The paragraph's sentences; before them what was marked, where that is none of them. */
    static List<PassageChoice> of(MarkedText text, Language language, @Nullable String chosen) {
        List<PassageChoice> choices = new ArrayList<>();
        for (Sentences.Sentence sentence : Sentences.of(text, language)) {
            int length = sentence.text().codePointCount(0, sentence.text().length());
            if (length > 0 && length <= Passage.LONGEST_QUOTE) {
                String value = value(sentence.offset(), sentence.offset() + length);
                choices.add(new PassageChoice(value, sentence.text(), value.equals(chosen)));
            }
        }
        boolean marked = chosen != null && !chosen.isEmpty();
        if (marked && choices.stream().noneMatch(PassageChoice::chosen)) {
            try {
                choices.add(0, new PassageChoice(chosen, passage(chosen, text).quote(), true));
            } catch (Refusal unknown) {
                // the refusal is shown where the form is sent; there is nothing to offer
                return choices;
            }
        }
        return choices;
    }

    static String value(Passage passage) {
        return value(passage.start(), passage.start() + passage.length());
    }

    /**
     * @return {@code null} where nothing is chosen: the paragraph as a whole
     * @throws Refusal {@code comment.passage} when the text has no such passage
     */
    @Nullable
    static Passage passage(@Nullable String value, MarkedText text) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Matcher match = VALUE.matcher(value);
        if (!match.matches()) {
            throw new Refusal("comment.passage");
        }
        try {
            return Passage.of(text, Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
        } catch (IllegalArgumentException outside) {
            throw new Refusal("comment.passage");
        }
    }

    private static String value(int start, int end) {
        return start + "-" + end;
    }
}
