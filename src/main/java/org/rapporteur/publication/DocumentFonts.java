package org.rapporteur.publication;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.rapporteur.procedure.Language;

/** The fonts that go into the PDF (all under the SIL Open Font License), and which characters they have. */
final class DocumentFonts {

    /** One font file of a family. */
    record Face(String family, int weight, boolean italic, String file) {

        InputStream open() {
            InputStream stream = DocumentFonts.class.getResourceAsStream("/fonts/" + file);
            if (stream == null) {
                throw new IllegalStateException("no font " + file);
            }
            return stream;
        }
    }

    static final List<Face> FACES = List.of(
            new Face("Noto Serif", 400, false, "NotoSerif-Regular.ttf"),
            new Face("Noto Serif", 700, false, "NotoSerif-Bold.ttf"),
            new Face("Noto Serif", 400, true, "NotoSerif-Italic.ttf"),
            new Face("Noto Serif", 700, true, "NotoSerif-BoldItalic.ttf"),
            new Face("Noto Naskh Arabic", 400, false, "NotoNaskhArabic-Regular.ttf"),
            new Face("Noto Naskh Arabic", 700, false, "NotoNaskhArabic-Bold.ttf"),
            new Face("Noto Sans SC", 400, false, "NotoSansSC-Regular.ttf"));

    private static final int LAST_CODE_POINT_OF_INTEREST = 0x3FFFF;

    private DocumentFonts() {}

    /** The families for a language's documents, the one that suits its script first. */
    static String families(Language language) {
        List<String> families = switch (language) {
            case AR -> List.of("Noto Naskh Arabic", "Noto Serif", "Noto Sans SC");
            case ZH -> List.of("Noto Sans SC", "Noto Serif", "Noto Naskh Arabic");
            case EN, FR, RU, ES -> List.of("Noto Serif", "Noto Naskh Arabic", "Noto Sans SC");
        };
        return families.stream().map(family -> "\"" + family + "\"").collect(Collectors.joining(", "));
    }

    /** The first code point of a text that none of the fonts can show. */
    static OptionalInt firstWithoutGlyph(String text) {
        OptionalInt missing = missingIn(text);
        if (missing.isPresent()) {
            return missing;
        }
        // Arabic letters are drawn in the forms that they take in a word; those must be there too.
        return missingIn(joined(text));
    }

    /** The other code points for which a font has the very same glyph. */
    static IntStream drawnLike(int codePoint) {
        return Coverage.ALIKE.stream()
                .filter(alike -> alike.contains(codePoint))
                .flatMapToInt(alike -> alike.stream().mapToInt(Integer::intValue))
                .filter(other -> other != codePoint);
    }

    private static OptionalInt missingIn(String text) {
        return text.codePoints()
                .filter(c -> !Coverage.COVERED.get(c) && !isInvisible(c))
                .findFirst();
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }

    private static String joined(String text) {
        try {
            return new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK).shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("shaping without a length limit can't fail", e);
        }
    }

    /** Read on first use: it opens every font once. */
    private static final class Coverage {

        private static final BitSet COVERED = new BitSet(LAST_CODE_POINT_OF_INTEREST);
        private static final List<Set<Integer>> ALIKE = new ArrayList<>();

        static {
            // A family's faces have the same characters, but for a few; a character counts when the upright one has it.
            FACES.stream()
                    .filter(face -> face.weight() == 400 && !face.italic())
                    .forEach(Coverage::add);
        }

        private static void add(Face face) {
            try (InputStream stream = face.open();
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
                CmapLookup lookup = font.getUnicodeCmapLookup();
                Map<Integer, Set<Integer>> byGlyph = new HashMap<>();
                for (int c = ' '; c <= LAST_CODE_POINT_OF_INTEREST; c++) {
                    int glyph = lookup.getGlyphId(c);
                    if (glyph > 0) {
                        COVERED.set(c);
                        byGlyph.computeIfAbsent(glyph, id -> new HashSet<>()).add(c);
                    }
                }
                byGlyph.values().stream().filter(alike -> alike.size() > 1).forEach(ALIKE::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
