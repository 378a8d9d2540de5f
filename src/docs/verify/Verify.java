import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies receipts of Rapporteur without Rapporteur. Needs a JDK 17 or newer and nothing else; opens no connection.
 *
 * <pre>
 * java Verify.java submission.json proof.json key.pem     the submission is in the record
 * java Verify.java consistency.json key.pem               the later head continues the earlier one
 * </pre>
 *
 * Ends with 0 when everything fits, with 1 and the reason when something does not, with 2 when it is called wrongly. What
 * each step means is said in src/docs/guides/verifying.md.
 */
final class Verify {

    private static final HexFormat HEX = HexFormat.of();

    /** Something does not fit. */
    private static final class Mismatch extends RuntimeException {
        Mismatch(String reason) {
            super(reason);
        }
    }

    public static void main(String[] arguments) throws Exception {
        try {
            if (arguments.length == 3) {
                inclusion(Path.of(arguments[0]), Files.readString(Path.of(arguments[1])), key(arguments[2]));
            } else if (arguments.length == 2) {
                consistency(Files.readString(Path.of(arguments[0])), key(arguments[1]));
            } else {
                System.err.println("usage: java Verify.java submission.json proof.json key.pem");
                System.err.println("       java Verify.java consistency.json key.pem");
                System.exit(2);
            }
        } catch (Mismatch mismatch) {
            System.err.println("DOES NOT FIT: " + mismatch.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("can't be read: " + e.getMessage());
            System.exit(2);
        }
    }

    private static void inclusion(Path received, String proof, PublicKey key) throws Exception {
        String fingerprint = HEX.formatHex(sha256(Files.readAllBytes(received)));
        require(fingerprint.equals(text(proof, "fingerprint")), "the file has another fingerprint: " + fingerprint);
        System.out.println("The file has the fingerprint of the receipt: " + fingerprint);

        byte[] entry = Base64.getDecoder().decode(text(proof, "entry"));
        String said = new String(entry, StandardCharsets.UTF_8);
        require(said.contains("\"fingerprint\":\"" + fingerprint + "\""), "the entry is for another fingerprint");
        require(said.contains("\"number\":\"" + text(proof, "number") + "\""), "the entry is for another receipt");
        byte[] commitment = sha256(HEX.parseHex(text(proof, "salt")), entry);
        require(HEX.formatHex(commitment).equals(text(proof, "commitment")), "the commitment is another");
        System.out.println("The entry of the journal says so: " + said);

        Head head = Head.read(text(proof, "checkpoint"), key);
        long position = number(proof, "position");
        byte[] root = rootFrom(position, head.size, sha256(new byte[] {0}, commitment), path(proof));
        require(Arrays.equals(root, head.root), "the path does not lead to the root of the head");
        System.out.println("The entry is number " + position + " in the log under this head:");
        System.out.println(head.body);
        System.out.println("OK");
    }

    /** RFC 9162, section 2.1.3.2. */
    private static byte[] rootFrom(long position, long size, byte[] leaf, List<byte[]> path) throws Exception {
        require(position >= 0 && position < size, "the position is outside of the log");
        long node = position;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            require(last != 0, "the path is too long");
            if (node % 2 == 1 || node == last) {
                hash = sha256(new byte[] {1}, sibling, hash);
                while (node % 2 == 0 && node != 0) {
                    node /= 2;
                    last /= 2;
                }
            } else {
                hash = sha256(new byte[] {1}, hash, sibling);
            }
            node /= 2;
            last /= 2;
        }
        require(last == 0, "the path is too short");
        return hash;
    }

    /** RFC 9162, section 2.1.4.2. */
    private static void consistency(String proof, PublicKey key) throws Exception {
        Head earlier = Head.read(text(proof, "earlier"), key);
        Head later = Head.read(text(proof, "later"), key);
        require(earlier.size >= 1 && earlier.size <= later.size, "the earlier head is the later one");
        List<byte[]> path = new ArrayList<>(path(proof));
        if (earlier.size == later.size) {
            require(Arrays.equals(earlier.root, later.root) && path.isEmpty(), "two heads of one size differ");
        } else {
            if (Long.bitCount(earlier.size) == 1) {
                path.add(0, earlier.root);
            }
            require(!path.isEmpty(), "the path is too short");
            long node = earlier.size - 1;
            long last = later.size - 1;
            while (node % 2 == 1) {
                node /= 2;
                last /= 2;
            }
            byte[] before = path.get(0);
            byte[] after = path.get(0);
            for (byte[] hash : path.subList(1, path.size())) {
                require(last != 0, "the path is too long");
                if (node % 2 == 1 || node == last) {
                    before = sha256(new byte[] {1}, hash, before);
                    after = sha256(new byte[] {1}, hash, after);
                    while (node % 2 == 0 && node != 0) {
                        node /= 2;
                        last /= 2;
                    }
                } else {
                    after = sha256(new byte[] {1}, after, hash);
                }
                node /= 2;
                last /= 2;
            }
            require(last == 0, "the path is too short");
            require(Arrays.equals(before, earlier.root), "the path does not lead to the root of the earlier head");
            require(Arrays.equals(after, later.root), "the path does not lead to the root of the later head");
        }
        System.out.println("The log under the second head begins with the whole log under the first:");
        System.out.println(earlier.body);
        System.out.println(later.body);
        System.out.println("OK");
    }

    /** A signed head: c2sp.org/tlog-checkpoint. */
    private static final class Head {

        final String body;
        final long size;
        final byte[] root;

        private Head(String body) {
            this.body = body;
            String[] lines = body.split("\n");
            this.size = Long.parseLong(lines[1]);
            this.root = Base64.getDecoder().decode(lines[2]);
        }

        static Head read(String checkpoint, PublicKey key) throws Exception {
            int end = checkpoint.indexOf("\n\n");
            require(end > 0, "the head is no checkpoint");
            String body = checkpoint.substring(0, end + 1);
            for (String line : checkpoint.substring(end + 2).split("\n")) {
                byte[] signed = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
                Signature check = Signature.getInstance("Ed25519");
                check.initVerify(key);
                check.update(body.getBytes(StandardCharsets.UTF_8));
                if (signed.length == 68 && check.verify(signed, 4, 64)) {
                    return new Head(body);
                }
            }
            throw new Mismatch("the head is not signed with this key");
        }
    }

    private static PublicKey key(String file) throws IOException, GeneralSecurityException {
        String base64 = Files.readString(Path.of(file)).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    /** A member of the proof, which has one a line. */
    private static String text(String proof, String name) {
        Matcher member = Pattern.compile("(?m)^  \"" + name + "\": \"((?:[^\"\\\\]|\\\\n)*)\",?$").matcher(proof);
        require(member.find(), "the proof has no member " + name);
        return member.group(1).replace("\\n", "\n");
    }

    private static long number(String proof, String name) {
        Matcher member = Pattern.compile("(?m)^  \"" + name + "\": ([0-9]{1,18}),?$").matcher(proof);
        require(member.find(), "the proof has no member " + name);
        return Long.parseLong(member.group(1));
    }

    private static List<byte[]> path(String proof) {
        List<byte[]> path = new ArrayList<>();
        Matcher hashes = Pattern.compile("(?m)^    \"([0-9a-f]{64})\",?$").matcher(proof);
        while (hashes.find()) {
            path.add(HEX.parseHex(hashes.group(1)));
        }
        return path;
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            sha.update(part);
        }
        return sha.digest();
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new Mismatch(otherwise);
        }
    }
}
