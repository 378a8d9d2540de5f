package org.rapporteur.portal.frame;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.comment.Attachment;
import org.rapporteur.comment.Attachments;
import org.rapporteur.comment.Call;
import org.rapporteur.comment.Calls;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.CommentText;
import org.rapporteur.comment.CommentType;
import org.rapporteur.comment.Comments;
import org.rapporteur.comment.Cosigning;
import org.rapporteur.comment.Questions;
import org.rapporteur.comment.ReceivedFile;
import org.rapporteur.comment.Submissions;
import org.rapporteur.comment.Withholdings;
import org.rapporteur.identity.AccessTokens;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Contact;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Invitation;
import org.rapporteur.identity.Invitations;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.OrganisationDetails;
import org.rapporteur.identity.OrganisationLists;
import org.rapporteur.identity.OrganisationNames;
import org.rapporteur.identity.Place;
import org.rapporteur.identity.Registrations;
import org.rapporteur.identity.TokenScope;
import org.rapporteur.journal.SealedLog;
import org.rapporteur.journal.Sealer;
import org.rapporteur.journal.SignedHead;
import org.rapporteur.kernel.Ids;
import org.rapporteur.lifecycle.ChairTasks;
import org.rapporteur.notification.Mail;
import org.rapporteur.notification.Outbox;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Stage;
import org.rapporteur.publication.Publications;
import org.rapporteur.rehearsal.Cast;
import org.rapporteur.rehearsal.Casting;
import org.rapporteur.rehearsal.Play;
import org.rapporteur.rehearsal.SampleText;
import org.rapporteur.review.Contributions;
import org.rapporteur.review.ReviewRounds;
import org.rapporteur.sheet.CommentSheets;
import org.rapporteur.sheet.SheetFormat;
import org.rapporteur.summary.Drafts;
import org.springframework.beans.factory.BeanFactory;

/**
 * One body with its people and a procedure in each stage that has pages of its own, so that every address of the
 * application can be filled with the id of something that exists. Made once for a context.
 */
final class Things {

    static final String PASSWORD = "a-password-for-tests";
    static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)(?::(?:[^{}]|\\{[^{}]*\\})*)?\\}");
    private static final Pattern SECRET = Pattern.compile("/(?:join|register/confirm)/([\\w-]{43})");
    private static final Map<BeanFactory, Things> MADE = new WeakHashMap<>();

    /** The stage that each part of the portal is about. */
    private static final Map<String, Stage> STAGES = Map.of(
            "/answers", Stage.ANSWERING,
            "/drafting", Stage.DRAFTING,
            "/publication", Stage.EDITING,
            "/api/v1/calls", Stage.COMMENT_PERIOD,
            "/ngo", Stage.COMMENT_PERIOD,
            "/calls", Stage.COMMENT_PERIOD,
            "/delegation", Stage.REVIEW,
            "/documents", Stage.PUBLISHED,
            "/secretariat/procedures", Stage.DRAFTING);

    private final BeanFactory beans;
    private final Cast cast;
    private final Map<Stage, UUID> procedures = new EnumMap<>(Stage.class);

    /** The things of a context; made at the first call. */
    static synchronized Things of(BeanFactory beans) {
        return MADE.computeIfAbsent(beans, Things::new);
    }

    private Things(BeanFactory beans) {
        this.beans = beans;
        String suffix = suffix();
        cast = beans.getBean(Casting.class).assemble("things" + suffix, suffix, PASSWORD, SINCE);
        // the longest play first, since each moves the clock on
        for (Stage stage : List.of(
                Stage.PUBLISHED,
                Stage.FINAL_TEXT_WITH_CHAIR,
                Stage.EDITING,
                Stage.RULING,
                Stage.ANSWERING,
                Stage.REVIEW,
                Stage.COMMENT_PERIOD,
                Stage.DRAFT_WITH_CHAIR,
                Stage.DRAFTING)) {
            String title = "Things in stage " + stage;
            procedures.put(
                    stage,
                    beans.getBean(Play.class)
                            .play(
                                    cast,
                                    title,
                                    SampleText.of(title, LocalDate.of(2026, 2, 5), cast.session()),
                                    ReviewMode.SILENCE,
                                    stage,
                                    cast.body().symbolPrefix() + "/2027/" + (900 + stage.ordinal()),
                                    step -> {}));
        }
    }

    /** What sets one cast apart from another: short, since delegations' codes are. */
    static String suffix() {
        return Ids.next().toString().substring(30);
    }

    Cast cast() {
        return cast;
    }

    UUID procedure(Stage stage) {
        return procedures.get(stage);
    }

    /** Someone of the cast who holds one of the functions. */
    Actor holder(Set<Function> functions) {
        return List.of(
                        cast.officer(),
                        cast.chair(),
                        cast.rapporteur(),
                        cast.editor(),
                        cast.organisations().get(0).lead(),
                        cast.organisations().get(0).second(),
                        cast.delegations().get(0).lead(),
                        cast.delegations().get(0).second(),
                        cast.viceChair(),
                        cast.operator())
                .stream()
                .filter(actor -> functions.stream().anyMatch(actor::holds))
                .findFirst()
                .orElseThrow();
    }

    String chairTask() {
        return chairTask(Stage.DRAFT_WITH_CHAIR);
    }

    String chairTask(Stage stage) {
        return beans.getBean(ChairTasks.class).waitingFor(cast.chair()).stream()
                .filter(task -> task.procedureId().equals(procedure(stage)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** An address with its variables filled by ids of these things. */
    String fill(String pattern) {
        return VARIABLE.matcher(pattern)
                .replaceAll(variable -> Matcher.quoteReplacement(value(pattern, variable.group(1))));
    }

    private String value(String pattern, String name) {
        return switch (name) {
            case "language" -> "en";
            case "extension" -> "html";
            case "number" -> pattern.startsWith("/calls") ? draftNumber() : "1";
            case "size", "earlier", "later" -> Long.toString(sealedHead().size());
            case "keyId" -> sealedHead().keyId();
            case "symbol" -> "E/CN.0/2027/0";
            case "taskId" -> chairTask();
            case "periodId" -> period().toString();
            case "draftId" -> commentDraft().toString();
            case "attachmentId" -> attachment().toString();
            case "cosigningId" -> cosigning().toString();
            case "publishedId" -> published().toString();
            case "submissionId" -> submission().toString();
            case "commentId" -> comment().toString();
            case "questionId" -> question().toString();
            case "roundId" -> round(Stage.REVIEW).toString();
            case "contributionId" -> contribution().toString();
            case "paragraphId" -> paragraph().toString();
            case "secret" -> pattern.startsWith("/join") ? invitationSecret() : registrationSecret();
            case "memberId" -> cast.organisations().get(0).second().accountId().toString();
            case "invitationId" -> invited().id().toString();
            case "sheetId" -> sheet().toString();
            case "format" -> "xlsx";
            case "row" -> "3";
            case "tokenId" -> token().token().id().toString();
            case "listId" -> list().toString();
            case "office" -> office(pattern).toString();
            case "procedureId" ->
                pattern.contains("/questions")
                        ? procedure(Stage.COMMENT_PERIOD).toString()
                        : id(pattern).toString();
            case "id", "callId" -> id(pattern).toString();
            default -> throw new IllegalArgumentException("say here which thing {" + name + "} of " + pattern + " is");
        };
    }

    private UUID id(String pattern) {
        if (pattern.startsWith("/secretariat/bodies")) {
            return cast.body().id();
        } else if (pattern.startsWith("/secretariat/organisations")) {
            return cast.organisations().get(0).id();
        } else if (pattern.startsWith("/secretariat/delegations")) {
            return cast.delegations().get(0).id();
        } else if (pattern.startsWith("/secretariat/mails")) {
            return mail();
        } else if (pattern.startsWith("/calls") && pattern.endsWith("/comments")) {
            return procedure(Stage.PUBLISHED);
        } else if (pattern.startsWith("/secretariat") && pattern.contains("/withholding")) {
            return withheld();
        } else if (pattern.endsWith("/invited")
                || pattern.contains("/submissions") && pattern.startsWith("/secretariat")) {
            return procedure(Stage.COMMENT_PERIOD);
        } else if (pattern.endsWith("/review")) {
            return procedure(Stage.REVIEW);
        } else if (pattern.startsWith("/documents")) {
            return beans.getBean(Publications.class)
                    .of(procedure(Stage.PUBLISHED))
                    .orElseThrow()
                    .id();
        } else if (pattern.startsWith("/kept")) {
            return beans.getBean(KeptForms.class)
                    .keep(
                            cast.officer().accountId(),
                            "/secretariat/bodies",
                            List.of(new Typed("body", "A body")),
                            List.of("file"))
                    .orElseThrow();
        } else if (pattern.startsWith("/publication") && pattern.contains("language")) {
            return procedure(Stage.PUBLISHED);
        }
        return STAGES.entrySet().stream()
                .filter(part -> pattern.startsWith(part.getKey()))
                .map(part -> procedure(part.getValue()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("say here which thing the id of " + pattern + " is"));
    }

    private UUID period() {
        return beans.getBean(CommentPeriods.class)
                .newest(procedure(Stage.COMMENT_PERIOD))
                .orElseThrow()
                .id();
    }

    private String draftNumber() {
        UUID call = procedure(Stage.COMMENT_PERIOD);
        Cast.Voice organisation = cast.organisations().get(0);
        Call shown = beans.getBean(Calls.class).get(organisation.lead(), call, organisation.id());
        return Integer.toString(shown.textOf(shown.periods().get(0)).number());
    }

    private UUID question() {
        Cast.Voice organisation = cast.organisations().get(0);
        UUID call = procedure(Stage.COMMENT_PERIOD);
        Questions questions = beans.getBean(Questions.class);
        questions.ask(
                organisation.lead(), organisation.id(), call, new UUID(7, 7), Language.EN, "May members add annexes?");
        return questions.of(organisation.lead(), organisation.id(), call).get(0).id();
    }

    private UUID commentDraft() {
        Cast.Voice organisation = cast.organisations().get(0);
        CommentDrafts drafts = beans.getBean(CommentDrafts.class);
        return drafts.of(organisation.lead(), organisation.id(), period()).stream()
                .findFirst()
                .orElseGet(() -> drafts.add(
                        organisation.lead(),
                        organisation.id(),
                        period(),
                        new CommentText(null, CommentType.GENERAL, Language.EN, "A comment of ours.", "", "")))
                .id();
    }

    private UUID attachment() {
        Cast.Voice organisation = cast.organisations().get(0);
        UUID draft = commentDraft();
        Attachments attachments = beans.getBean(Attachments.class);
        byte[] pdf = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        try (ReceivedFile file = ReceivedFile.read("statement.pdf", new ByteArrayInputStream(pdf))) {
            List<Attachment> there = attachments.ofDrafts(List.of(draft)).getOrDefault(draft, List.of());
            if (there.isEmpty()) {
                attachments.add(organisation.lead(), draft, List.of(file));
            }
            return attachments.ofDrafts(List.of(draft)).get(draft).get(0).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID cosigning() {
        Cast.Voice signs = cast.organisations().get(0);
        Cast.Voice lead = cast.organisations().get(1);
        Cosigning joint = beans.getBean(Cosigning.class);
        return joint.askedOf(signs.lead(), signs.id()).stream()
                .findFirst()
                .orElseGet(() -> {
                    joint.ask(lead.lead(), lead.id(), period(), signs.id());
                    return joint.askedOf(signs.lead(), signs.id()).get(0);
                })
                .id();
    }

    private UUID submission() {
        Cast.Voice organisation = cast.organisations().get(0);
        return beans.getBean(Submissions.class)
                .of(organisation.lead(), organisation.id(), null, 1)
                .items()
                .get(0)
                .id();
    }

    /** The procedure in which an organisation asks for its name to be withheld. */
    private UUID withheld() {
        Cast.Voice organisation = cast.organisations().get(0);
        UUID submission = submission();
        beans.getBean(Withholdings.class).askName(organisation.lead(), submission, "They follow us.");
        return beans.getBean(Submissions.class)
                .get(organisation.lead(), submission)
                .procedureId();
    }

    private UUID published() {
        return beans.getBean(Comments.class)
                .publishable(procedure(Stage.PUBLISHED), null, 1)
                .items()
                .get(0)
                .submissionId();
    }

    private SignedHead sealedHead() {
        beans.getBean(Sealer.class).seal();
        return beans.getBean(SealedLog.class).newest().orElseThrow();
    }

    private UUID comment() {
        return beans.getBean(Comments.class)
                .of(cast.officer(), procedure(Stage.ANSWERING), null, null, 1)
                .items()
                .get(0)
                .id();
    }

    private UUID round(Stage stage) {
        return beans.getBean(ReviewRounds.class)
                .newest(procedure(stage))
                .orElseThrow()
                .id();
    }

    private UUID contribution() {
        return beans.getBean(Contributions.class).of(round(Stage.RULING)).get(0).id();
    }

    private UUID paragraph() {
        return beans.getBean(Drafts.class)
                .of(procedure(Stage.DRAFTING))
                .paragraphs()
                .get(1)
                .id();
    }

    private UUID mail() {
        return beans.getBean(Outbox.class)
                .mails(cast.officer(), procedure(Stage.DRAFT_WITH_CHAIR), null, 1)
                .items()
                .get(0)
                .id();
    }

    private Invitation invited() {
        Cast.Voice organisation = cast.organisations().get(0);
        return beans.getBean(Invitations.class)
                .invite(
                        organisation.lead(),
                        organisation.id(),
                        "invited-" + suffix() + "@example.org",
                        Function.MEMBER,
                        Locale.ENGLISH);
    }

    private String invitationSecret() {
        return secretMailedTo(invited().email());
    }

    private String registrationSecret() {
        String mark = suffix();
        String email = "registers-" + mark + "@example.org";
        beans.getBean(Registrations.class)
                .register(
                        new OrganisationDetails(
                                new OrganisationNames("fr", "Les amis " + mark, Map.of("ar", "الأصدقاء")),
                                "R" + mark,
                                ConsultativeStatus.ROSTER,
                                "SEN",
                                new Contact("A. Diop", email, "+221 33 800 00 00", "https://example.org/" + mark)),
                        Locale.ENGLISH,
                        null);
        return secretMailedTo(email);
    }

    /** Without a mail server mails are kept to be read, links and all. */
    private String secretMailedTo(String email) {
        Mail mail = beans.getBean(Outbox.class).mails(cast.officer(), null, null, 50).items().stream()
                .filter(one -> one.to().equals(email))
                .findFirst()
                .orElseThrow();
        Matcher link = SECRET.matcher(mail.body());
        if (!link.find()) {
            throw new IllegalStateException("no link in " + mail.body());
        }
        return link.group(1);
    }

    /** Of an organisation of these, reaching as far as one can. */
    AccessTokens.Issued token() {
        Cast.Voice organisation = cast.organisations().get(0);
        return beans.getBean(AccessTokens.class)
                .issue(organisation.lead(), organisation.id(), "A tool", TokenScope.SUBMIT, 30);
    }

    private UUID list() {
        String csv = "acronym,status,country,name_en,contact_person,contact_email\n"
                + "L" + suffix() + ",SPECIAL,KEN,A listed organisation,A. Person,listed@example.org\n"
                + "M,SPECIAL,XXX,,A. Person,listed\n";
        return beans.getBean(OrganisationLists.class)
                .check(cast.officer(), "organisations.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** One with a row to take over, one to put right, and one whose paragraph is to be chosen. */
    private UUID sheet() {
        Cast.Voice organisation = cast.organisations().get(0);
        CommentSheets sheets = beans.getBean(CommentSheets.class);
        String template = new String(
                sheets.template(organisation.lead(), organisation.id(), period(), SheetFormat.CSV, Locale.ENGLISH),
                StandardCharsets.UTF_8);
        String csv = template.lines().limit(1).findFirst().orElseThrow()
                + "\n,Paragraph,Text,Type,Language,Passage,Comment,Proposed,Rationale,References\n"
                + "a,no such,,general,English,,To be placed " + suffix() + "\n"
                + "b,whole text,,general,English,,New " + suffix() + "\n"
                + "c,whole text,,angry,,,Wrong " + suffix() + "\n";
        return sheets.check(
                organisation.lead(), organisation.id(), period(), "comments.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private UUID office(String pattern) {
        Place place = pattern.contains("organisations")
                ? Place.organisation(cast.organisations().get(0).id())
                : pattern.contains("delegations")
                        ? Place.delegation(cast.delegations().get(0).id())
                        : pattern.contains("platform")
                                ? Place.PLATFORM
                                : Place.body(cast.body().id());
        return beans.getBean(Offices.class).in(place).get(0).id();
    }
}
