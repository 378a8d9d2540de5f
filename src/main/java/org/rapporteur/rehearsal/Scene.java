package org.rapporteur.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.CommentText;
import org.rapporteur.comment.CommentType;
import org.rapporteur.comment.Receipt;
import org.rapporteur.comment.Timing;
import org.rapporteur.disposition.Decision;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.lifecycle.ChairTask;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Panel;
import org.rapporteur.procedure.Panellist;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Stage;
import org.rapporteur.procedure.Timetable;
import org.rapporteur.review.Contribution;
import org.rapporteur.review.ReviewRound;
import org.rapporteur.review.Ruling;
import org.rapporteur.summary.Draft;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Proposal;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.TextImport;
import org.rapporteur.wording.Moments;
import org.springframework.lang.Nullable;

/**
 * One procedure with its cast: each method is an act of a person in office, through the use case that the portal calls,
 * or the passing of time until something is due.
 */
public final class Scene {

    private final UseCases does;
    private final Cast cast;
    private final Consumer<String> narrator;
    private final UUID id;

    private Scene(UseCases does, Cast cast, Consumer<String> narrator, UUID id) {
        this.does = does;
        this.cast = cast;
        this.narrator = narrator;
        this.id = id;
    }

    /** The secretariat creates a panel with the usual call. */
    public static Scene begin(UseCases does, Cast cast, String title, ReviewMode mode, Consumer<String> narrator) {
        LocalDate today = does.clock().now().atZone(cast.body().zone()).toLocalDate();
        Panel panel = new Panel(
                "3 (c)",
                title,
                cast.heldOn(does.clock().now()),
                10,
                cast.chair().name(),
                List.of(
                        new Panellist("Ms. Maren Lund", "Director, Institute for Mobility Studies"),
                        new Panellist("Mr. Kofi Asante", "Mayor of Port Amity")),
                Language.EN);
        CallRules rules = new CallRules(
                        Set.of(ConsultativeStatus.GENERAL, ConsultativeStatus.SPECIAL),
                        mode,
                        Map.of(ConsultativeStatus.GENERAL, 2_000, ConsultativeStatus.SPECIAL, 1_500),
                        LateRule.ACCEPT_MARKED,
                        true,
                        Set.of(Language.values()),
                        Timetable.usual(today.plusDays(7), today.plusDays(30), today.plusDays(45), today.plusDays(60)))
                .endorsable();
        UUID id = does.start()
                .begin(cast.officer(), cast.session().id(), panel, rules)
                .id();
        Scene scene = new Scene(does, cast, narrator, id);
        scene.say("The secretariat creates the panel and its call");
        return scene;
    }

    public Cast cast() {
        return cast;
    }

    public UUID id() {
        return id;
    }

    public Stage stage() {
        return does.procedures().get(id).stage();
    }

    /** What is due happens. */
    public void step() {
        does.dueSteps().take(id);
    }

    /** Time passes, and what is due by then happens. */
    public void await(Instant moment) {
        does.clock().moveTo(moment);
        step();
    }

    public void enterDraft(String source) {
        Proposal proposal = TextImport.read(source);
        Draft draft = does.drafts().enter(cast.officer(), id, proposal.withAll());
        say(
                "The draft is entered: %s, %s, %s confirmed",
                many(draft.paragraphs().size(), "paragraph"),
                many(draft.words(), "word"),
                many(proposal.repairs().size(), "repair"));
    }

    public void submitDraft() {
        does.submit().draft(cast.officer(), id);
        say("The draft is with the Chair");
    }

    public ChairTask chairTask(Actor who) {
        return does.chair().waitingFor(who).stream()
                .filter(waiting -> waiting.procedureId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The Chair decides, and what follows from it happens. */
    public void decide(ChairTask.Decision decision) {
        decide(cast.chair(), decision);
    }

    public void decide(Actor who, ChairTask.Decision decision) {
        ChairTask task = chairTask(who);
        String shown = does.chair().brief(who, task.id()).fingerprint();
        does.chair().decide(who, task.id(), decision, shown);
        say("%s %s", who.name(), inWords(decision));
        step();
        sayWhatOpened();
    }

    /** The Chair returns the text with a note on a paragraph. */
    public void returnWithNote(UUID paragraphId, String note) {
        does.chair().note(cast.chair(), chairTask(cast.chair()).id(), paragraphId, note);
        decide(ChairTask.Decision.RETURN);
    }

    public CommentPeriod period() {
        return does.periods().newest(id).orElseThrow();
    }

    public void extendComments(Duration by) {
        does.deadlines()
                .moveComments(
                        cast.officer(), id, period().closesAt().plus(by), "Several organisations asked for more time.");
        say("The comment period is extended until %s", moment(period().closesAt()));
    }

    /** A member of the organisation comments and offers it, its coordinator accepts and submits. */
    public Receipt comment(Cast.Voice voice, UUID paragraph, String text, String proposal, boolean withhold) {
        CommentPeriod period = period();
        CommentDraft draft = does.commentDrafts()
                .add(
                        voice.second(),
                        voice.id(),
                        period.id(),
                        new CommentText(
                                paragraph,
                                CommentType.SUBSTANTIVE,
                                Language.EN,
                                text,
                                proposal,
                                "Our members see it every day."));
        does.coordination().offer(voice.second(), draft.id());
        does.coordination().accept(voice.lead(), draft.id(), draft.version());
        Receipt receipt = does.submissions()
                .submit(
                        voice.lead(),
                        voice.id(),
                        period.id(),
                        UUID.randomUUID().toString(),
                        withhold,
                        withhold ? "Our staff are under threat." : "");
        say("%s submits %s and gets receipt %s", voice.name(), inWords(receipt.timing()), receipt.number());
        return receipt;
    }

    public void closeComments() {
        await(period().closesAt());
        say(
                "The comment period is closed: %s to answer",
                many(does.comments().toAnswer(id).size(), "comment"));
    }

    /** Every comment gets an answer; those on the given paragraph change it. */
    public void answerComments(UUID changed) {
        List<UUID> all = does.comments().toAnswer(id);
        for (UUID commentId : all) {
            Comment comment = does.comments().get(commentId);
            boolean accepted = changed.equals(comment.text().paragraphId());
            does.dispositions()
                    .decide(
                            cast.rapporteur(),
                            commentId,
                            0,
                            accepted ? Decision.ACCEPTED : Decision.NOTED,
                            accepted ? "The panel did speak of this." : "The summary records the panel as it was.",
                            accepted ? changed : null,
                            null);
        }
        does.comments().markPublishable(cast.officer(), id, all, true);
        addSentence(cast.rapporteur(), changed, "The effect on families was mentioned.");
        say("Every comment has an answer");
    }

    public void submitAnswers() {
        Revision revision = does.submit().answers(cast.rapporteur(), id);
        say("Revision %d is with the Chair", revision.number());
    }

    public ReviewRound round() {
        return does.rounds().newest(id).orElseThrow();
    }

    /** A delegation breaks silence, or proposes a correction where these are asked for. */
    public Contribution contribute(Cast.Voice voice, UUID paragraph) {
        ReviewRound round = round();
        String key = UUID.randomUUID().toString();
        say("%s %s", voice.name(), round.mode() == ReviewMode.SILENCE ? "breaks silence" : "proposes a correction");
        return round.mode() == ReviewMode.SILENCE
                ? does.contributions()
                        .breakSilence(
                                voice.lead(),
                                voice.id(),
                                round.id(),
                                key,
                                List.of(paragraph),
                                "It does not say that views differed.",
                                "",
                                true)
                : does.contributions()
                        .propose(
                                voice.lead(),
                                voice.id(),
                                round.id(),
                                key,
                                paragraph,
                                "Views differed on the pace.",
                                "Our delegation said so.");
    }

    public void closeRound() {
        ReviewRound round = round();
        await(round.closesAt());
        long standing = does.contributions().of(round.id()).stream()
                .filter(Contribution::stands)
                .count();
        say(
                "Round %d of the review has ended: %s put forward",
                round.number(), standing == 0 ? "nothing" : many((int) standing, "point"));
    }

    /** The Chair rules the same on all that stands, and decides. */
    public void rule(Ruling.Decision ruling, ChairTask.Decision decision) {
        for (Contribution one : does.contributions().of(round().id())) {
            does.contributions().rule(cast.chair(), one.id(), ruling, "The record of the meeting was consulted.");
        }
        decide(decision);
    }

    /** The text is changed where the Chair took a contribution up, and goes on. */
    public void reviseAsRuled() {
        for (Contribution one : does.contributions().of(round().id())) {
            if (one.isAccepted()) {
                addSentence(cast.rapporteur(), one.paragraphs().get(0), "Views differed on the pace.");
            }
        }
        does.submit().afterReview(cast.rapporteur(), id);
        say("The text is changed as the Chair ruled");
        step();
        sayWhatOpened();
    }

    /** The editor's change and the symbol; the final text goes to the Chair. */
    public void submitFinalText(String symbol, @Nullable String sentence) {
        does.publications().giveSymbol(cast.editor(), id, symbol);
        if (sentence != null) {
            addSentence(cast.editor(), paragraph(1), sentence);
        }
        does.submit().finalText(cast.editor(), id);
        say("The edited text, %s, is with the Chair", symbol);
    }

    public void release(Instant at) {
        does.deadlines().moveRelease(cast.officer(), id, at);
        say("It will be released on %s", moment(at));
    }

    public void withdraw() {
        does.withdrawal().withdraw(cast.officer(), id, "The Commission will take the matter up at its next session.");
        say("The procedure is withdrawn");
    }

    /** Adds a sentence at the end of a paragraph of the working draft. */
    public void addSentence(Actor writer, UUID paragraphId, String sentence) {
        Paragraph paragraph = does.drafts().of(id).paragraphs().stream()
                .filter(one -> one.id().equals(paragraphId))
                .findFirst()
                .orElseThrow();
        does.drafts()
                .edit(
                        writer,
                        id,
                        paragraphId,
                        paragraph.version(),
                        paragraph.text().markup() + " " + sentence);
    }

    /** The n-th body paragraph of the working draft, or the last where there are fewer. */
    public UUID paragraph(int n) {
        List<UUID> bodies = does.drafts().of(id).paragraphs().stream()
                .filter(one -> one.kind() == Paragraph.Kind.BODY)
                .map(Paragraph::id)
                .toList();
        return bodies.get(Math.min(n, bodies.size()) - 1);
    }

    /** Whose turn it is now, where a period or a round has opened. */
    private void sayWhatOpened() {
        switch (stage()) {
            case COMMENT_PERIOD -> say("Civil society may comment until %s", moment(period().closesAt()));
            case REVIEW ->
                say(
                        "Round %d of the review opens, on %s, until %s",
                        round().number(), many(round().paragraphs().size(), "paragraph"), moment(round().closesAt()));
            default -> {}
        }
    }

    private static String inWords(ChairTask.Decision decision) {
        return switch (decision) {
            case APPROVE -> "approves the text";
            case RETURN -> "returns the text with notes";
            case REVISE -> "rules, and has the text changed";
            case CONCLUDE -> "rules, and concludes the review";
        };
    }

    private static String inWords(Timing timing) {
        return switch (timing) {
            case ON_TIME -> "in time";
            case IN_EXTENSION -> "in the extension";
            case LATE -> "late";
        };
    }

    static String many(int number, String one) {
        return String.format(Locale.ENGLISH, "%,d %s%s", number, one, number == 1 ? "" : "s");
    }

    /** A moment as the pages say it, in the body's zone. */
    String moment(Instant instant) {
        return Moments.say(instant, cast.body().zone(), Locale.ENGLISH);
    }

    void say(String what, Object... details) {
        narrator.accept(moment(does.clock().now()) + ": " + String.format(what, details));
    }
}
