package org.rapporteur.comment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rapporteur.kernel.Refusal;
import org.springframework.lang.Nullable;

/**
 * Looks into a file that is a ZIP archive: which kind of document it is, whether it has macros, whether it can be read,
 * and whether it stays small when it is unpacked. It is read by its directory, as word processors do, and nothing of it
 * is kept.
 */
final class OfficePackage {

    /** The most that the parts of a document may be when unpacked, in bytes. */
    static final long MOST_UNPACKED = 200L << 20;

    private static final int MOST_PARTS = 10_000;
    private static final int MOST_READ = 1 << 20;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORD_MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private OfficePackage() {}

    /**
     * @return {@code null} where it is an archive of another kind
     * @throws Refusal {@code attachment.macros}, {@code attachment.encrypted}, {@code attachment.damaged},
     *     {@code attachment.expands}
     */
    @Nullable
    static FileKind kindOf(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            requireBounded(zip);
            String mimetype = text(zip, "mimetype");
            if (FileKind.ODT.mediaType().equals(mimetype)) {
                requirePlain(zip);
                return FileKind.ODT;
            }
            String types = text(zip, CONTENT_TYPES);
            if (types != null && types.toLowerCase(Locale.ROOT).contains("macroenabled")) {
                throw new Refusal("attachment.macros");
            }
            if (types == null || !types.contains(WORD_MAIN)) {
                return null;
            }
            if (has(zip, "vbaproject.bin") || has(zip, "vbadata.xml")) {
                throw new Refusal("attachment.macros");
            }
            return FileKind.DOCX;
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new Refusal("attachment.damaged");
        }
    }

    private static void requirePlain(ZipFile zip) throws IOException {
        String manifest = text(zip, "META-INF/manifest.xml");
        if (manifest == null) {
            throw new Refusal("attachment.damaged");
        }
        if (manifest.contains("encryption-data")) {
            throw new Refusal("attachment.encrypted");
        }
        if (zip.stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("basic/") || name.startsWith("scripts/"))) {
            throw new Refusal("attachment.macros");
        }
    }

    /** Unpacks all of it, but never more than is allowed: what the archive says of its sizes may be a lie. */
    private static void requireBounded(ZipFile zip) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw new Refusal("attachment.expands");
        }
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            try (InputStream part = zip.getInputStream(entries.nextElement())) {
                for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new Refusal("attachment.expands");
                    }
                }
            }
        }
    }

    private static boolean has(ZipFile zip, String lastPart) {
        return zip.stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.endsWith("/" + lastPart) || name.equals(lastPart));
    }

    @Nullable
    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream part = zip.getInputStream(entry)) {
            return new String(part.readNBytes(MOST_READ), StandardCharsets.UTF_8).strip();
        }
    }
}
