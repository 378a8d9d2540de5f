package org.rapporteur.sheet.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Refusal;

/** Sheets written by one library, opened, changed and saved by another (Apache POI), and read again; and bad ones. */
class SheetFileTest {

    private static final Origin ORIGIN = new Origin(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), false);
    private static final List<String> DANGEROUS = List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "'=1+1",
            "''=1+1",
            "'quoted'",
            "=HYPERLINK(\"https://example.org\",\"x\")",
            "＝1",
            "_x0041_ and _x000D_",
            "a;b,c\td \"e\" \n f",
            "<script>alert(1)</script>",
            "النص، ثم text 混合 🌍");

    @Test
    void what_is_written_is_text_that_nothing_computes_and_is_read_back_without_loss() {
        List<Map<Column, String>> rows =
                DANGEROUS.stream().map(SheetFileTest::comment).toList();
        SheetContent content = content(rows, false);

        assertThat(comments(SheetFile.read(WorkbookWriter.write(content)))).isEqualTo(DANGEROUS);
        assertThat(comments(SheetFile.read(CsvWriter.write(content)))).isEqualTo(DANGEROUS);
        assertThat(SheetFile.read(WorkbookWriter.write(content)).origin()).isEqualTo(ORIGIN);
        String csv = new String(CsvWriter.write(content), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF\"rapporteur-sheet 1 csv ").contains("\"'=1+1\"", "\"'@SUM(A1)\"");
    }

    @Property(tries = 60)
    void any_text_comes_back_as_it_went_out(
            @ForAll @Size(max = 5) List<@StringLength(min = 1, max = 60) String> drawn) {
        List<String> texts = drawn.stream()
                .map(SheetFileTest::possible)
                .filter(text -> !text.isBlank())
                .toList();
        SheetContent content =
                content(texts.stream().map(SheetFileTest::comment).toList(), false);

        assertThat(comments(SheetFile.read(WorkbookWriter.write(content)))).isEqualTo(texts);
        assertThat(comments(SheetFile.read(CsvWriter.write(content)))).isEqualTo(texts);
    }

    @Test
    void a_workbook_edited_by_another_library_is_read() throws Exception {
        byte[] ours = WorkbookWriter.write(
                content(DANGEROUS.stream().map(SheetFileTest::comment).toList(), false));
        ByteArrayOutputStream edited = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ours))) {
            Sheet sheet = workbook.getSheet("Comments");
            for (int i = 0; i < DANGEROUS.size(); i++) {
                assertThat(sheet.getRow(i + 2).getCell(6).getCellType()).isEqualTo(CellType.STRING);
                assertThat(sheet.getRow(i + 2).getCell(6).getStringCellValue()).isEqualTo(DANGEROUS.get(i));
            }
            sheet.getRow(2).getCell(6).setCellValue("Edited elsewhere: =2+2");
            Row added = sheet.createRow(DANGEROUS.size() + 2);
            added.createCell(1).setCellValue(4);
            added.createCell(6).setCellValue("A row that was added");
            workbook.write(edited);
        }
        ReadSheet read = SheetFile.read(edited.toByteArray());

        assertThat(read.origin()).isEqualTo(ORIGIN);
        assertThat(read.lines()).hasSize(DANGEROUS.size() + 1);
        assertThat(read.lines().get(0).cell(Column.COMMENT)).isEqualTo("Edited elsewhere: =2+2");
        assertThat(comments(read).subList(1, DANGEROUS.size())).isEqualTo(DANGEROUS.subList(1, DANGEROUS.size()));
        Line added = read.lines().get(DANGEROUS.size());
        assertThat(added.cell(Column.PARAGRAPH))
                .as("a number without its point")
                .isEqualTo("4");
        assertThat(added.number()).isEqualTo(DANGEROUS.size() + 3);
    }

    @Test
    void the_workbook_is_made_for_people() throws Exception {
        byte[] ours = WorkbookWriter.write(content(List.of(comment("Here.")), true));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ours))) {
            XSSFSheet sheet = workbook.getSheet("Comments");
            assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("Guide");
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(1).getStringCellValue())
                    .isEqualTo("Write.");
            assertThat(workbook.isSheetVeryHidden(2)).isTrue();
            assertThat(sheet.isRightToLeft()).isTrue();
            assertThat(sheet.getRow(0).getZeroHeight()).isTrue();
            assertThat(sheet.isColumnHidden(0)).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getRow(2).getCell(6).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getRow(2).getCell(6).getCellStyle().getDataFormatString())
                    .as("what is typed over it stays text")
                    .isEqualTo("@");
            List<? extends DataValidation> lists = sheet.getDataValidations();
            assertThat(lists).hasSize(1);
            assertThat(lists.get(0).getValidationConstraint().getFormula1()).isEqualTo("'lists'!$A$1:$A$2");
            assertThat(lists.get(0).getErrorBoxText()).isEqualTo("Choose \"one\" & only one.");
        }
    }

    @Test
    void csv_is_read_however_programs_save_it() {
        String csv = new String(
                        CsvWriter.write(content(List.of(comment("=Été, \"vraiment\"")), false)), StandardCharsets.UTF_8)
                .substring(1);
        String semicolons = csv.replace("\",\"", "\";\"");
        String tabs = csv.replace("\",\"", "\"\t\"");
        for (byte[] bytes : List.of(
                csv.getBytes(StandardCharsets.UTF_8),
                semicolons.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + tabs).getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(comments(SheetFile.read(bytes))).containsExactly("=Été, \"vraiment\"");
        }
        refused("sheet.encoding", csv.getBytes(Charset.forName("windows-1252")));
        refused("sheet.encoding", csv.getBytes(StandardCharsets.UTF_16LE));
        refused("sheet.quotes", (csv + "\"open").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void columns_are_found_wherever_somebody_moved_them() {
        String csv = "rapporteur-sheet 1 csv " + ORIGIN.periodId() + " " + ORIGIN.revisionId() + " " + ORIGIN.sheetId()
                + ",comment,,language,type,paragraph\nKey,Comment,Ours,Language,Type,Paragraph\n"
                + "k,Moved.,note,English,technical,1\n,,,,,\n";

        Line line = SheetFile.read(csv.getBytes(StandardCharsets.UTF_8)).lines().get(0);

        assertThat(line.number()).isEqualTo(3);
        assertThat(line.cells())
                .isEqualTo(Map.of(
                        Column.KEY, "k",
                        Column.COMMENT, "Moved.",
                        Column.LANGUAGE, "English",
                        Column.TYPE, "technical",
                        Column.PARAGRAPH, "1"));
    }

    @Test
    void formulas_are_marked_and_their_results_not_taken() throws Exception {
        byte[] file = edited(sheet -> {
            sheet.getRow(2).getCell(6).setCellFormula("CONCATENATE(\"a\",\"b\")");
            sheet.getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(2).getCell(6));
            sheet.getRow(2).createCell(1).setCellErrorValue((byte) 15);
        });

        Line line = SheetFile.read(file).lines().get(0);

        assertThat(line.formulas()).isEqualTo(Set.of(Column.COMMENT, Column.PARAGRAPH));
        assertThat(line.cell(Column.COMMENT)).isEmpty();
    }

    @Test
    void other_kinds_of_files_are_told_apart_by_content() throws Exception {
        refused("sheet.empty", new byte[0]);
        refused("sheet.too-large", new byte[SheetFile.MOST_BYTES + 1]);
        refused("sheet.encrypted", encrypted());
        refused("sheet.old-format", saved(new HSSFWorkbook()));
        refused("sheet.macros", saved(new XSSFWorkbook(XSSFWorkbookType.XLSM)));
        refused("sheet.macros", withPart("/xl/vbaProject.bin"));
        refused("sheet.open-document", zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")));
        refused(
                "sheet.no-sheet",
                zip(Map.of("[Content_Types].xml", "<Types>wordprocessingml.document.main+xml</Types>")));
        refused("sheet.damaged", "PK\u0003\u0004 and no more".getBytes(StandardCharsets.ISO_8859_1));
        refused("sheet.wrong-template", saved(new XSSFWorkbook()));
        refused("sheet.wrong-template", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        refused("sheet.wrong-template", "\u0001\u0002nonsense".getBytes(StandardCharsets.UTF_8));
        refused("sheet.version", "rapporteur-sheet 99 csv x y z,comment\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_zip_bomb_is_stopped_before_it_unfolds() throws Exception {
        byte[] bomb = withEntry("xl/media/image1.png", out -> {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
        });

        assertThat(bomb.length).isLessThan(1 << 20);
        refused("sheet.expands", bomb);
        Map<String, String> many = new java.util.TreeMap<>();
        for (int i = 0; i <= WorkbookBounds.MOST_ENTRIES; i++) {
            many.put("e" + i, "");
        }
        refused("sheet.expands", zip(many));
    }

    @Test
    void what_all_entries_together_expand_to_is_bounded() throws Exception {

        byte[] shared = withEntry("xl/media/a.bin", out -> out.write(new byte[60 << 20]));
        byte[] twice = withEntry(shared, "xl/media/b.bin", out -> out.write(new byte[60 << 20]));

        refused("sheet.expands", twice);
    }

    @Test
    void xml_that_would_exhaust_the_reader_is_refused() throws Exception {
        String far = "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
        refused("sheet.damaged", withEntry("xl/worksheets/sheet9.xml", far));
        String laughs = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>";
        refused("sheet.damaged", withEntry("xl/worksheets/sheet9.xml", laughs));
        String formulas = "<worksheet><sheetData><row r=\"1\">" + "<c><f t=\"array\" ref=\"A1\">1</f></c>".repeat(600)
                + "</row><row r=\"2\">" + "<c><f>1</f></c>".repeat(600) + "</row></sheetData></worksheet>";
        refused("sheet.formulas", withEntry("xl/worksheets/sheet9.xml", formulas));
        refused("sheet.damaged", withEntry("xl/worksheets/sheet9.xml", "<worksheet><sheetData>"));
    }

    @Test
    void ten_thousand_rows_are_read_and_one_more_is_too_many() {
        List<Map<Column, String>> rows = new ArrayList<>();
        for (int i = 0; i < ReadSheet.MOST_ROWS; i++) {
            rows.add(comment("Row " + i));
        }
        assertThat(SheetFile.read(CsvWriter.write(content(rows, false))).lines())
                .hasSize(ReadSheet.MOST_ROWS);
        rows.add(comment("One more"));
        refused("sheet.too-many-rows", CsvWriter.write(content(rows, false)));
        refused("sheet.too-many-rows", WorkbookWriter.write(content(rows, false)));
    }

    @Test
    void a_text_of_a_megabyte_is_kept_as_far_as_is_needed_to_refuse_it() {
        byte[] csv = CsvWriter.write(content(List.of(comment("x".repeat(1 << 20))), false));

        assertThat(SheetFile.read(csv).lines().get(0).cell(Column.COMMENT)).hasSize(GridReader.MOST_KEPT);
    }

    private static String possible(String drawn) {
        StringBuilder text = new StringBuilder();
        drawn.codePoints()
                .filter(c -> Character.isDefined(c)
                        && Character.getType(c) != Character.SURROGATE
                        && (c >= 0x20 || c == '\n' || c == '\t')
                        && c != 0xFFFE
                        && c != 0xFFFF
                        && (c & 0xFFFE) != 0xFFFE)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static List<String> comments(ReadSheet sheet) {
        return sheet.lines().stream().map(line -> line.cell(Column.COMMENT)).toList();
    }

    private static Map<Column, String> comment(String text) {
        return new EnumMap<>(Map.of(Column.COMMENT, text));
    }

    private static SheetContent content(List<Map<Column, String>> rows, boolean rightToLeft) {
        Map<Column, String> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            if (column != Column.REMARK) {
                columns.put(column, column.code());
            }
        }
        return new SheetContent(
                ORIGIN,
                rightToLeft,
                "Comments",
                "Guide",
                "Title",
                List.of("Write."),
                columns,
                rows,
                Map.of(Column.TYPE, List.of("general", "technical")),
                "Choose \"one\" & only one.",
                ',');
    }

    private static void refused(String code, byte[] file) {
        assertThatThrownBy(() -> SheetFile.read(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private interface Edit {
        void edit(Sheet sheet) throws IOException;
    }

    private static byte[] edited(Edit edit) throws IOException {
        byte[] ours = WorkbookWriter.write(content(List.of(comment("Here.")), false));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ours))) {
            edit.edit(workbook.getSheet("Comments"));
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            workbook.write(saved);
            return saved.toByteArray();
        }
    }

    private static byte[] saved(org.apache.poi.ss.usermodel.Workbook workbook) throws IOException {
        try (workbook) {
            if (workbook.getNumberOfSheets() == 0) {
                workbook.createSheet("Sheet").createRow(0).createCell(0).setCellValue("hello");
            }
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            workbook.write(saved);
            return saved.toByteArray();
        }
    }

    private static byte[] encrypted() throws Exception {
        byte[] plain = saved(new XSSFWorkbook());
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(plain));
                    OutputStream out = encryptor.getDataStream(files)) {
                workbook.save(out);
            }
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            files.writeFilesystem(saved);
            return saved.toByteArray();
        }
    }

    private static byte[] withPart(String name) throws IOException, InvalidFormatException {
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(saved(new XSSFWorkbook())))) {
            PackagePart part = workbook.createPart(
                    PackagingURIHelper.createPartName(name), "application/vnd.ms-office.vbaProject");
            try (OutputStream out = part.getOutputStream()) {
                out.write(1);
            }
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            workbook.save(saved);
            return saved.toByteArray();
        }
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private interface Fill {
        void fill(OutputStream out) throws IOException;
    }

    private static byte[] withEntry(String name, String text) throws IOException {
        return withEntry(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] withEntry(String name, Fill fill) throws IOException {
        return withEntry(edited(sheet -> {}), name, fill);
    }

    private static byte[] withEntry(byte[] workbook, String name, Fill fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var source = new java.util.zip.ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                source.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(name));
            fill.fill(zip);
        }
        return bytes.toByteArray();
    }
}
