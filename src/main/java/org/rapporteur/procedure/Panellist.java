package org.rapporteur.procedure;

/** A member of the panel with the function that the summary names. Each at most 300 characters. */
public record Panellist(String name, String function) {}
