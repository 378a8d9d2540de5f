package org.rapporteur.summary;

import org.rapporteur.kernel.Refusal;
import org.springframework.lang.Nullable;

/** Reads a draft from pasted text, {@code .txt} or light Markdown ({@code .md}). */
public final class TextImport {

    public static final int MOST_BYTES = 1 << 20;
    public static final int MOST_WORDS = 20_000;
    public static final int MOST_PARAGRAPHS = 2_000;

    private TextImport() {}

    /**
     * Reads a file's bytes.
     *
     * @param filename decides nothing but the refusal of other kinds than .txt and .md; {@code null} for pasted text
     * @throws Refusal {@code text.empty}, {@code text.too-large}, {@code text.too-many-words},
     *     {@code text.too-many-paragraphs}, {@code text.not-utf8}, {@code text.control-characters},
     *     {@code text.file-kind}, each saying where and what to do
     */
    public static Proposal read(byte[] content, @Nullable String filename) {
        throw new UnsupportedOperationException();
    }

    /** Reads pasted text. */
    public static Proposal read(String text) {
        throw new UnsupportedOperationException();
    }
}
