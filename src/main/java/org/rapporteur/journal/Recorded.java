package org.rapporteur.journal;

/**
 * An entry with its place in the journal.
 *
 * @param sequence the order of recording; numbers may be missing where an act was rolled back
 * @param commitment SHA-256, as 64 hexadecimal digits, over the entry's salt and its canonical form
 * @param erased whether the entry's content was erased; it is empty then
 */
public record Recorded(long sequence, String commitment, Entry entry, boolean erased) {}
