package org.rapporteur.procedure;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rapporteur.kernel.Faults;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Refusal;
import org.springframework.lang.Nullable;

/** What a panel and a call must be like before a procedure can be created with them. */
final class SetUpRules {
    static final int MOST_PANELLISTS = Panel.MOST_PANELLISTS;
    static final int MOST_INVITED = 1_000;
    static final int MOST_WORDS = 100_000;
    static final int MOST_INTRODUCTION = 5_000;
    static final Duration LONGEST_PERIOD = Duration.ofDays(366);

    private SetUpRules() {}

    /**
     * Refuses what a new procedure cannot have, of panel and call at once.
     *
     * @throws Refusal those of the other rules here
     */
    static void requireFit(Panel panel, @Nullable Session session, CallRules rules, LocalDate today) {
        Faults faults = new Faults();
        faults.of(() -> fit(panel, session));
        faults.of(() -> fit(rules));
        faults.of(() -> check(rules, today));
        faults.of(() -> checkNew(rules.timetable(), today));
        faults.refuse();
    }

    /**
     * The panel with its texts made fit to keep.
     *
     * @param session the one it is held in, {@code null} where that is not known yet
     * @throws Refusal {@code field.missing}, {@code field.too-long}, {@code meeting.number},
     *     {@code panel.date-outside-session}, {@code panel.too-many}; all of them at once
     */
    static Panel fit(Panel panel, @Nullable Session session) {
        Faults faults = new Faults();
        String agendaItem = faults.of(() -> Field.text("field.agenda-item", panel.agendaItem(), 60));
        faults.when(panel.meetingNumber() < 1 || panel.meetingNumber() > 999, "meeting", "meeting.number");
        LocalDate heldOn = faults.of(() -> Field.given("field.held-on", panel.heldOn()));
        if (heldOn != null && session != null) {
            faults.when(
                    heldOn.isBefore(session.opens()) || heldOn.isAfter(session.closes()),
                    "held-on",
                    "panel.date-outside-session",
                    session.opens(),
                    session.closes());
        }
        String title = faults.of(() -> Field.text("field.title", panel.title(), 500));
        String moderator = faults.of(() -> Field.text("field.moderator", panel.moderator(), 300));
        List<Panellist> panellists = faults.of(() -> fit(panel.panellists()));
        Language language = faults.of(() -> Field.given("field.original-language", panel.originalLanguage()));
        faults.refuse();
        return new Panel(agendaItem, title, heldOn, panel.meetingNumber(), moderator, panellists, language);
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
        Faults faults = new Faults();
        Participation participation = faults.of(() -> Field.given("field.participation", rules.participation()));
        faults.when(
                participation == Participation.BY_STATUS && rules.participants().isEmpty(),
                "participants",
                "call.participants");
        rules.wordLimits()
                .forEach((status, limit) ->
                        faults.when(limit < 1 || limit > MOST_WORDS, "words-" + status, "call.word-limit", MOST_WORDS));
        faults.when(
                participation == Participation.BY_INVITATION && rules.invited().isEmpty(),
                "invited",
                "call.nobody-invited");
        faults.when(rules.invited().size() > MOST_INVITED, "invited", "call.too-many-invited", MOST_INVITED);
        faults.when(rules.languages().isEmpty(), "languages", "call.languages");
        faults.of(() -> Field.given("field.late-rule", rules.lateRule()));
        faults.of(() -> Field.given("field.review-mode", rules.reviewMode()));
        Timetable timetable = faults.of(() -> Field.given("field.timetable", rules.timetable()));
        if (timetable != null) {
            faults.of(() -> check(timetable, today));
        }
        faults.refuse();
    }

    /**
     * Checks what only a new procedure must keep: later on, a draft may be overdue.
     *
     * @throws Refusal {@code timetable.draft-past}
     */
    static void checkNew(Timetable timetable, LocalDate today) {
        if (timetable.draftDue() != null && timetable.draftDue().isBefore(today)) {
            throw new Refusal("timetable.draft-past", timetable.draftDue(), today).on("draft-due");
        }
    }

    private static void check(Timetable timetable, LocalDate today) {
        Faults faults = new Faults();
        LocalDate draftDue = faults.of(() -> Field.given("field.draft-due", timetable.draftDue()));
        LocalDate commentsClose = faults.of(() -> Field.given("field.comments-close", timetable.commentsClose()));
        LocalDate reviewCloses = faults.of(() -> Field.given("field.review-closes", timetable.reviewCloses()));
        LocalDate release = faults.of(() -> Field.given("field.release", timetable.release()));
        faults.of(() -> Field.given("field.closing-time", timetable.closingTime()));
        refuseUnlessInOrder(Stream.of(draftDue, commentsClose, reviewCloses, release), faults);
        refuseUnlessPeriod("comments-days", timetable.commentsAtLeast(), Duration.ZERO, faults);
        refuseUnlessPeriod("silence-hours", timetable.silenceAtLeast(), Duration.ZERO, faults);
        refuseUnlessPeriod("resilence-hours", timetable.resilence(), Duration.ofSeconds(1), faults);
        refuseUnlessPeriod("chair-hours", timetable.chairTime(), Duration.ofSeconds(1), faults);
        if (commentsClose != null) {
            faults.when(commentsClose.isBefore(today), "comments-close", "timetable.past", commentsClose, today);
        }
        if (commentsClose != null && faults.areNone()) {
            LocalDate earliest = timetable.commentsCloseEarliest(today);
            faults.when(
                    commentsClose.isBefore(earliest),
                    "comments-close",
                    "timetable.short",
                    commentsClose,
                    timetable.commentsAtLeast().toDays(),
                    earliest);
        }
        faults.refuse();
    }

    private static void refuseUnlessInOrder(Stream<LocalDate> days, Faults faults) {
        List<LocalDate> given = days.filter(Objects::nonNull).toList();
        faults.when(!given.equals(given.stream().sorted().toList()), "draft-due", "timetable.order");
    }

    private static void refuseUnlessPeriod(String field, Duration period, Duration shortest, Faults faults) {
        faults.when(
                period.compareTo(shortest) < 0 || period.compareTo(LONGEST_PERIOD) > 0,
                field,
                "timetable.period",
                LONGEST_PERIOD.toDays());
    }

    private static List<Panellist> fit(List<Panellist> panellists) {
        if (panellists.size() > MOST_PANELLISTS) {
            throw new Refusal("panel.too-many", MOST_PANELLISTS).on("panellists");
        }
        Faults faults = new Faults();
        List<Panellist> fit = new ArrayList<>();
        for (int row = 0; row < panellists.size(); row++) {
            Panellist panellist = panellists.get(row);
            String name = faults.of("panellist-" + row, () -> Field.text("field.panellist", panellist.name(), 300));
            String function = faults.of(
                    "panellist-function-" + row,
                    () -> Field.text("field.panellist-function", panellist.function(), 300));
            fit.add(new Panellist(name, function));
        }
        faults.refuse();
        return fit;
    }
}
