package org.rapporteur.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.kernel.Refusal;

class ReceivedFileTest {

    @Test
    void each_kind_is_found_by_what_is_in_it_whatever_it_is_called() throws IOException {
        assertKind(SampleFiles.pdf(), FileKind.PDF);
        assertKind(SampleFiles.png(), FileKind.PNG);
        assertKind(SampleFiles.jpeg(), FileKind.JPEG);
        assertKind(SampleFiles.docx(), FileKind.DOCX);
        assertKind(SampleFiles.odt("<manifest/>"), FileKind.ODT);
    }

    @Test
    void what_is_something_else_is_refused_whatever_it_is_called() {
        byte[] html = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertRefused("attachment.kind", "letter.pdf", html);
        assertRefused("attachment.kind", "letter.docx", SampleFiles.otherArchive());
        assertRefused("attachment.kind", "program.png", new byte[] {'M', 'Z', 0, 1, 2, 3});
        assertRefused("attachment.empty", "letter.pdf", new byte[0]);
    }

    @Test
    void documents_with_macros_a_password_or_damage_are_refused_and_say_why() {
        assertRefused("attachment.macros", "letter.docx", SampleFiles.docm());
        assertRefused("attachment.macros", "letter.docx", SampleFiles.docx("word/vbaProject.bin"));
        assertRefused("attachment.macros", "letter.odt", SampleFiles.odt("<manifest/>", "Basic/Standard/Module1.xml"));
        assertRefused("attachment.encrypted", "letter.odt", SampleFiles.odt("<manifest:encryption-data/>"));
        byte[] whole = SampleFiles.docx();
        assertRefused("attachment.damaged", "letter.docx", Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void a_small_file_that_unpacks_into_a_huge_one_is_refused_before_it_has() {
        byte[] bomb = SampleFiles.bomb();

        assertThat(bomb.length).isLessThan(1 << 20);
        assertRefused("attachment.expands", "letter.docx", bomb);
    }

    @Test
    void ten_mebibytes_are_taken_and_not_one_byte_more_is_read_than_tells_so() throws IOException {
        byte[] most = Arrays.copyOf(SampleFiles.pdf(), (int) ReceivedFile.MOST_BYTES);
        try (ReceivedFile file = ReceivedFile.read("a.pdf", new ByteArrayInputStream(most))) {
            assertThat(file.size()).isEqualTo(ReceivedFile.MOST_BYTES);
        }
        Endless endless = new Endless();
        assertThatThrownBy(() -> ReceivedFile.read("a.pdf", endless))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("attachment.too-large"));
        assertThat(endless.given).isLessThan(ReceivedFile.MOST_BYTES + (1 << 20));
    }

    private static void assertKind(byte[] content, FileKind kind) throws IOException {
        try (ReceivedFile file = ReceivedFile.read("a letter", new ByteArrayInputStream(content))) {
            assertThat(file.mediaType()).isEqualTo(kind.mediaType());
            assertThat(file.name()).isEqualTo("a letter." + kind.extension());
            assertThat(file.sha256Hex()).isEqualTo(CanonicalForm.sha256(content));
            assertThat(file.content().readAllBytes()).isEqualTo(content);
        }
    }

    private static void assertRefused(String code, String name, byte[] content) {
        assertThatThrownBy(() -> ReceivedFile.read(name, new ByteArrayInputStream(content)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.details()).isEqualTo(List.of(name));
                });
    }

    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            given += length;
            Arrays.fill(into, from, from + length, (byte) 'x');
            return length;
        }
    }
}
