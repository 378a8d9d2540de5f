package org.rapporteur.procedure;

import java.time.LocalDate;
import java.util.List;

/**
 * A panel discussion, as the opening paragraph of its summary tells it.
 *
 * @param agendaItem for example {@code 3 (c)}
 * @param meetingNumber 1 to 999
 * @param originalLanguage the language in which the summary is drafted
 */
public record Panel(
        String agendaItem,
        String title,
        LocalDate heldOn,
        int meetingNumber,
        String moderator,
        List<Panellist> panellists,
        Language originalLanguage) {

    /** The most panellists that a panel may have. */
    public static final int MOST_PANELLISTS = 40;

    public Panel {
        panellists = List.copyOf(panellists);
    }
}
