package org.rapporteur.portal.api;

import java.util.List;
import org.rapporteur.comment.Desk;
import org.rapporteur.comment.Timing;
import org.springframework.lang.Nullable;

/**
 * Exactly what would be sent now.
 *
 * @param comments in the order in which they would be sent
 * @param notAccepted how many drafts would not be sent, because no coordinator has accepted them
 * @param words of what would be sent
 * @param wordsOver how many words too many
 * @param timing how it would count
 * @param closed why nothing can be sent, as the code of the refusal
 */
record PreviewView(
        List<DraftView> comments,
        int notAccepted,
        int words,
        @Nullable Integer wordLimit,
        int wordsOver,
        Timing timing,
        @Nullable String closed)
        implements ApiBody {

    static PreviewView of(Desk desk) {
        return new PreviewView(
                desk.accepted().stream().map(DraftView::of).toList(),
                desk.notAccepted(),
                desk.acceptedWords(),
                desk.wordLimit(),
                desk.acceptedWordsOver(),
                desk.timing(),
                desk.closed() == null ? null : desk.closed().code());
    }
}
