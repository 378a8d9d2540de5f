package org.rapporteur.review;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.kernel.HiddenCharacters;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Bodies.Membership;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.wording.Moment;

/** What may be put forward in a round, by whom, and until when. */
final class ContributionRules {

    static final int MOST_RATIONALE = 10_000;
    static final int MOST_WORDING = 20_000;
    static final int MOST_REASON = 5_000;

    private ContributionRules() {}

    /** The deadline is exclusive: what is received at the very instant of closing is late. */
    static void requireTime(ReviewRound round, Instant now, ZoneId zone) {
        if (!round.isOpen() || !now.isBefore(round.closesAt())) {
            throw new Refusal("round.closed", Moment.at(round.closesAt(), zone));
        }
        if (now.isBefore(round.opensAt())) {
            throw new Refusal("round.not-open-yet", Moment.at(round.opensAt(), zone));
        }
    }

    static void requireMayBreak(Membership membership, ReviewRound round) {
        if (membership == Membership.OBSERVER) {
            throw new Refusal("break.observer");
        }
        if (round.mode() != ReviewMode.SILENCE) {
            throw new Refusal("break.mode");
        }
    }

    /** The paragraphs of a break, each once: at least one, and all of them under review in this round. */
    static List<UUID> brokenParagraphs(List<UUID> paragraphs, Set<UUID> underReview) {
        List<UUID> distinct = List.copyOf(new LinkedHashSet<>(paragraphs));
        if (distinct.isEmpty() || !underReview.containsAll(distinct)) {
            throw new Refusal("break.paragraphs");
        }
        return distinct;
    }

    /** One break of a delegation stands on a paragraph; the receipt of the one that does is named. */
    static void requireNotBrokenYet(List<UUID> paragraphs, List<Contribution> own) {
        for (Contribution earlier : own) {
            if (earlier.stands()
                    && earlier.kind() == Contribution.Kind.BREAK
                    && earlier.paragraphs().stream().anyMatch(paragraphs::contains)) {
                throw new Refusal("break.already", earlier.number());
            }
        }
    }

    /** The same wording for the same paragraph stands once; the receipt of the one that does is named. */
    static void requireNotProposedYet(UUID paragraph, String wording, List<Contribution> own) {
        for (Contribution earlier : own) {
            if (earlier.stands()
                    && earlier.kind() != Contribution.Kind.BREAK
                    && earlier.paragraphs().contains(paragraph)
                    && earlier.wording().equals(wording)) {
                throw new Refusal("proposal.already", earlier.number());
            }
        }
    }

    static void requireUnderReview(UUID paragraph, Set<UUID> underReview) {
        if (!underReview.contains(paragraph)) {
            throw new Refusal("proposal.paragraph");
        }
    }

    /**
     * An observer's proposal moves nothing. A member corrects or, under silence, breaks it: silence with a proposal beside
     * it would leave open whether the member agrees.
     */
    static Contribution.Kind kindOfProposal(Membership membership, ReviewMode mode) {
        if (membership == Membership.OBSERVER) {
            return Contribution.Kind.PROPOSAL;
        }
        if (mode == ReviewMode.SILENCE) {
            throw new Refusal("proposal.member");
        }
        return Contribution.Kind.CORRECTION;
    }

    static String rationaleOfBreak(String rationale) {
        return required(rationale, "break.rationale", MOST_RATIONALE);
    }

    static String rationaleOfProposal(String rationale) {
        return required(rationale, "proposal.rationale", MOST_RATIONALE);
    }

    static String wordingOfProposal(String wording, MarkedText present) {
        String cleaned = required(wording, "proposal.wording", MOST_WORDING);
        if (MarkedText.parse(cleaned).equals(present)) {
            throw new Refusal("proposal.unchanged");
        }
        return cleaned;
    }

    static String wordingOfBreak(String wording) {
        return limited(cleaned(wording), MOST_WORDING);
    }

    static String reasonOfRuling(String reason) {
        return required(reason, "ruling.reason", MOST_REASON);
    }

    static String key(String key) {
        if (key.isBlank() || key.length() > 100) {
            throw new Refusal("contribution.key");
        }
        return key;
    }

    private static String required(String text, String code, int most) {
        String cleaned = cleaned(text);
        if (cleaned.isEmpty()) {
            throw new Refusal(code);
        }
        return limited(cleaned, most);
    }

    private static String limited(String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new Refusal("contribution.too-long", most, length);
        }
        return text;
    }

    /** Unicode NFC with plain line ends and no space around; a text with control characters is refused. */
    private static String cleaned(String text) {
        String unified = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        boolean clean = unified.codePoints().allMatch(c -> c == '\n' || c == '\t' || isText(c));
        if (!clean) {
            throw new Refusal("contribution.control-characters");
        }
        HiddenCharacters.refuseForcedDirection(unified);
        return unified;
    }

    private static boolean isText(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }
}
