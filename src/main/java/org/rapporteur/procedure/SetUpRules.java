package org.rapporteur.procedure;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Refusal;

/** What a panel and a call must be like before a procedure can be created with them. */
final class SetUpRules {
    static final int MOST_PANELLISTS = 40;
    static final int MOST_INVITED = 1_000;
    static final int MOST_WORDS = 100_000;
    static final int MOST_INTRODUCTION = 5_000;
    static final Duration LONGEST_PERIOD = Duration.ofDays(366);

    private SetUpRules() {}

    /**
     * The panel with its texts made fit to keep.
     *
     * @throws Refusal {@code field.missing}, {@code field.too-long}, {@code meeting.number},
     *     {@code panel.date-outside-session}, {@code panel.too-many}
     */
    static Panel fit(Panel panel, Session session) {
        Panel fit = new Panel(
                Field.text("field.agenda-item", panel.agendaItem(), 60),
                Field.text("field.title", panel.title(), 500),
                Field.given("field.held-on", panel.heldOn()),
                panel.meetingNumber(),
                Field.text("field.moderator", panel.moderator(), 300),
                fit(panel.panellists()),
                Field.given("field.original-language", panel.originalLanguage()));
        if (fit.meetingNumber() < 1 || fit.meetingNumber() > 999) {
            throw new Refusal("meeting.number");
        }
        if (fit.heldOn().isBefore(session.opens()) || fit.heldOn().isAfter(session.closes())) {
            throw new Refusal("panel.date-outside-session", session.opens(), session.closes());
        }
        return fit;
    }

    /**
     * The rules with their text made fit to keep: Unicode form C, line feeds, no blanks around it.
     *
     * @throws Refusal {@code field.too-long}, {@code field.characters}, {@code text.hidden-characters}
     */
    static CallRules fit(CallRules rules) {
        String text = rules.introduction();
        return text.isBlank()
                ? rules.introducedBy("")
                : rules.introducedBy(Field.lines("field.introduction", text, MOST_INTRODUCTION));
    }

    /**
     * Checks the rules of a call.
     *
     * @param today the day in the body's zone
     * @throws Refusal {@code call.participants}, {@code call.nobody-invited}, {@code call.too-many-invited},
     *     {@code call.languages}, {@code call.word-limit},
     *     {@code timetable.order}, {@code timetable.past}, {@code timetable.short}, {@code timetable.period},
     *     {@code field.missing}
     */
    static void check(CallRules rules, LocalDate today) {
        Participation participation = Field.given("field.participation", rules.participation());
        if (participation == Participation.BY_STATUS && rules.participants().isEmpty()) {
            throw new Refusal("call.participants");
        }
        if (participation == Participation.BY_INVITATION && rules.invited().isEmpty()) {
            throw new Refusal("call.nobody-invited");
        }
        if (rules.invited().size() > MOST_INVITED) {
            throw new Refusal("call.too-many-invited", MOST_INVITED);
        }
        if (rules.languages().isEmpty()) {
            throw new Refusal("call.languages");
        }
        Field.given("field.review-mode", rules.reviewMode());
        Field.given("field.late-rule", rules.lateRule());
        Field.given("field.comments-from", rules.commentsFrom());
        if (rules.wordLimits().values().stream().anyMatch(limit -> limit < 1 || limit > MOST_WORDS)) {
            throw new Refusal("call.word-limit", MOST_WORDS);
        }
        check(Field.given("field.timetable", rules.timetable()), today);
    }

    /**
     * Checks what only a new procedure must keep: later on, a draft may be overdue.
     *
     * @throws Refusal {@code timetable.draft-past}
     */
    static void checkNew(Timetable timetable, LocalDate today) {
        if (timetable.draftDue().isBefore(today)) {
            throw new Refusal("timetable.draft-past", timetable.draftDue(), today);
        }
    }

    private static void check(Timetable timetable, LocalDate today) {
        LocalDate draftDue = Field.given("field.draft-due", timetable.draftDue());
        LocalDate commentsClose = Field.given("field.comments-close", timetable.commentsClose());
        LocalDate reviewCloses = Field.given("field.review-closes", timetable.reviewCloses());
        LocalDate release = Field.given("field.release", timetable.release());
        Field.given("field.closing-time", timetable.closingTime());
        if (draftDue.isAfter(commentsClose) || commentsClose.isAfter(reviewCloses) || reviewCloses.isAfter(release)) {
            throw new Refusal("timetable.order");
        }
        if (commentsClose.isBefore(today)) {
            throw new Refusal("timetable.past", commentsClose, today);
        }
        if (Stream.of(timetable.commentsAtLeast(), timetable.silenceAtLeast())
                        .anyMatch(period -> period.isNegative() || period.compareTo(LONGEST_PERIOD) > 0)
                || Stream.of(timetable.resilence(), timetable.chairTime())
                        .anyMatch(period -> period.toSeconds() < 1 || period.compareTo(LONGEST_PERIOD) > 0)) {
            throw new Refusal("timetable.period", LONGEST_PERIOD.toDays());
        }
        LocalDate earliest = timetable.commentsCloseEarliest(today);
        if (commentsClose.isBefore(earliest)) {
            throw new Refusal(
                    "timetable.short",
                    commentsClose,
                    timetable.commentsAtLeast().toDays(),
                    earliest);
        }
    }

    private static List<Panellist> fit(List<Panellist> panellists) {
        if (panellists.size() > MOST_PANELLISTS) {
            throw new Refusal("panel.too-many", MOST_PANELLISTS);
        }
        List<Panellist> fit = new ArrayList<>();
        for (Panellist panellist : panellists) {
            fit.add(new Panellist(
                    Field.text("field.panellist", panellist.name(), 300),
                    Field.text("field.panellist-function", panellist.function(), 300)));
        }
        return fit;
    }
}
