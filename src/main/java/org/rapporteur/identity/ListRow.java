package org.rapporteur.identity;

/**
 * A row of a list that can be imported.
 *
 * @param row as a spreadsheet counts it
 * @param details fit to keep
 */
public record ListRow(long row, OrganisationDetails details) {}
