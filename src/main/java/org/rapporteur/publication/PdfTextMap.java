package org.rapporteur.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Mends what a PDF says its glyphs mean. Where a font draws two characters alike (the radical ⽇ and the ideograph 日),
 * the writer names the lower code point, and whoever copies or listens to the text gets another one than was approved;
 * and where it draws letters as one sign (ﬁ), that sign is named in place of the letters.
 */
final class PdfTextMap {

    private static final int CODES = 0x10000;
    private static final int MOST_ENTRIES_OF_A_BLOCK = 100;

    private final BitSet used = new BitSet();

    /** @param text everything the document shows */
    PdfTextMap(String text) {
        text.codePoints().forEach(used::set);
    }

    void mend(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources.getFontNames()) {
                COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
                COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(name);
                if (font != null && font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream) {
                    mend(stream);
                }
            }
        }
    }

    private void mend(COSStream stream) throws IOException {
        CMap map;
        try (InputStream input = stream.createInputStream()) {
            map = new CMapParser().parse(new RandomAccessReadBuffer(input.readAllBytes()));
        }
        Map<Integer, String> meanings = new TreeMap<>();
        boolean changed = false;
        for (int code = 0; code < CODES; code++) {
            String meant = map.toUnicode(code, 2);
            if (meant != null) {
                String mended = mended(meant);
                changed |= !mended.equals(meant);
                meanings.put(code, mended);
            }
        }
        if (changed) {
            try (OutputStream output = stream.createOutputStream(COSName.FLATE_DECODE)) {
                output.write(written(meanings).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private String mended(String meant) {
        int codePoint = meant.codePointAt(0);
        if (isLigature(codePoint) && !used.get(codePoint)) {
            return Normalizer.normalize(meant, Normalizer.Form.NFKC);
        }
        if (used.get(codePoint) || meant.codePointCount(0, meant.length()) != 1) {
            return meant;
        }
        return DocumentFonts.drawnLike(codePoint)
                .filter(used::get)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse(meant);
    }

    /** Of Latin letters: ﬀ, ﬁ, ﬂ, ﬃ, ﬄ, ﬅ, ﬆ. */
    private static boolean isLigature(int codePoint) {
        return codePoint >= 0xFB00 && codePoint <= 0xFB06;
    }

    private static String written(Map<Integer, String> meanings) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Integer, String>> entries = new ArrayList<>(meanings.entrySet());
        for (int from = 0; from < entries.size(); from += MOST_ENTRIES_OF_A_BLOCK) {
            List<Map.Entry<Integer, String>> block =
                    entries.subList(from, Math.min(entries.size(), from + MOST_ENTRIES_OF_A_BLOCK));
            map.append(block.size()).append(" beginbfchar\n");
            for (Map.Entry<Integer, String> entry : block) {
                map.append(String.format(Locale.ROOT, "<%04X> <", entry.getKey()));
                for (char unit : entry.getValue().toCharArray()) {
                    map.append(String.format(Locale.ROOT, "%04X", (int) unit));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
