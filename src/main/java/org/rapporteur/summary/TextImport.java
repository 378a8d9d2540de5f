package org.rapporteur.summary;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Language;
import org.springframework.lang.Nullable;

/**
 * Reads a draft from pasted text, {@code .txt} or light Markdown ({@code .md}).
 *
 * <p>In plain text a blank line ends a paragraph; where there is no blank line at all and the lines are long, each line
 * is one. The light markup of {@link MarkedText} counts in both, and so do {@code <sup>} and {@code <sub>}; every other
 * tag stays the text it is.
 */
public final class TextImport {

    public static final int MOST_BYTES = 1 << 20;
    public static final int MOST_WORDS = 20_000;
    public static final int MOST_PARAGRAPHS = 2_000;

    /** Every character of a paragraph may have a backslash before it. */
    private static final int MOST_CHARACTERS_OF_BLOCK = 2 * ParagraphText.MOST_CHARACTERS + 10_000;

    private TextImport() {}

    /**
     * Reads a file's bytes.
     *
     * @param filename decides between plain text and Markdown, and refuses other kinds than .txt and .md; {@code null}
     *     for pasted text
     * @throws Refusal {@code text.empty}, {@code text.too-large}, {@code text.too-many-words},
     *     {@code text.too-many-paragraphs}, {@code text.not-utf8}, {@code text.control-characters},
     *     {@code text.file-kind}, {@code text.too-long} for a paragraph, each saying where and what to do
     */
    public static Proposal read(byte[] content, @Nullable String filename) {
        String name = filename == null ? "" : filename.strip().toLowerCase(Locale.ROOT);
        boolean markdown = name.endsWith(".md");
        if (!name.isEmpty() && !markdown && !name.endsWith(".txt")) {
            throw new Refusal("text.file-kind", filename);
        }
        if (content.length > MOST_BYTES) {
            throw new Refusal("text.too-large", content.length);
        }
        return propose(decoded(content), markdown);
    }

    /** Reads pasted text. */
    public static Proposal read(String text) {
        return read(text, false);
    }

    /** Reads pasted text, as Markdown or as plain text. */
    public static Proposal read(String text, boolean markdown) {
        if (text.length() > MOST_BYTES) {
            throw new Refusal("text.too-large", text.length());
        }
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] content = new byte[bytes.remaining()];
            bytes.get(content);
            return read(content, markdown ? ".md" : null);
        } catch (CharacterCodingException e) {
            throw new Refusal("text.not-utf8", 1);
        }
    }

    private static String decoded(byte[] content) {
        boolean marked = content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        ByteBuffer bytes = ByteBuffer.wrap(content);
        bytes.position(marked ? 3 : 0);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            throw new Refusal("text.not-utf8", lineOf(text.toString(), text.length()));
        }
        return text.toString();
    }

    private static Proposal propose(String decoded, boolean markdown) {
        refuseControls(decoded);
        String text = Normalizer.normalize(
                decoded.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\u0085', '\n')
                        .replace('\u2028', '\n')
                        .replace("\u2029", "\n\n"),
                Normalizer.Form.NFC);
        refuseEndlessBlock(text);
        List<Block> blocks = markdown ? MarkdownBlocks.of(text) : PlainBlocks.of(text);
        if (blocks.isEmpty()) {
            throw new Refusal("text.empty");
        }
        ImportedText asItCame = MastheadReader.read(blocks);
        refuseTooMuch(asItCame);
        return new Proposal(text, asItCame, Repairs.in(asItCame).proposed(), markdown);
    }

    private static void refuseControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean harmless = c == '\n' || c == '\r' || c == '\t' || c == '\u0085';
            if (Character.isISOControl(c) && !harmless) {
                throw new Refusal("text.control-characters", lineOf(text, i), String.format("U+%04X", (int) c));
            }
        }
    }

    /** A paragraph that would be refused in any case is refused before it is looked at closely, which takes long. */
    private static void refuseEndlessBlock(String text) {
        boolean lineByLine = text.lines().noneMatch(String::isBlank);
        int length = 0;
        for (String line : text.lines().toList()) {
            length = line.isBlank() || lineByLine ? line.length() : length + line.length();
            if (length > MOST_CHARACTERS_OF_BLOCK) {
                throw new Refusal("text.too-long", length, ParagraphText.MOST_CHARACTERS);
            }
        }
    }

    private static void refuseTooMuch(ImportedText text) {
        if (text.items().size() > MOST_PARAGRAPHS) {
            throw new Refusal("text.too-many-paragraphs", text.items().size(), MOST_PARAGRAPHS);
        }
        StringBuilder all = new StringBuilder();
        text.items().forEach(item -> all.append(item.text().plain()).append('\n'));
        long han = all.codePoints().filter(WordCount::isHan).count();
        long letters = all.codePoints().filter(Character::isLetter).count();
        int words = WordCount.of(all.toString(), 2 * han > letters ? Language.ZH : Language.EN);
        if (words > MOST_WORDS) {
            throw new Refusal("text.too-many-words", words, MOST_WORDS);
        }
        text.items().forEach(item -> ParagraphText.refuseTooLong(item.text()));
    }

    private static long lineOf(String text, int index) {
        return 1 + text.substring(0, index).chars().filter(c -> c == '\n').count();
    }
}
