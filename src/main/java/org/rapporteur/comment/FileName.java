package org.rapporteur.comment;

import java.text.Normalizer;
import org.rapporteur.kernel.HiddenCharacters;

/**
 * The name of an attached file as it is kept: without the folders it came from, without characters that are not seen or
 * that file systems do not take, at most {@value #LONGEST} characters, and with an ending that says what the file is.
 */
final class FileName {

    /** In code points. */
    static final int LONGEST = 120;

    private static final String UNNAMED = "attachment";
    private static final String NOT_IN_NAMES = "\"*:<>?|/\\";

    private FileName() {}

    static String cleaned(String claimed, FileKind kind) {
        String name = Normalizer.normalize(lastPart(claimed), Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::isSeen)
                .map(c -> NOT_IN_NAMES.indexOf(c) >= 0 ? '_' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("[\\s\\p{Z}]+", " ")
                // leading dots hide a file, trailing ones are lost on some systems
                .replaceAll("^[. ]+|[. ]+$", "");
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        boolean says = kind.isExtension(ending);
        String stem = says ? name.substring(0, dot).stripTrailing() : name;
        String end = "." + (says ? ending : kind.extension());
        int room = LONGEST - end.length();
        if (stem.codePointCount(0, stem.length()) > room) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, room)).stripTrailing();
        }
        return (stem.isEmpty() ? UNNAMED : stem) + end;
    }

    private static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static boolean isSeen(int c) {
        int type = Character.getType(c);
        boolean joiner = c == 0x200C || c == 0x200D;
        return !HiddenCharacters.isDirectionForced(c)
                && !HiddenCharacters.isWithoutWidth(c)
                && type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                // marks and isolates change how a name reads; joiners are letters' own affair
                && (type != Character.FORMAT || joiner);
    }
}
