package org.rapporteur.comment;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.comment.SubmissionContent.Sent;
import org.rapporteur.comment.SubmissionContent.Signatory;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.summary.Passage;
import org.springframework.lang.Nullable;

/**
 * The canonical form of a submission, version 2: what the fingerprint on a receipt is made over, byte by byte.
 *
 * <p>It is a JSON object in the form of RFC 8785 (keys sorted, no white space, UTF-8):
 *
 * <table>
 * <caption>Members</caption>
 * <tr><td>{@code form}</td><td>{@code rapporteur/submission}</td></tr>
 * <tr><td>{@code version}</td><td>the number 2</td></tr>
 * <tr><td>{@code number}</td><td>the receipt's number</td></tr>
 * <tr><td>{@code procedure}, {@code period}, {@code revision}, {@code organisation}</td><td>UUIDs in lower
 * case</td></tr>
 * <tr><td>{@code organisationName}</td><td>as it was when the submission was received</td></tr>
 * <tr><td>{@code cosigners}</td><td>each with {@code organisation} and {@code organisationName}</td></tr>
 * <tr><td>{@code channel}</td><td>{@code PORTAL}, {@code API}, {@code EMAIL} or {@code PAPER}</td></tr>
 * <tr><td>{@code submissionVersion}, {@code replaces}</td><td>a number, 1 for the first; the number of the receipt
 * replaced, null for none</td></tr>
 * <tr><td>{@code receivedAt}</td><td>UTC with six decimals: {@code 2027-03-12T22:59:59.123456Z}</td></tr>
 * <tr><td>{@code timing}</td><td>{@code ON_TIME}, {@code IN_EXTENSION} or {@code LATE}</td></tr>
 * <tr><td>{@code withholdName}, {@code withholdReason}</td><td>boolean and text, empty where there is none</td></tr>
 * <tr><td>{@code comments}</td><td>in the order of their numbers, each with {@code number}, {@code paragraph} (UUID or
 * null), {@code passage} (null, or {@code quote}, {@code before}, {@code after} and {@code start}, counted in code
 * points of the unmarked text), {@code type}, {@code language} (lower-case tag), {@code comment}, {@code proposedText},
 * {@code rationale}, {@code references}, {@code attachments} (each with {@code name}, {@code mediaType}, {@code size}
 * in bytes and {@code sha256} of the file)</td></tr>
 * </table>
 *
 * <p>Texts are in Unicode NFC with line feeds. A change to any of this is a new version; receipts given before keep
 * theirs, since the bytes are stored with the submission.
 */
final class SubmissionForm {

    static final int VERSION = 2;

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final ObjectMapper JSON = new ObjectMapper();

    private SubmissionForm() {}

    static byte[] of(SubmissionContent content) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("form", "rapporteur/submission");
        form.put("version", VERSION);
        form.put("number", content.number());
        form.put("procedure", content.procedureId().toString());
        form.put("period", content.periodId().toString());
        form.put("revision", content.revisionId().toString());
        form.putAll(signed(content.organisation()));
        form.put(
                "cosigners",
                content.cosigners().stream().map(SubmissionForm::signed).toList());
        form.put("channel", content.channel().name());
        form.put("submissionVersion", content.version());
        form.put("replaces", content.replaces());
        form.put("receivedAt", INSTANT.format(content.receivedAt()));
        form.put("timing", content.timing().name());
        form.put("withholdName", content.withholdName());
        form.put("withholdReason", content.withholdReason());
        form.put("comments", numbered(content.comments()));
        return CanonicalForm.of(form);
    }

    /** Whose it is, by the name it had then. */
    static String organisationName(byte[] form) {
        try {
            return JSON.readTree(form).required("organisationName").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> signed(Signatory signatory) {
        return Map.of("organisation", signatory.id().toString(), "organisationName", signatory.name());
    }

    static List<Map<String, Object>> numbered(List<Sent> comments) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Sent sent : comments) {
            CommentText text = sent.text();
            UUID paragraph = text.paragraphId();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("number", all.size() + 1);
            one.put("paragraph", paragraph == null ? null : paragraph.toString());
            one.put("passage", passage(text.passage()));
            one.put("type", text.type().name());
            one.put("language", text.language().tag());
            one.put("comment", text.comment());
            one.put("proposedText", text.proposedText());
            one.put("rationale", text.rationale());
            one.put("references", text.references());
            one.put(
                    "attachments",
                    sent.attachments().stream()
                            .map(file -> Map.of(
                                    "name", file.name(),
                                    "mediaType", file.mediaType(),
                                    "size", file.size(),
                                    "sha256", file.sha256()))
                            .toList());
            all.add(one);
        }
        return all;
    }

    @Nullable
    private static Map<String, Object> passage(@Nullable Passage passage) {
        return passage == null
                ? null
                : Map.of(
                        "quote", passage.quote(),
                        "before", passage.before(),
                        "after", passage.after(),
                        "start", passage.start());
    }
}
