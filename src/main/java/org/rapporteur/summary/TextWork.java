package org.rapporteur.summary;

import java.util.List;
import java.util.Optional;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Stage;

/** In which stages a text is worked on, and as which act. */
final class TextWork {

    private TextWork() {}

    static Optional<Act> act(Stage stage) {
        return switch (stage) {
            case DRAFTING -> Optional.of(Act.WRITE_DRAFT);
            case ANSWERING, REVISING_AFTER_REVIEW -> Optional.of(Act.REVISE);
            case EDITING, RENDITION_REPAIR -> Optional.of(Act.EDIT_FINAL);
            default -> Optional.empty();
        };
    }

    /**
     * Refuses who never works on the text, in whatever stage.
     *
     * @throws NotAllowed, NotKnown as {@link Authority#require} says
     */
    static void requireAny(Actor actor, Procedure procedure) {
        boolean may = List.of(Act.WRITE_DRAFT, Act.REVISE, Act.EDIT_FINAL).stream()
                .anyMatch(act -> Authority.may(actor, act, procedure.places()));
        if (!may) {
            Authority.require(actor, Act.WRITE_DRAFT, procedure.places());
        }
    }
}
