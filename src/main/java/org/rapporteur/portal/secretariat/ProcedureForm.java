package org.rapporteur.portal.secretariat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.CommentsFrom;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Panel;
import org.rapporteur.procedure.Panellist;
import org.rapporteur.procedure.Participation;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Timetable;

/** The fields of the form for a panel and its call, and what they mean. */
final class ProcedureForm {
    /** The rows for panellists that a form shows at first, and by which it grows when more are asked for. */
    static final int ROWS = 8;

    private ProcedureForm() {}

    /** An empty form with the usual values. */
    static Inputs usual(UUID key) {
        return Inputs.none()
                .with("key", key)
                .with("original-language", Language.EN)
                .with("participation", Participation.BY_STATUS)
                .with("participants", List.of(ConsultativeStatus.GENERAL, ConsultativeStatus.SPECIAL))
                .with("words-GENERAL", 2_000)
                .with("words-SPECIAL", 1_500)
                .with("review-mode", ReviewMode.CORRECTIONS)
                .with("late-rule", LateRule.REFUSE)
                .with("comments-from", CommentsFrom.DOCUMENT_PUBLISHED)
                .with("languages", List.of(Language.values()))
                .with("closing-time", Timetable.CLOSING_TIME)
                .with("comments-days", Timetable.COMMENTS_AT_LEAST.toDays())
                .with("silence-hours", Timetable.SILENCE_AT_LEAST.toHours())
                .with("resilence-hours", Timetable.RESILENCE.toHours())
                .with("chair-hours", Timetable.CHAIR_TIME.toHours());
    }

    /** The form filled in with what a procedure has. */
    static Inputs of(Procedure procedure, String invited) {
        Panel panel = procedure.panel();
        CallRules rules = procedure.rules();
        Timetable timetable = rules.timetable();
        Inputs inputs = Inputs.none()
                .with("session", procedure.session().id())
                .with("agenda-item", panel.agendaItem())
                .with("title", panel.title())
                .with("held-on", panel.heldOn())
                .with("meeting", panel.meetingNumber())
                .with("moderator", panel.moderator())
                .with(
                        "panellist",
                        panel.panellists().stream().map(Panellist::name).toList())
                .with(
                        "panellist-function",
                        panel.panellists().stream().map(Panellist::function).toList())
                .with("original-language", panel.originalLanguage())
                .with("participation", rules.participation())
                .with("participants", rules.participants())
                .with("invited", invited)
                .with("introduction", rules.introduction())
                .with("review-mode", rules.reviewMode())
                .with("late-rule", rules.lateRule())
                .with("publish-comments", rules.publishComments() ? "yes" : null)
                .with("comments-from", rules.commentsFrom())
                .with("endorsements", rules.endorsements() ? "yes" : null)
                .with("languages", rules.languages())
                .with("draft-due", timetable.draftDue())
                .with("comments-close", timetable.commentsClose())
                .with("review-closes", timetable.reviewCloses())
                .with("release", timetable.release())
                .with("closing-time", timetable.closingTime())
                .with("comments-days", timetable.commentsAtLeast().toDays())
                .with("silence-hours", timetable.silenceAtLeast().toHours())
                .with("resilence-hours", timetable.resilence().toHours())
                .with("chair-hours", timetable.chairTime().toHours());
        rules.wordLimits().forEach((status, limit) -> inputs.with("words-" + status, limit));
        return inputs;
    }

    /** Whether the form was sent only to be shown with more rows for panellists. */
    static boolean asksForRows(Inputs inputs) {
        return inputs.has("rows", "more");
    }

    static int rows(Inputs inputs) {
        int typed = inputs.count("panellist");
        int asked = asksForRows(inputs) ? Math.min(typed + ROWS, Panel.MOST_PANELLISTS) : 0;
        return Math.max(ROWS, Math.max(typed, asked));
    }

    /** The panellists typed without the empty rows between them, so that a row is the place in the panel. */
    static Inputs withoutGaps(Inputs inputs) {
        List<String> names = new ArrayList<>();
        List<String> functions = new ArrayList<>();
        panellists(inputs).forEach(panellist -> {
            names.add(panellist.name());
            functions.add(panellist.function());
        });
        while (names.size() < inputs.count("panellist")) {
            names.add("");
            functions.add("");
        }
        return inputs.copy().with("panellist", names).with("panellist-function", functions);
    }

    static Panel panel(Inputs inputs) {
        return new Panel(
                inputs.text("agenda-item"),
                inputs.text("title"),
                inputs.day("held-on"),
                inputs.requiredNumber("meeting"),
                inputs.text("moderator"),
                panellists(inputs),
                inputs.choice("original-language", Language.class));
    }

    /** @param invited the organisations whose acronyms stand in the form */
    static CallRules rules(Inputs inputs, Set<UUID> invited) {
        Map<ConsultativeStatus, Integer> limits = new EnumMap<>(ConsultativeStatus.class);
        for (ConsultativeStatus status : ConsultativeStatus.values()) {
            Integer limit = inputs.number("words-" + status);
            if (limit != null) {
                limits.put(status, limit);
            }
        }
        Set<ConsultativeStatus> participants = inputs.choices("participants", ConsultativeStatus.class);
        return new CallRules(
                participants,
                inputs.choice("review-mode", ReviewMode.class),
                limits,
                inputs.choice("late-rule", LateRule.class),
                inputs.has("publish-comments", "yes"),
                inputs.choices("languages", Language.class),
                new Timetable(
                        inputs.day("draft-due"),
                        inputs.day("comments-close"),
                        inputs.day("review-closes"),
                        inputs.day("release"),
                        inputs.time("closing-time"),
                        Duration.ofDays(inputs.requiredNumber("comments-days")),
                        Duration.ofHours(inputs.requiredNumber("silence-hours")),
                        Duration.ofHours(inputs.requiredNumber("resilence-hours")),
                        Duration.ofHours(inputs.requiredNumber("chair-hours"))),
                inputs.choice("participation", Participation.class),
                invited,
                inputs.text("introduction"),
                commentsFrom(inputs),
                inputs.has("endorsements", "yes"));
    }

    /** A form from before there was this choice says nothing. */
    private static CommentsFrom commentsFrom(Inputs inputs) {
        CommentsFrom chosen = inputs.choice("comments-from", CommentsFrom.class);
        return chosen == null ? CommentsFrom.DOCUMENT_PUBLISHED : chosen;
    }

    private static List<Panellist> panellists(Inputs inputs) {
        List<Panellist> panellists = new ArrayList<>();
        for (int row = 0; row < inputs.count("panellist"); row++) {
            Panellist panellist = new Panellist(inputs.text("panellist", row), inputs.text("panellist-function", row));
            if (!panellist.name().isBlank() || !panellist.function().isBlank()) {
                panellists.add(panellist);
            }
        }
        return panellists;
    }
}
