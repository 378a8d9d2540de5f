package org.rapporteur.comment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.tika.Tika;
import org.rapporteur.kernel.Refusal;

/**
 * A file that somebody wants to attach, looked into: its kind is what is found in it, whatever its name says. It lies in
 * the server's folder for temporary files until it is closed.
 */
public final class ReceivedFile implements AutoCloseable {

    /** The most bytes of one file: 10 MiB. */
    public static final long MOST_BYTES = 10L << 20;

    /** What archives are taken for as long as nobody has looked into them. */
    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/x-tika-ooxml",
            FileKind.DOCX.mediaType(),
            "application/vnd.ms-word.document.macroenabled.12",
            FileKind.ODT.mediaType());

    private static final Tika TIKA = new Tika();

    private final Path path;
    private final String name;
    private final FileKind kind;
    private final long size;
    private final String sha256;

    private ReceivedFile(Path path, String name, FileKind kind, long size, String sha256) {
        this.path = path;
        this.name = name;
        this.kind = kind;
        this.size = size;
        this.sha256 = sha256;
    }

    /**
     * @param claimedName as the sender calls it; only shown, never trusted
     * @throws Refusal {@code attachment.empty}, {@code attachment.too-large}, {@code attachment.kind},
     *     {@code attachment.macros}, {@code attachment.encrypted}, {@code attachment.damaged},
     *     {@code attachment.expands}, each naming the file
     */
    public static ReceivedFile read(String claimedName, InputStream content) throws IOException {
        Path path = Files.createTempFile("attachment", ".received");
        try {
            MessageDigest digest = sha256();
            long size = copy(content, path, digest);
            if (size == 0) {
                throw new Refusal("attachment.empty");
            }
            if (size > MOST_BYTES) {
                throw new Refusal("attachment.too-large");
            }
            FileKind kind = kindOf(path);
            return new ReceivedFile(
                    path,
                    FileName.cleaned(claimedName, kind),
                    kind,
                    size,
                    HexFormat.of().formatHex(digest.digest()));
        } catch (Refusal refusal) {
            Files.deleteIfExists(path);
            throw new Refusal(refusal.code(), shown(claimedName));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    String name() {
        return name;
    }

    String mediaType() {
        return kind.mediaType();
    }

    long size() {
        return size;
    }

    String sha256Hex() {
        return sha256;
    }

    InputStream content() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static FileKind kindOf(Path path) throws IOException {
        String found;
        // by the stream alone: a name would be believed
        try (InputStream content = new BufferedInputStream(Files.newInputStream(path))) {
            found = TIKA.detect(content);
        }
        if (found.equals("application/x-tika-ooxml-protected")) {
            throw new Refusal("attachment.encrypted");
        }
        FileKind kind = ARCHIVES.contains(found)
                ? OfficePackage.kindOf(path)
                : FileKind.of(found).orElse(null);
        if (kind == null) {
            throw new Refusal("attachment.kind");
        }
        return kind;
    }

    /** Stops behind what is allowed: the rest need not be read to know that it is too much. */
    private static long copy(InputStream content, Path path, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (OutputStream file = Files.newOutputStream(path)) {
            for (int read = content.read(buffer); read >= 0 && size <= MOST_BYTES; read = content.read(buffer)) {
                file.write(buffer, 0, read);
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        return size;
    }

    private static String shown(String claimedName) {
        String shown = FileName.cleaned(claimedName, FileKind.PDF);
        // the ending that was put on says nothing about a file that is refused
        return shown.length() > 4
                        && !claimedName.toLowerCase(java.util.Locale.ROOT).endsWith(".pdf")
                ? shown.substring(0, shown.length() - 4)
                : shown;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
