package org.rapporteur.comment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.kernel.HiddenCharacters;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\me\\letter.pdf, PDF, letter.pdf",
        "../../etc/passwd, PDF, passwd.pdf",
        "scan.JPEG, JPEG, scan.JPEG",
        "report.exe, PDF, report.exe.pdf",
        ".pdf, PDF, pdf.pdf",
        "'', DOCX, attachment.docx",
        "بيان المنظمة.odt, ODT, بيان المنظمة.odt",
        "a<b>:c.png, PNG, a_b__c.png"
    })
    void a_name_loses_its_folders_and_ends_as_what_it_is(String claimed, FileKind kind, String cleaned) {
        assertThat(FileName.cleaned(claimed, kind)).isEqualTo(cleaned);
    }

    @Test
    void characters_that_make_a_name_read_otherwise_are_taken_out() {
        assertThat(FileName.cleaned("in\u202efdp.exe", FileKind.PDF)).isEqualTo("infdp.exe.pdf");
        assertThat(FileName.cleaned("a\u200b\u2066b\u0000\r\nc.pdf", FileKind.PDF))
                .isEqualTo("abc.pdf");
    }

    @Property
    void whatever_is_claimed_the_name_is_one_that_can_be_kept(@ForAll String claimed, @ForAll FileKind kind) {
        String name = FileName.cleaned(claimed, kind);

        assertThat(name.codePointCount(0, name.length())).isBetween(5, FileName.LONGEST);
        assertThat(kind.isExtension(name.substring(name.lastIndexOf('.') + 1))).isTrue();
        assertThat(name).doesNotContain("/", "\\", "\"", "\n").doesNotStartWith(".");
        assertThat(name.codePoints())
                .noneMatch(c -> HiddenCharacters.isDirectionForced(c) || Character.isISOControl(c));
        assertThat(FileName.cleaned(name, kind)).as("cleaned again").isEqualTo(name);
    }
}
