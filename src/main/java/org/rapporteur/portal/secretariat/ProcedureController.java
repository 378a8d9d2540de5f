package org.rapporteur.portal.secretariat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.Comments;
import org.rapporteur.comment.Questions;
import org.rapporteur.comment.Withholdings;
import org.rapporteur.disposition.Satisfactions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Function;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.lifecycle.ChairTasks;
import org.rapporteur.lifecycle.Deadlines;
import org.rapporteur.lifecycle.Withdrawal;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.publication.Publications;
import org.rapporteur.review.ReviewRounds;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A procedure's own page: where it stands, what it waits for, its figures; moving its deadlines and withdrawing it. */
@Controller
class ProcedureController {
    private final Procedures procedures;
    private final CommentPeriods periods;
    private final Comments comments;
    private final Satisfactions satisfactions;
    private final Withholdings withholdings;
    private final ReviewRounds rounds;
    private final Publications publications;
    private final Deadlines deadlines;
    private final Withdrawal withdrawal;
    private final NextSteps nextSteps;
    private final ChairTasks chairTasks;
    private final Questions questions;

    ProcedureController(
            Procedures procedures,
            CommentPeriods periods,
            Comments comments,
            Satisfactions satisfactions,
            Withholdings withholdings,
            ReviewRounds rounds,
            Publications publications,
            Deadlines deadlines,
            Withdrawal withdrawal,
            NextSteps nextSteps,
            ChairTasks chairTasks,
            Questions questions) {
        this.questions = questions;
        this.procedures = procedures;
        this.periods = periods;
        this.comments = comments;
        this.satisfactions = satisfactions;
        this.withholdings = withholdings;
        this.rounds = rounds;
        this.publications = publications;
        this.deadlines = deadlines;
        this.withdrawal = withdrawal;
        this.nextSteps = nextSteps;
        this.chairTasks = chairTasks;
    }

    @GetMapping("/secretariat/procedures/{id}")
    @Asks(Act.SEE_OVERVIEW)
    String procedure(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, seen(actor, id), Inputs.none(), null, model);
    }

    @PostMapping("/secretariat/procedures/{id}/deadlines/comments")
    @Asks(Act.MOVE_DEADLINE)
    String moveComments(Actor actor, @PathVariable UUID id, Inputs inputs, Reply reply, Model model) {
        return move(actor, id, "comments", inputs, deadlines::moveComments, reply, model);
    }

    @PostMapping("/secretariat/procedures/{id}/deadlines/review")
    @Asks(Act.MOVE_DEADLINE)
    String moveReview(Actor actor, @PathVariable UUID id, Inputs inputs, Reply reply, Model model) {
        return move(actor, id, "review", inputs, deadlines::moveReview, reply, model);
    }

    @GetMapping("/secretariat/procedures/{id}/withdraw")
    @Asks(Act.WITHDRAW)
    String confirmWithdrawal(Actor actor, @PathVariable UUID id, Model model) {
        return withdrawalForm(withdrawable(actor, id), Inputs.none(), model);
    }

    @PostMapping("/secretariat/procedures/{id}/withdraw")
    @Asks(Act.WITHDRAW)
    String withdraw(Actor actor, @PathVariable UUID id, Inputs inputs, Reply reply, Model model) {
        Procedure procedure = withdrawable(actor, id);
        return reply.to(
                () -> {
                    if (!inputs.has("sure", "yes")) {
                        throw new Refusal("withdrawal.sure");
                    }
                    withdrawal.withdraw(actor, id, inputs.text("reason"));
                    return reply.done("/secretariat/procedures/" + id, "secretariat.done.withdrawn");
                },
                () -> withdrawalForm(procedure, inputs, model));
    }

    private interface Move {
        void to(Actor actor, UUID procedureId, Instant closesAt, String reason);
    }

    private String move(Actor actor, UUID id, String which, Inputs inputs, Move move, Reply reply, Model model) {
        Procedure procedure = seen(actor, id);
        Authority.require(actor, Act.MOVE_DEADLINE, procedure.places());
        return reply.to(
                () -> {
                    Instant closesAt = Field.given(
                            "field.closes-at",
                            inputs.instant("closes-at", procedure.body().zone()));
                    move.to(actor, id, closesAt, inputs.text("reason"));
                    return reply.done("/secretariat/procedures/" + id, "secretariat.done.moved");
                },
                () -> page(actor, procedure, inputs, which, model));
    }

    private Procedure seen(Actor actor, UUID id) {
        Procedure procedure = procedures.get(id);
        Authority.require(actor, Act.SEE_OVERVIEW, procedure.places());
        return procedure;
    }

    private Procedure withdrawable(Actor actor, UUID id) {
        Procedure procedure = procedures.get(id);
        Authority.require(actor, Act.WITHDRAW, procedure.places());
        return procedure;
    }

    /** @param moving the deadline whose form was refused, {@code null} for none */
    private String page(Actor actor, Procedure procedure, Inputs inputs, @Nullable String moving, Model model) {
        UUID id = procedure.id();
        model.addAttribute("actor", actor);
        model.addAttribute("procedure", procedure);
        model.addAttribute("typed", inputs);
        model.addAttribute("moving", moving);
        model.addAttribute("steps", nextSteps.of(actor, procedure));
        model.addAttribute(
                "withViceChair",
                procedure.stage().waitsFor() == Function.CHAIR ? chairTasks.withViceChair(Set.of(id)) : Set.of());
        model.addAttribute("period", periods.newest(id).orElse(null));
        model.addAttribute("questions", questions.waiting(Set.of(id)).getOrDefault(id, 0));
        model.addAttribute("figures", comments.figures(id));
        model.addAttribute("withholdings", withholdings.waiting(id));
        model.addAttribute("satisfied", satisfactions.figures(id));
        model.addAttribute("rounds", rounds.of(id));
        model.addAttribute("publication", publications.of(id).orElse(null));
        return "secretariat/procedure";
    }

    private static String withdrawalForm(Procedure procedure, Inputs inputs, Model model) {
        model.addAttribute("procedure", procedure);
        model.addAttribute("typed", inputs);
        return "secretariat/withdraw";
    }
}
