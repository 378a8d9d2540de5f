package org.rapporteur.publication;

/** Makes documents in one format. A new format is one more class of this kind, found by Spring. */
interface RenditionFormat {

    Rendition.Format format();

    /** @throws RenditionRefused when the text needs a person's repair first */
    byte[] render(IssuedDocument document);
}
