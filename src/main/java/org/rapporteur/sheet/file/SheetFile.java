package org.rapporteur.sheet.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.rapporteur.kernel.Refusal;

/** A file that somebody sent as a sheet: what it is, told by its content and never by its name, and what it says. */
public final class SheetFile {

    /** The largest file that is taken, in bytes. */
    public static final int MOST_BYTES = 10 << 20;

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    /** The name of the stream in which an encrypted workbook lies, as the compound file's directory writes it. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private SheetFile() {}

    /**
     * @throws Refusal {@code sheet.empty}, {@code sheet.too-large}, {@code sheet.encrypted}, {@code sheet.old-format},
     *     {@code sheet.macros}, {@code sheet.open-document}, {@code sheet.no-sheet}, {@code sheet.expands},
     *     {@code sheet.damaged}, {@code sheet.formulas}, {@code sheet.encoding}, {@code sheet.quotes},
     *     {@code sheet.wrong-template}, {@code sheet.version}, {@code sheet.too-many-rows}
     */
    public static ReadSheet read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refusal("sheet.empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw new Refusal("sheet.too-large", MOST_BYTES >> 20);
        }
        if (begins(bytes, OLE2)) {
            throw new Refusal(contains(bytes, ENCRYPTED) ? "sheet.encrypted" : "sheet.old-format");
        }
        return begins(bytes, ZIP) ? WorkbookReader.read(bytes) : CsvReader.read(bytes);
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static boolean contains(byte[] bytes, byte[] sought) {
        for (int at = 0; at <= bytes.length - sought.length; at++) {
            if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }
}
