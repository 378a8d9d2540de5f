package org.rapporteur.portal.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.comment.CommentType;
import org.rapporteur.comment.Coordination;
import org.rapporteur.comment.Cosignature;
import org.rapporteur.comment.DraftState;
import org.rapporteur.comment.Standing;
import org.rapporteur.comment.Timing;
import org.rapporteur.disposition.Decision;
import org.rapporteur.disposition.Satisfaction;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Participation;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Redline;

/**
 * A sample of each body, for the description. They are made of the very records that are sent, so that none can say what
 * is not so.
 */
final class ApiSamples {

    private static final UUID CALL = UUID.fromString("0195f2a0-1c00-7a00-8000-000000000001");
    private static final UUID PERIOD = UUID.fromString("0195f2a0-1c00-7a00-8000-000000000002");
    private static final UUID PARAGRAPH = UUID.fromString("0195f2a0-1c00-7a00-8000-000000000003");
    private static final UUID DRAFT = UUID.fromString("0195f2a0-1c00-7a00-8000-000000000004");
    private static final UUID SUBMISSION = UUID.fromString("0195f2a0-1c00-7a00-8000-000000000005");
    private static final String FINGERPRINT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final Instant OPENS = Instant.parse("2027-02-15T14:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-03-12T23:00:00Z");
    private static final Instant SENT = Instant.parse("2027-03-10T09:30:15.123456Z");

    private ApiSamples() {}

    /** The samples by the names of their schemas. */
    static Map<String, ApiBody> all() {
        PeriodView period = new PeriodView(PERIOD, OPENS, CLOSES, CLOSES, "America/New_York", Timing.ON_TIME, 2);
        CommentBody comment = new CommentBody(
                PARAGRAPH,
                new CommentBody.PassageBody("most workers", "It was noted that ", " in rural areas", 18),
                CommentType.SUBSTANTIVE,
                "en",
                "The figure leaves out those who work at home.",
                "It was noted that most workers, *home-based workers included*, in rural areas",
                "The panellist from the second region said so.",
                "A/77/182, paragraph 12");
        DraftView draft = new DraftView(DRAFT, PERIOD, comment, DraftState.ACCEPTED, null, 27, SENT);
        SubmissionView submission = new SubmissionView(
                SUBMISSION,
                CALL,
                PERIOD,
                "7F3A-K2PM-9XQ4-T6WB",
                SENT,
                Timing.ON_TIME,
                FINGERPRINT,
                1,
                1,
                null,
                Standing.IN_FORCE,
                null,
                false,
                false);
        CommentView received = new CommentView(
                DRAFT,
                1,
                comment,
                new CommentView.AnswerView(
                        Decision.ACCEPTED,
                        "The panellist's words are now given in full.",
                        null,
                        Instant.parse("2027-04-20T15:00:00Z"),
                        new CommentView.ChangeView(
                                "4",
                                "en",
                                List.of(
                                        new CommentView.RunView(Redline.Op.KEEP, "most workers"),
                                        new CommentView.RunView(Redline.Op.INSERT, ", home-based workers included")))));
        CallSummary call = new CallSummary(
                CALL, "Informal work and social protection", "Commission for Social Development", period, 1, false);
        Map<String, ApiBody> all = new LinkedHashMap<>();
        put(
                all,
                new OrganisationView(
                        UUID.fromString("0195f2a0-1c00-7a00-8000-000000000006"),
                        "Elders United",
                        "en",
                        "ELDERS",
                        ConsultativeStatus.SPECIAL,
                        "KEN"));
        put(all, call);
        put(
                all,
                new CallView(
                        CALL,
                        call.title(),
                        call.body(),
                        "Sixty-fifth session",
                        Stage.COMMENT_PERIOD,
                        "",
                        true,
                        true,
                        Participation.BY_STATUS,
                        1500,
                        Map.of(ConsultativeStatus.SPECIAL, 1500),
                        LateRule.ACCEPT_MARKED,
                        List.of("en", "es", "fr"),
                        List.of(period),
                        List.of(new CallView.Move(PERIOD, OPENS, CLOSES, "The text was translated late."))));
        put(
                all,
                new TextView(
                        UUID.fromString("0195f2a0-1c00-7a00-8000-000000000007"),
                        2,
                        "en",
                        "Chair's summary of the panel discussion on informal work",
                        FINGERPRINT,
                        8,
                        List.of(new TextView.ParagraphView(
                                PARAGRAPH,
                                "4",
                                Paragraph.Kind.BODY,
                                "It was noted that most workers in rural areas were informal.",
                                "It was noted that most workers in rural areas were informal.",
                                null))));
        put(all, comment);
        put(all, draft);
        put(all, new NoteBody("Please name the source."));
        put(all, new MoveBody(Coordination.Way.UP));
        put(all, new SubmitBody(false, null));
        put(all, new PreviewView(List.of(draft), 0, 27, 1500, 0, Timing.ON_TIME, null));
        put(all, submission);
        put(all, received);
        FileView file = new FileView(DRAFT, "annex.pdf", "application/pdf", 48_213, FINGERPRINT);
        QuestionView question = new QuestionView(
                DRAFT, "May annexes be in Portuguese?", "en", "Yes, with a summary in English.", "en", SENT);
        CosignatureView cosignature = new CosignatureView(
                DRAFT, PERIOD, CALL, PARAGRAPH, Cosignature.State.INVITED, SENT, null, FINGERPRINT, List.of(comment));
        put(all, new QuestionBody("en", "May annexes be in Portuguese?"));
        put(all, new InviteBody(PARAGRAPH));
        put(all, new ConfirmBody(FINGERPRINT));
        put(all, new SatisfactionBody(Satisfaction.Degree.PARTLY, "The source is still not named."));
        put(all, file);
        put(all, question);
        put(all, cosignature);
        all.put("PageViewFileView", new PageView<>(List.of(file), null));
        all.put("PageViewQuestionView", new PageView<>(List.of(question), null));
        all.put("PageViewCosignatureView", new PageView<>(List.of(cosignature), null));
        all.put("PageViewCallSummary", new PageView<>(List.of(call), null));
        all.put("PageViewDraftView", new PageView<>(List.of(draft), DRAFT.toString()));
        all.put("PageViewSubmissionView", new PageView<>(List.of(submission), null));
        all.put("PageViewCommentView", new PageView<>(List.of(received), null));
        return all;
    }

    private static void put(Map<String, ApiBody> all, ApiBody sample) {
        all.put(sample.getClass().getSimpleName(), sample);
    }
}
