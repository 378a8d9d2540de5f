package org.rapporteur.procedure;

import java.util.Map;
import java.util.Set;
import org.rapporteur.identity.ConsultativeStatus;

/**
 * The rules of a call.
 *
 * @param participants which categories of organisations may take part
 * @param wordLimits the most words of a submission by category, 1 to 100,000; a category without one has no limit.
 *     Usual: 2,000 (General), 1,500 (Special)
 * @param publishComments whether comments marked publishable appear on the public page, with organisation and answer
 * @param languages in which comments may be written
 */
public record CallRules(
        Set<ConsultativeStatus> participants,
        ReviewMode reviewMode,
        Map<ConsultativeStatus, Integer> wordLimits,
        LateRule lateRule,
        boolean publishComments,
        Set<Language> languages,
        Timetable timetable) {

    public CallRules {
        participants = Set.copyOf(participants);
        wordLimits = Map.copyOf(wordLimits);
        languages = Set.copyOf(languages);
    }
}
