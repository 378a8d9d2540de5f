package org.rapporteur.portal.frame;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.Desk;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.lifecycle.ChairTasks;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.review.DelegationBriefs;
import org.rapporteur.review.RoundBrief;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.Paragraph;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** On which procedure, and which of its paragraphs, a form was, as far as the one who sent it may know them. */
@Component
class FormPlaces {

    private static final Pattern PATH = Pattern.compile(
            "/(drafting|answers|ngo/periods|tasks|delegation/rounds|delegation/contributions)/([0-9a-f-]{36})"
                    + "(?:/paragraphs/([0-9a-f-]{36}))?.*");

    private final Procedures procedures;
    private final Drafts drafts;
    private final CommentDrafts comments;
    private final ChairTasks tasks;
    private final DelegationBriefs reviews;

    FormPlaces(
            Procedures procedures, Drafts drafts, CommentDrafts comments, ChairTasks tasks, DelegationBriefs reviews) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.comments = comments;
        this.tasks = tasks;
        this.reviews = reviews;
    }

    /** @param paragraph the paragraph's number, empty where the form was on no numbered one */
    record Place(Procedure procedure, String paragraph) {}

    /** Empty where the form was on no procedure, or on one that the actor may not know. */
    Optional<Place> of(Actor actor, String path, List<Typed> fields) {
        Matcher match = PATH.matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(place(actor, match.group(1), match.group(2), match.group(3), fields));
        } catch (NotKnown | NotAllowed | IllegalArgumentException hidden) {
            return Optional.empty();
        }
    }

    private Place place(Actor actor, String page, String id, @Nullable String paragraph, List<Typed> fields) {
        switch (page) {
            case "tasks":
                return new Place(tasks.desk(actor, id).procedure(), "");
            case "ngo/periods":
                UUID organisation = UUID.fromString(value(fields, "organisation"));
                Desk desk = comments.desk(actor, organisation, UUID.fromString(id));
                return new Place(desk.procedure(), number(desk.revision().paragraphs(), value(fields, "paragraph")));
            case "delegation/rounds":
                return reviewed(actor, id, fields);
            case "delegation/contributions":
                return reviewed(actor, value(fields, "round"), fields);
            case "answers":
                Procedure answered = procedures.get(UUID.fromString(id));
                Authority.require(actor, Act.ANSWER_COMMENTS, answered.places());
                return new Place(answered, "");
            default:
                Procedure written = procedures.get(UUID.fromString(id));
                drafts.requireReader(actor, written);
                return new Place(
                        written,
                        paragraph == null ? "" : number(drafts.of(written.id()).paragraphs(), paragraph));
        }
    }

    private Place reviewed(Actor actor, String round, List<Typed> fields) {
        UUID delegation = UUID.fromString(value(fields, "delegation"));
        RoundBrief brief = reviews.of(actor, delegation, UUID.fromString(round));
        return new Place(brief.procedure(), number(brief.revision().paragraphs(), value(fields, "paragraph")));
    }

    private static String value(List<Typed> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Typed::value)
                .findFirst()
                .orElse("");
    }

    private static String number(List<Paragraph> paragraphs, String id) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.id().toString().equals(id))
                .map(Paragraph::number)
                .findFirst()
                .orElse("");
    }
}
