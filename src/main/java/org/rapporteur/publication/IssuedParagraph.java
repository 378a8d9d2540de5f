package org.rapporteur.publication;

import java.util.UUID;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;

/**
 * A paragraph as the issued document shows it.
 *
 * @param id the identity that it has in every revision
 * @param reference the number it carries in drafts, for messages; empty for headings and notes
 * @param label what stands before it: {@code 5.} in negotiated text, {@code (a)} for a list item, empty otherwise
 */
public record IssuedParagraph(UUID id, Paragraph.Kind kind, String reference, String label, MarkedText text) {}
