package org.rapporteur.procedure;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Organisation;

/**
 * The rules of a call.
 *
 * @param participants which categories of organisations may take part, where the call is by status
 * @param wordLimits the most words of a submission by category, 1 to 100,000; a category without one has no limit.
 *     Usual: 2,000 (General), 1,500 (Special)
 * @param publishComments whether comments marked publishable appear on the public page, with organisation and answer
 * @param languages in which comments may be written
 * @param invited organisations that may take part whatever their status
 * @param introduction what the call asks in the secretariat's own words, in light markup; empty for none, at most 5,000
 *     characters
 * @param commentsFrom from when on others may read the comments, where they are published
 * @param endorsements whether organisations may endorse each other's published submissions; without publication there is
 *     nothing to endorse
 */
public record CallRules(
        Set<ConsultativeStatus> participants,
        ReviewMode reviewMode,
        Map<ConsultativeStatus, Integer> wordLimits,
        LateRule lateRule,
        boolean publishComments,
        Set<Language> languages,
        Timetable timetable,
        Participation participation,
        Set<UUID> invited,
        String introduction,
        CommentsFrom commentsFrom,
        boolean endorsements) {

    public CallRules {
        participants = Set.copyOf(participants);
        wordLimits = Map.copyOf(wordLimits);
        languages = Set.copyOf(languages);
        invited = Set.copyOf(invited);
    }

    /** A call by status that invites nobody besides, has no introduction, and shows comments with the document. */
    public CallRules(
            Set<ConsultativeStatus> participants,
            ReviewMode reviewMode,
            Map<ConsultativeStatus, Integer> wordLimits,
            LateRule lateRule,
            boolean publishComments,
            Set<Language> languages,
            Timetable timetable) {
        this(
                participants,
                reviewMode,
                wordLimits,
                lateRule,
                publishComments,
                languages,
                timetable,
                Participation.BY_STATUS,
                Set.of(),
                "",
                CommentsFrom.DOCUMENT_PUBLISHED,
                false);
    }

    /** Whether an organisation can endorse what another one submitted, once it is published. */
    public boolean takesEndorsements() {
        return publishComments && endorsements;
    }

    /**
     * Whether the call is addressed to an organisation, so that it may know of it. One that is suspended is still asked;
     * that it can send nothing is told where it tries.
     */
    public boolean asks(Organisation organisation) {
        return organisation.state().isAdmitted()
                && switch (participation) {
                    case BY_STATUS ->
                        participants.contains(organisation.status()) || invited.contains(organisation.id());
                    case BY_INVITATION -> invited.contains(organisation.id());
                    case OPEN -> true;
                };
    }

    /** The categories of which every organisation is asked. */
    public Set<ConsultativeStatus> statusesAsked() {
        return switch (participation) {
            case BY_STATUS -> participants;
            case BY_INVITATION -> Set.of();
            case OPEN -> Set.of(ConsultativeStatus.values());
        };
    }

    /** The same with other organisations invited. */
    public CallRules inviting(Set<UUID> organisations) {
        return asking(participation, organisations);
    }

    /** The same asked of others. */
    public CallRules asking(Participation others, Set<UUID> organisations) {
        return new CallRules(
                participants,
                reviewMode,
                wordLimits,
                lateRule,
                publishComments,
                languages,
                timetable,
                others,
                organisations,
                introduction,
                commentsFrom,
                endorsements);
    }

    /** The same with another introduction. */
    public CallRules introducedBy(String text) {
        return new CallRules(
                participants,
                reviewMode,
                wordLimits,
                lateRule,
                publishComments,
                languages,
                timetable,
                participation,
                invited,
                text,
                commentsFrom,
                endorsements);
    }

    /** The same where organisations may endorse each other's published submissions. */
    public CallRules endorsable() {
        return new CallRules(
                participants,
                reviewMode,
                wordLimits,
                lateRule,
                publishComments,
                languages,
                timetable,
                participation,
                invited,
                introduction,
                commentsFrom,
                true);
    }
}
