package org.rapporteur.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.Refusal;

class ListReaderTest {

    private static final String HEADINGS = "acronym,status,country,name_en,contact_person,contact_email\n";
    private static final String ROW = "ELDERS,SPECIAL,KEN,Elders United,A. Person,a@example.org\n";

    @Test
    void a_row_becomes_an_organisation() {
        ListReader.Read read = ListReader.read(HEADINGS + ROW);

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows())
                .containsExactly(new ListRow(
                        2,
                        new OrganisationDetails(
                                OrganisationNames.english("Elders United"),
                                "ELDERS",
                                ConsultativeStatus.SPECIAL,
                                "KEN",
                                new Contact("A. Person", "a@example.org", null, null))));
    }

    @Test
    void names_come_in_all_languages_and_one_is_the_main_one() {
        ListReader.Read read = ListReader.read("acronym,status,country,main_language,name_ar,name_fr,contact_person,"
                + "contact_email\nANCIENS,none,sen,fr,الأصدقاء,Les Anciens,A. Diop,a@example.org\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows().get(0).details().names())
                .isEqualTo(new OrganisationNames("fr", "Les Anciens", Map.of("ar", "الأصدقاء")));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void cells_stand_between_commas_semicolons_or_tabs(String delimiter) {
        String list = (HEADINGS + ROW).replace(",", delimiter);

        assertThat(ListReader.read(list).rows()).hasSize(1);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading() {
        byte[] file = ("\uFEFF" + HEADINGS + ROW).getBytes(StandardCharsets.UTF_8);

        assertThat(ListReader.read(ListReader.text(file)).rows()).hasSize(1);
    }

    @Test
    void files_that_are_no_text_in_utf8_are_refused_with_what_to_do() {
        refused("list.not-utf8", () -> ListReader.text("é".getBytes(StandardCharsets.ISO_8859_1)));
        refused("list.not-utf8", () -> ListReader.text(("\uFEFF" + HEADINGS).getBytes(StandardCharsets.UTF_16LE)));
        refused("list.not-text", () -> ListReader.text(HEADINGS.getBytes(StandardCharsets.UTF_16BE)));
        refused("list.empty", () -> ListReader.text(" \n ".getBytes(StandardCharsets.UTF_8)));
        refused("list.too-large", () -> ListReader.text(new byte[ListReader.MOST_BYTES + 1]));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    acronym,status,country,name_en,contact_person         | list.heading-missing
                    acronym,status,country,contact_person,contact_email   | list.heading-missing
                    acronym,status,country,name_en,contact_person,contact_email,motto | list.heading-unknown
                    acronym,Acronym,status,country,name_en,contact_person,contact_email | list.heading-twice
                    """)
    void a_list_without_the_right_headings_is_refused(String headings, String code) {
        refused(code, () -> ListReader.read(headings + "\n" + ROW));
    }

    @Test
    void a_list_with_nothing_below_the_headings_is_refused() {
        refused("list.empty", () -> ListReader.read(HEADINGS + "\n,,,,,\n"));
    }

    @Test
    void a_quotation_mark_that_never_closes_is_refused() {
        refused("list.quotes", () -> ListReader.read(HEADINGS + "\"ELDERS,SPECIAL"));
        refused("list.quotes", () -> ListReader.read(HEADINGS + "\"ELD\"ERS,SPECIAL,KEN,E,A,a@example.org\n"));
    }

    @Test
    void every_wrong_cell_of_a_row_is_named_and_the_right_rows_stay() {
        ListReader.Read read = ListReader.read(HEADINGS + ",MEMBER,Kenya,,A. Person,nobody\n" + "\n" + ROW);

        assertThat(read.rows()).extracting(ListRow::row).containsExactly(4L);
        assertThat(read.problems())
                .allSatisfy(problem -> assertThat(problem.row()).isEqualTo(2))
                .extracting(problem -> problem.column() + " " + problem.why().code())
                .containsExactlyInAnyOrder(
                        "acronym field.missing",
                        "status list.status",
                        "country country.form",
                        "name_en list.no-name",
                        "contact_email email.form");
    }

    @Test
    void an_acronym_that_stands_twice_is_wrong_the_second_time() {
        ListReader.Read read = ListReader.read(HEADINGS + ROW + ROW.replace("ELDERS", "elders"));

        assertThat(read.rows()).extracting(ListRow::row).containsExactly(2L);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(3);
            assertThat(problem.why().code()).isEqualTo("list.twice");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(1)"})
    void what_a_spreadsheet_would_compute_is_no_name(String formula) {
        ListReader.Read read = ListReader.read(HEADINGS + ROW.replace("Elders United", formula));

        assertThat(read.rows()).isEmpty();
        assertThat(read.problems()).extracting(problem -> problem.why().code()).containsExactly("field.formula");
    }

    @Test
    void a_row_with_more_cells_than_headings_is_wrong() {
        ListReader.Read read = ListReader.read(HEADINGS + ROW.replace("Elders United", "Elders, United"));

        assertThat(read.rows()).isEmpty();
        assertThat(read.problems()).extracting(problem -> problem.why().code()).contains("list.cells");
    }

    @Test
    void a_column_without_a_heading_is_passed_over_and_refuses_no_row() {
        String rows = HEADINGS.replace("acronym,", "acronym,,").replace("\n", ",,\n")
                + ROW.replace("ELDERS,", "ELDERS,a note,").replace("\n", ",another,\n");

        ListReader.Read read = ListReader.read(rows);

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).extracting(row -> row.details().acronym()).containsExactly("ELDERS");
        assertThat(ListReader.read(rows + "OTHERS,,NONE,KEN,Others,B. Person,b@example.org,,,more\n")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.why().details()).containsExactly(10, 9));
    }

    @Test
    void five_thousand_rows_are_read_and_one_more_is_refused() {
        String rows = IntStream.range(0, ListReader.MOST_ROWS)
                .mapToObj(row -> ROW.replace("ELDERS", "E" + row))
                .collect(Collectors.joining());

        assertThat(ListReader.read(HEADINGS + rows).rows()).hasSize(ListReader.MOST_ROWS);
        refused("list.too-many", () -> ListReader.read(HEADINGS + rows + ROW));
    }

    @Property(tries = 300)
    void whatever_stands_in_a_cell_the_row_is_either_right_or_explained(
            @ForAll @StringLength(max = 40) String acronym, @ForAll @StringLength(max = 40) String name) {
        String row = printed(List.of(acronym, "SPECIAL", "KEN", name, "A. Person", "a@example.org"));

        ListReader.Read read = ListReader.read(HEADINGS + row);

        assertThat(read.rows().isEmpty()).isNotEqualTo(read.problems().isEmpty());
        read.rows().forEach(right -> {
            assertThat(right.details().acronym()).doesNotStartWith("=").doesNotContain("\n");
            assertThat(right.details().names().main()).doesNotStartWith("=").doesNotContain("\n");
        });
    }

    private static String printed(List<String> cells) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
