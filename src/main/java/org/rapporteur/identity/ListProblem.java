package org.rapporteur.identity;

import org.rapporteur.kernel.Refusal;

/**
 * Why a row of a list can't be imported.
 *
 * @param row as a spreadsheet counts it: the headings are row 1
 * @param column its heading
 * @param why what is wrong there and what to do
 */
public record ListProblem(long row, String column, Refusal why) {}
