package org.rapporteur.comment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each kind that can be attached, and of some that can't. */
public final class SampleFiles {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private SampleFiles() {}

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] png() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    public static byte[] jpeg() {
        return new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1};
    }

    public static byte[] docx(String... moreParts) {
        return zip(word("document.main+xml", moreParts));
    }

    public static byte[] docm() {
        return zip(word("ignored", "word/vbaProject.bin"), "application/vnd.ms-word.document.macroEnabled.main+xml");
    }

    public static byte[] odt(String manifest, String... moreParts) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", bytes("<office:document-content/>"));
        parts.put("META-INF/manifest.xml", bytes(manifest));
        for (String part : moreParts) {
            parts.put(part, bytes("x"));
        }
        return zip(parts);
    }

    /** A document that is small as a file and not when it is unpacked. */
    public static byte[] bomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : word("document.main+xml").entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
            zip.putNextEntry(new ZipEntry("word/media/image1.bin"));
            for (int megabyte = 0; megabyte <= 201; megabyte++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A spreadsheet's package, which is no document. */
    public static byte[] otherArchive() {
        return zip(Map.of("a.txt", bytes("just an archive")));
    }

    private static Map<String, byte[]> word(String main, String... moreParts) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes("<Types><Override ContentType=\"" + WORD + main + "\"/></Types>"));
        parts.put("_rels/.rels", bytes("<Relationships/>"));
        parts.put("word/document.xml", bytes("<w:document/>"));
        for (String part : moreParts) {
            parts.put(part, bytes("x"));
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts, String contentType) {
        Map<String, byte[]> other = new LinkedHashMap<>(parts);
        other.put("[Content_Types].xml", bytes("<Types><Override ContentType=\"" + contentType + "\"/></Types>"));
        return zip(other);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        ((OutputStream) zip).write(content);
        zip.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
