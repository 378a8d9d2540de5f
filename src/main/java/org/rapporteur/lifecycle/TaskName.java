package org.rapporteur.lifecycle;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.rapporteur.procedure.Procedure;

/**
 * Says in Tasklist's list, and at the head of a task, which summary a task is for: the label of the diagram, then the
 * panel's title. The description names body, session and agenda item.
 */
final class TaskName {

    /** What the engine's column holds. */
    private static final int LONGEST = 255;

    private TaskName() {}

    static void put(DelegateTask task, Procedure procedure) {
        task.setName(of(task.getName(), procedure.panel().title()));
        task.setDescription(procedure.body().name() + ", " + procedure.session().title() + ", "
                + procedure.panel().agendaItem());
    }

    /** At most 255 characters; of a longer one the end of the title is left out, never half a character. */
    static String of(String label, String title) {
        String name = label + ": " + title;
        if (name.length() <= LONGEST) {
            return name;
        }
        int end = LONGEST - 1;
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + "…";
    }
}
