package org.rapporteur.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ActTest {
    /** The table as the people who run a commission would check it: who may do what, and nobody else. */
    private static final String WHO_MAY_DO_WHAT = """
            SEE_OVERVIEW      chair editor officer operator rapporteur vice-chair
            ADMINISTER        officer
            APPOINT_OPERATORS officer operator
            SET_UP_PROCEDURE  officer
            WRITE_DRAFT       officer rapporteur
            SUBMIT_DRAFT      officer rapporteur
            SEE_TASKS         chair vice-chair
            DECIDE            chair vice-chair
            COMMENT           coordinator member
            SEE_MEMBERS       coordinator member
            MANAGE_MEMBERS    coordinator
            ARRANGE_COMMENTS  coordinator
            MANAGE_TOKENS     coordinator
            SUBMIT_COMMENTS   coordinator
            ANSWER_COMMENTS   officer rapporteur
            ANSWER_QUESTIONS  officer
            MARK_PUBLISHABLE  officer
            ENTER_SUBMISSIONS officer
            REVISE            officer rapporteur
            REVIEW            alternate focal-point
            SEE_REVIEW        chair officer rapporteur vice-chair
            SEE_WITHHELD_IDENTITY chair officer vice-chair
            EDIT_FINAL        editor officer
            SCHEDULE_RELEASE  officer
            MOVE_DEADLINE     officer
            WITHDRAW          officer
            READ_JOURNAL      officer operator
            READ_MAIL         officer operator
            OPERATE           operator
            """;

    @Test
    void the_table_of_who_may_do_what_is_as_agreed() {
        String table = Arrays.stream(Act.values())
                .map(act -> "%-17s %s%n"
                        .formatted(
                                act,
                                act.functions().stream()
                                        .map(Function::key)
                                        .sorted()
                                        .collect(Collectors.joining(" "))))
                .collect(Collectors.joining())
                .replace(System.lineSeparator(), "\n");

        assertThat(table).isEqualTo(WHO_MAY_DO_WHAT);
    }
}
