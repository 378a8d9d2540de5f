package org.rapporteur.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    private static final Instant AT = Instant.parse("2027-03-12T22:59:59.000001Z");
    /** The first key pair of RFC 8032, section 7.1. */
    private static final byte[] SECRET = HexFormat.of()
            .parseHex("302e020100300506032b657004220420"
                    + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    private final SigningKey key = SigningKey.generate("rapporteur.example.org/record", AT);
    private final byte[] root = MerkleTree.leafHash(new byte[] {1});
    private final Checkpoint signed = Checkpoint.sign(key, 1234, root, AT);

    @Test
    void it_is_written_as_the_format_for_checkpoints_says() {
        assertThat(List.of(signed.text().split("\n")))
                .hasSize(6)
                .startsWith("rapporteur.example.org/record", "1234", rootLine(), "time 2027-03-12T22:59:59.000001Z", "")
                .last()
                .asString()
                .startsWith("\u2014 rapporteur.example.org/record ");
    }

    private String rootLine() {
        return Base64.getEncoder().encodeToString(root);
    }

    @Test
    void what_was_written_can_be_read_and_checked() {
        Checkpoint read = Checkpoint.parse(signed.text()).orElseThrow();

        assertThat(read.size()).isEqualTo(1234);
        assertThat(read.root()).isEqualTo(root);
        assertThat(read.at()).isEqualTo(AT);
        assertThat(read.isSignedBy(key.published())).isTrue();
        assertThat(read.text()).isEqualTo(signed.text());
        assertThat(Checkpoint.parse("\u2068" + signed.text() + "\u2069")
                        .orElseThrow()
                        .text())
                .isEqualTo(signed.text());
        assertThat(Checkpoint.parse(signed.text().replace("\n", "\r\n"))).isPresent();
    }

    @Test
    void nothing_of_it_can_be_changed() {
        for (String changed : new String[] {
            signed.text().replace("\n1234\n", "\n1235\n"),
            signed.text().replace("22:59:59", "21:59:59"),
            signed.text().replace("example.org", "example.com"),
            signed.text().replace(rootLine(), Base64.getEncoder().encodeToString(new byte[32]))
        }) {
            assertThat(Checkpoint.parse(changed).orElseThrow().isSignedBy(key.published()))
                    .as(changed)
                    .isFalse();
        }
        SigningKey other = SigningKey.generate("rapporteur.example.org/record", AT);
        assertThat(signed.isSignedBy(other.published())).isFalse();
    }

    @Test
    void what_is_no_checkpoint_is_not_read() {
        assertThat(Checkpoint.parse("")).isEmpty();
        assertThat(Checkpoint.parse("rapporteur.example.org/record\n1234\n")).isEmpty();
        assertThat(Checkpoint.parse(signed.text().replace("\n1234\n", "\n01234\n")))
                .isEmpty();
        assertThat(Checkpoint.parse(signed.text().replace("time 2027-03-12", "time 2027-13-12")))
                .isEmpty();
        assertThat(Checkpoint.parse(signed.text() + signed.text())).isEmpty();
    }

    @Test
    void a_configured_key_needs_no_public_half() {
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(SECRET)
                + "\n-----END PRIVATE KEY-----\n";
        SigningKey read = SigningKey.read(pem, "example.org", AT);

        assertThat(HexFormat.of().formatHex(read.published().bytes())).isEqualTo(PUBLIC);
        assertThat(Checkpoint.sign(read, 1, root, AT).isSignedBy(read.published()))
                .isTrue();
    }

    @Test
    void a_key_that_is_none_is_refused_without_being_quoted() {
        assertThatThrownBy(() -> SigningKey.read("c2VjcmV0LXNlY3JldA==", "example.org", AT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rapporteur.record.key")
                .hasMessageNotContaining("c2Vj")
                .hasNoCause();
    }

    @Test
    void a_key_is_named_as_signed_notes_name_it() {
        // the example of the signed note's own documentation
        byte[] typed = Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        RecordKey known = RecordKey.of("PeterNeumann", Arrays.copyOfRange(typed, 1, typed.length), AT);

        assertThat(known.verifierKey()).isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }
}
