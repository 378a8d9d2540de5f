package org.rapporteur.disposition;

import java.text.Normalizer;
import java.util.UUID;
import org.rapporteur.kernel.HiddenCharacters;
import org.rapporteur.kernel.Refusal;
import org.springframework.lang.Nullable;

/** An answer that is complete in itself: what its decision needs is there, and nothing that does not belong to it. */
record Answer(
        Decision decision,
        String reason,
        @Nullable UUID changedParagraph,
        @Nullable UUID duplicateOf) {

    static final int MOST_REASON_CHARACTERS = 5_000;

    /**
     * Reads what was entered. A paragraph given with a decision that changes nothing, or an original with one that is
     * no duplicate, is a leftover of an earlier choice in the form and falls away.
     *
     * @throws Refusal {@code disposition.reason}, {@code disposition.change-missing},
     *     {@code disposition.duplicate-missing}, {@code disposition.duplicate-of-itself}
     */
    static Answer entered(
            UUID commentId,
            Decision decision,
            String reason,
            @Nullable UUID changedParagraph,
            @Nullable UUID duplicateOf) {
        String why = cleaned(reason);
        int characters = why.codePointCount(0, why.length());
        if (characters < 1 || characters > MOST_REASON_CHARACTERS) {
            throw new Refusal("disposition.reason", MOST_REASON_CHARACTERS, characters);
        }
        if (decision.changesText() && changedParagraph == null) {
            throw new Refusal("disposition.change-missing");
        }
        if (decision == Decision.DUPLICATE && duplicateOf == null) {
            throw new Refusal("disposition.duplicate-missing");
        }
        if (decision == Decision.DUPLICATE && commentId.equals(duplicateOf)) {
            throw new Refusal("disposition.duplicate-of-itself");
        }
        return new Answer(
                decision,
                why,
                decision.changesText() ? changedParagraph : null,
                decision == Decision.DUPLICATE ? duplicateOf : null);
    }

    private static String cleaned(String reason) {
        String clean = Normalizer.normalize(reason.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .strip();
        boolean forbidden = clean.codePoints()
                .anyMatch(c -> Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t');
        if (forbidden) {
            throw new Refusal("disposition.control-characters");
        }
        HiddenCharacters.refuseForcedDirection(clean);
        return clean;
    }
}
