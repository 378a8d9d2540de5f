package org.rapporteur.summary;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.procedure.Language;

/** The places at which a paragraph may be split: where a sentence begins. */
public final class Sentences {

    /**
     * A sentence.
     *
     * @param offset its first code point in the unmarked text, behind any white space
     */
    public record Sentence(int offset, String text) {}

    private Sentences() {}

    /** The sentences of a text, by the Unicode rules (UAX 29) for the language. */
    public static List<Sentence> of(MarkedText text, Language language) {
        String plain = text.plain();
        BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
        breaks.setText(plain);
        List<Sentence> sentences = new ArrayList<>();
        int offset = 0;
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = plain.substring(start, end);
            int blank = sentence.length() - sentence.stripLeading().length();
            sentences.add(new Sentence(offset + plain.codePointCount(start, start + blank), sentence.strip()));
            offset += plain.codePointCount(start, end);
            start = end;
        }
        return sentences;
    }
}
