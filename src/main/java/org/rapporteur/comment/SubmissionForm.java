package org.rapporteur.comment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.kernel.CanonicalForm;

/**
 * The canonical form of a submission, version 1: what the fingerprint on a receipt is made over, byte by byte.
 *
 * <p>It is a JSON object in the form of RFC 8785 (keys sorted, no white space, UTF-8):
 *
 * <table>
 * <caption>Members</caption>
 * <tr><td>{@code form}</td><td>{@code rapporteur/submission}</td></tr>
 * <tr><td>{@code version}</td><td>the number 1</td></tr>
 * <tr><td>{@code number}</td><td>the receipt's number</td></tr>
 * <tr><td>{@code procedure}, {@code period}, {@code revision}, {@code organisation}</td><td>UUIDs in lower
 * case</td></tr>
 * <tr><td>{@code organisationName}</td><td>as it was when the submission was received</td></tr>
 * <tr><td>{@code receivedAt}</td><td>UTC with six decimals: {@code 2027-03-12T22:59:59.123456Z}</td></tr>
 * <tr><td>{@code timing}</td><td>{@code ON_TIME}, {@code IN_EXTENSION} or {@code LATE}</td></tr>
 * <tr><td>{@code withholdName}, {@code withholdReason}</td><td>boolean and text, empty where there is none</td></tr>
 * <tr><td>{@code comments}</td><td>in the order of their numbers, each with {@code number}, {@code paragraph} (UUID or
 * null), {@code type}, {@code language} (lower-case tag), {@code comment}, {@code proposedText},
 * {@code rationale}</td></tr>
 * </table>
 *
 * <p>Texts are in Unicode NFC with line feeds. A change to any of this is a new version in a class of its own; receipts
 * given before keep theirs, since the bytes are stored with the submission.
 */
final class SubmissionForm {

    static final int VERSION = 1;

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private SubmissionForm() {}

    /** @param comments in the order of their numbers, the first of which is 1 */
    static byte[] of(
            String number,
            UUID procedureId,
            UUID periodId,
            UUID revisionId,
            UUID organisationId,
            String organisationName,
            Instant receivedAt,
            Timing timing,
            boolean withholdName,
            String withholdReason,
            List<CommentText> comments) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("form", "rapporteur/submission");
        form.put("version", VERSION);
        form.put("number", number);
        form.put("procedure", procedureId.toString());
        form.put("period", periodId.toString());
        form.put("revision", revisionId.toString());
        form.put("organisation", organisationId.toString());
        form.put("organisationName", organisationName);
        form.put("receivedAt", INSTANT.format(receivedAt));
        form.put("timing", timing.name());
        form.put("withholdName", withholdName);
        form.put("withholdReason", withholdReason);
        form.put("comments", numbered(comments));
        return CanonicalForm.of(form);
    }

    private static List<Map<String, Object>> numbered(List<CommentText> comments) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (CommentText text : comments) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("number", all.size() + 1);
            one.put(
                    "paragraph",
                    text.paragraphId() == null ? null : text.paragraphId().toString());
            one.put("type", text.type().name());
            one.put("language", text.language().tag());
            one.put("comment", text.comment());
            one.put("proposedText", text.proposedText());
            one.put("rationale", text.rationale());
            all.add(one);
        }
        return all;
    }
}
