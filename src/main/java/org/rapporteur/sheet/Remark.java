package org.rapporteur.sheet;

import org.rapporteur.kernel.Refusal;
import org.rapporteur.sheet.file.Column;
import org.springframework.lang.Nullable;

/**
 * What was found in a row and what to do about it.
 *
 * @param column where, {@code null} for the row as a whole
 * @param why said as all refusals are, though it need not refuse anything
 */
public record Remark(@Nullable Column column, Refusal why) {

    Remark(@Nullable Column column, String code, Object... details) {
        this(column, new Refusal(code, details));
    }
}
