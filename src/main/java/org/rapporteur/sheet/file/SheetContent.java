package org.rapporteur.sheet.file;

import java.util.List;
import java.util.Map;

/**
 * What is written into a sheet, in one language.
 *
 * @param name of the sheet with the comments
 * @param guide for whoever fills it in, a paragraph each; in a workbook they stand on a sheet of their own
 * @param columns those that the sheet has, each with its heading for people
 * @param rows what stands in each row
 * @param choices what may be chosen in columns that offer a list
 * @param wrongChoice what a program says to whoever enters anything else
 * @param delimiter between the cells of a CSV file
 */
public record SheetContent(
        Origin origin,
        boolean rightToLeft,
        String name,
        String guideName,
        String title,
        List<String> guide,
        Map<Column, String> columns,
        List<Map<Column, String>> rows,
        Map<Column, List<String>> choices,
        String wrongChoice,
        char delimiter) {}
