package org.rapporteur.comment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.comment.SubmissionContent.Sent;
import org.rapporteur.kernel.CanonicalForm;

/** What the signatories of a joint submission sign: all comments in their order, for one lead and one period. */
final class JointContent {

    private JointContent() {}

    /** SHA-256 over the canonical form of the content, 64 hexadecimal digits. */
    static String fingerprint(UUID leadId, UUID periodId, List<Sent> comments) {
        return CanonicalForm.sha256(CanonicalForm.of(Map.of(
                "form",
                "rapporteur/joint-content",
                "organisation",
                leadId.toString(),
                "period",
                periodId.toString(),
                "comments",
                SubmissionForm.numbered(comments))));
    }

    /** What a preview showed: the content, and who would sign it. */
    static String shown(String content, List<UUID> signing) {
        return CanonicalForm.sha256(CanonicalForm.of(Map.of(
                "content",
                content,
                "cosigners",
                signing.stream().map(UUID::toString).sorted().toList())));
    }
}
