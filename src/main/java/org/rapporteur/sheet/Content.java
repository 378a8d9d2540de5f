package org.rapporteur.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapporteur.comment.CommentText;
import org.rapporteur.sheet.file.Column;
import org.rapporteur.sheet.file.Line;

/** Fingerprints of what comments and rows say, to tell whether they say the same: 16 hexadecimal digits. */
final class Content {

    private static final int LENGTH = 16;

    private Content() {}

    /** Of all of a comment that a sheet carries. */
    static String of(CommentText text) {
        return fingerprint(
                text.paragraphId(),
                text.type(),
                text.language(),
                text.comment(),
                text.proposedText(),
                text.rationale(),
                text.references(),
                text.passage() == null ? "" : text.passage().quote());
    }

    /** Of what somebody wrote into a row. */
    static String ofWords(Line line) {
        return fingerprint(Column.SENTENCES.stream()
                .map(column -> line.cell(column).strip())
                .collect(Collectors.toList()));
    }

    /** Of the place that a row names, however it is spelt. */
    static String ofPlace(Line line) {
        return fingerprint(line.cell(Column.PARAGRAPH).strip().toLowerCase(Locale.ROOT));
    }

    private static String fingerprint(Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                digest.update(Objects.toString(part, "").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
