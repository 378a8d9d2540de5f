package org.rapporteur.lifecycle;

import java.util.List;
import java.util.UUID;
import org.rapporteur.identity.Function;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.stereotype.Component;

/** Whose tasks they are: the groups of the procedure's own offices. Read by the models. */
@Component
public class Candidates {

    private final Procedures procedures;

    Candidates(Procedures procedures) {
        this.procedures = procedures;
    }

    /** The Chair of the session. */
    public List<String> chairs(String procedureId) {
        return List.of(ofSession(Function.CHAIR, procedure(procedureId)));
    }

    /** The vice-chairs of the session, once they are called. */
    String viceChairs(Procedure procedure) {
        return ofSession(Function.VICE_CHAIR, procedure);
    }

    /** Those who write: the session's rapporteur and the secretariat's officers. */
    public List<String> drafters(String procedureId) {
        Procedure procedure = procedure(procedureId);
        return List.of(
                ofSession(Function.RAPPORTEUR, procedure), ofBody(Function.OFFICER, procedure), Function.OFFICER.key());
    }

    /** The body's editors and officers. */
    public List<String> editors(String procedureId) {
        Procedure procedure = procedure(procedureId);
        return List.of(ofBody(Function.EDITOR, procedure), ofBody(Function.OFFICER, procedure), Function.OFFICER.key());
    }

    /** The body's officers, and those of the platform. */
    public List<String> officers(String procedureId) {
        return List.of(ofBody(Function.OFFICER, procedure(procedureId)), Function.OFFICER.key());
    }

    private Procedure procedure(String procedureId) {
        return procedures.get(UUID.fromString(procedureId));
    }

    private static String ofSession(Function function, Procedure procedure) {
        return function.key() + "-" + procedure.session().key(procedure.body());
    }

    private static String ofBody(Function function, Procedure procedure) {
        return function.key() + "-" + procedure.body().key();
    }
}
