package org.rapporteur.portal.chair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.comment.Comments;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.lifecycle.ChairTask;
import org.rapporteur.lifecycle.TakenDecision;
import org.rapporteur.lifecycle.TaskBrief;
import org.rapporteur.procedure.Body;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Panel;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Session;
import org.rapporteur.procedure.Stage;
import org.rapporteur.review.Contribution;
import org.rapporteur.review.RoundFigures;
import org.rapporteur.summary.Lineage;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Masthead;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Redline;
import org.rapporteur.summary.Revision;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.lang.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The brief as it comes out of its template, for texts and rulings of every kind. */
@RapporteurTest
class BriefPageIT {

    private static final UUID KEPT = Ids.next();
    private static final UUID EDITED = Ids.next();
    private static final UUID GONE = Ids.next();
    private static final Instant NOON = Instant.parse("2027-03-12T17:00:00Z");

    private final BriefViews views;
    private final ThymeleafViewResolver resolver;
    private final WebApplicationContext context;

    BriefPageIT(BriefViews views, ThymeleafViewResolver resolver, WebApplicationContext context) {
        this.views = views;
        this.resolver = resolver;
        this.context = context;
    }

    @AfterEach
    void forgetTheRequest() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void the_first_text_is_shown_whole_with_a_note_field_for_each_paragraph() throws Exception {
        String html = render("chair/task", brief(ChairTask.Kind.APPROVE_DRAFT, null, List.of()), Work.NONE);

        assertThat(html)
                .contains("Means to these objectives")
                .contains("name=\"note-" + KEPT + "\"")
                .contains("name=\"note-" + EDITED + "\"")
                .contains("name=\"note\"")
                .contains("name=\"fingerprint\" value=\"" + "f".repeat(64) + "\"")
                .contains("value=\"APPROVE\"")
                .contains("value=\"RETURN\"")
                .contains("12 March 2027")
                .contains("12:00 New York")
                .doesNotContain("??");
    }

    @Test
    void a_later_text_shows_first_what_changed_and_each_note_field_once() throws Exception {
        String html = render("chair/task", brief(ChairTask.Kind.APPROVE_REVISION, redline(), List.of()), Work.NONE);

        assertThat(html)
                .containsOnlyOnce("name=\"note-" + EDITED + "\"")
                .containsOnlyOnce("name=\"note-" + KEPT + "\"");
        assertThat(html).doesNotContain("name=\"note-" + GONE + "\"");
        assertThat(html).contains("<del>easily</del>").contains("<ins>safely</ins>");
        assertThat(html.indexOf("<ins>safely</ins>")).isLessThan(html.indexOf("name=\"note-" + KEPT + "\""));
        assertThat(html).contains("1 of 2 paragraphs unchanged").doesNotContain("??");
    }

    @Test
    void what_a_delegation_put_forward_has_a_ruling_and_a_reason() throws Exception {
        Contribution contribution = contribution();
        String html = render(
                "chair/task",
                brief(ChairTask.Kind.RULE_ON_REVIEW, null, List.of(contribution)),
                new Work(
                        Map.of("", "typed & not saved"),
                        Map.of(contribution.id().toString(), new Work.Sent("REJECTED", "because <b>"))));

        assertThat(html)
                .contains("name=\"ruling-" + contribution.id() + "\"")
                .containsPattern("value=\"REJECTED\"\\s+selected=\"selected\"")
                .contains("because &lt;b&gt;")
                .contains("typed &amp; not saved")
                .contains("Utopia")
                .contains("Paragraph 2 as it stands")
                .contains("include remittances transferred safely.")
                .contains("<del>safely</del>", "<ins>cheaply</ins>")
                .contains("Round 2: 5 members, of which 4 silent and 1 with a break", "2 members never confirmed")
                .doesNotContain("3 comments in 2 submissions")
                .contains("value=\"CONCLUDE\"")
                .doesNotContain("??");
    }

    @Test
    void for_tasklist_it_is_a_fragment_without_a_form_that_carries_the_token() throws Exception {
        String html = render(
                "chair/brief :: embedded", brief(ChairTask.Kind.APPROVE_REVISION, redline(), List.of()), Work.NONE);

        assertThat(html)
                .doesNotContain("<form")
                .doesNotContain("<html")
                .contains("id=\"brief\"")
                .contains("data-csrf-header=\"X-CSRF-TOKEN\"")
                .contains("data-csrf-token=\"a-token\"")
                .contains("type=\"radio\"")
                .contains("name=\"fingerprint\"")
                .contains("Press Claim, above this form, to decide")
                .doesNotContain("??");
    }

    private String render(String name, TaskBrief brief, Work typed) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(new MockServletContext(), "GET", "/tasks/1");
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        request.setAttribute("_csrf", new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "a-token"));
        MockHttpServletResponse response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        Map<String, Object> model = new HashMap<>();
        model.put("view", views.of(brief, typed));
        model.put("procedure", brief.procedure());
        model.put("refusal", new Refusal("decision.note"));
        resolver.resolveViewName(name, Locale.ENGLISH).render(model, request, response);
        return response.getContentAsString();
    }

    private static TaskBrief brief(ChairTask.Kind kind, @Nullable Redline redline, List<Contribution> contributions) {
        Procedure procedure = procedure();
        ChairTask task = new ChairTask("1", kind, procedure.id(), "A panel", NOON, NOON, false);
        Map<UUID, String> notes = new HashMap<>();
        notes.put(null, "a note on the whole");
        notes.put(EDITED, "a note on a paragraph");
        Revision revision = new Revision(
                Ids.next(),
                procedure.id(),
                2,
                Language.EN,
                "f".repeat(64),
                new Masthead("Commission for Social Development", "Forty-second session", "", "Chair's summary", ""),
                List.of(
                        paragraph(KEPT, 1, "It was generally agreed."),
                        paragraph(EDITED, 2, "Means to these objectives include remittances transferred safely.")),
                12,
                NOON,
                "officer");
        return new TaskBrief(
                task,
                procedure,
                revision,
                redline,
                new Comments.Figures(2, 3, 0, Map.of(EDITED, 3)),
                contributions,
                contributions.stream()
                        .collect(java.util.stream.Collectors.toMap(Contribution::delegationId, c -> "Utopia")),
                notes,
                List.of(new TakenDecision(
                        Ids.next(),
                        procedure.id(),
                        ChairTask.Kind.APPROVE_DRAFT,
                        ChairTask.Decision.RETURN,
                        Ids.next(),
                        "chair",
                        true,
                        NOON,
                        notes)),
                null,
                kind == ChairTask.Kind.RULE_ON_REVIEW
                        ? new RoundFigures(2, ReviewMode.SILENCE, 5, 1, 4, 1, 0, 2)
                        : null);
    }

    private static Redline redline() {
        return new Redline(
                Ids.next(),
                Ids.next(),
                List.of(
                        line(KEPT, Lineage.Kind.KEPT, run(Redline.Op.KEEP, "It was generally agreed.")),
                        line(
                                EDITED,
                                Lineage.Kind.EDITED,
                                run(Redline.Op.KEEP, "transferred "),
                                run(Redline.Op.DELETE, "easily"),
                                run(Redline.Op.INSERT, "safely")),
                        line(GONE, Lineage.Kind.REMOVED, run(Redline.Op.DELETE, "gone"))));
    }

    private static Redline.Line line(UUID id, Lineage.Kind change, Redline.Run... runs) {
        return new Redline.Line(id, Paragraph.Kind.BODY, "1", "1", change, List.of(runs));
    }

    private static Redline.Run run(Redline.Op op, String text) {
        return new Redline.Run(op, MarkedText.plain(text));
    }

    private static Paragraph paragraph(UUID id, int position, String text) {
        return new Paragraph(id, position, "" + position, Paragraph.Kind.BODY, null, MarkedText.plain(text), 0);
    }

    private static Contribution contribution() {
        return new Contribution(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Contribution.Kind.BREAK,
                List.of(EDITED),
                "The wording goes too far.",
                "Means to these objectives include remittances transferred cheaply.",
                false,
                "7F3A-1234",
                NOON,
                null,
                null,
                "focal-point");
    }

    private static Procedure procedure() {
        UUID body = Ids.next();
        return new Procedure(
                Ids.next(),
                new Body(body, "csocd", "Commission for Social Development", "E/CN.5", ZoneId.of("America/New_York")),
                new Session(
                        Ids.next(),
                        body,
                        42,
                        "Forty-second session",
                        LocalDate.of(2027, 2, 4),
                        LocalDate.of(2027, 2, 13)),
                new Panel("3 (c)", "A panel", LocalDate.of(2027, 2, 10), 7, "The Chair", List.of(), Language.EN),
                new CallRules(Set.of(), ReviewMode.SILENCE, Map.of(), LateRule.REFUSE, true, Set.of(Language.EN), null),
                1,
                Stage.REVISION_WITH_CHAIR,
                NOON,
                NOON,
                null);
    }
}
