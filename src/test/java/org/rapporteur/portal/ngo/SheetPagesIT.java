package org.rapporteur.portal.ngo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.sheet.CommentSheets;
import org.rapporteur.sheet.SentSheet;
import org.rapporteur.sheet.SheetFormat;
import org.rapporteur.sheet.Standing;
import org.springframework.context.ApplicationContext;
import org.springframework.lang.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The round trip of a sheet by HTTP: taken, edited by a library that did not write it, sent, confirmed, sent again. */
@RapporteurTest
class SheetPagesIT {

    private static final int PARAGRAPH = 1;
    private static final int TYPE = 3;
    private static final int LANGUAGE = 4;
    private static final int COMMENT = 6;
    private static final int PROPOSED = 7;

    private final MockMvc mvc;
    private final ApplicationContext context;
    private final SqlCount sqlCount;
    private final CommentDrafts drafts;
    private final CommentPeriods periods;
    private final CommentSheets sheets;

    private CivilScene scene;
    private CommentPeriod period;
    private Ngo ngo;

    SheetPagesIT(
            MockMvc mvc,
            ApplicationContext context,
            SqlCount sqlCount,
            CommentDrafts drafts,
            CommentPeriods periods,
            CommentSheets sheets) {
        this.mvc = mvc;
        this.context = context;
        this.sqlCount = sqlCount;
        this.drafts = drafts;
        this.periods = periods;
        this.sheets = sheets;
    }

    @BeforeEach
    void an_open_call() {
        scene = new CivilScene(context, LateRule.REFUSE);
        period = scene.open(Duration.ofDays(3));
        ngo = scene.ngo(ConsultativeStatus.SPECIAL);
    }

    @Test
    void a_sheet_goes_out_comes_back_and_comes_back_again_without_doubling() throws Exception {
        drafts.add(ngo.member(), ngo.id(), period.id(), scene.on(1, "=Written in the portal."));
        byte[] template = template(ngo.member());
        byte[] filled = edited(template, sheet -> {
            fill(row(sheet, "1", 0), "substantive", "=Changed in the sheet.");
            fill(row(sheet, "2", 0), "technical", "Say how.")
                    .getCell(PROPOSED)
                    .setCellValue("Cooperation ought to grow.");
            fill(row(sheet, "3", 0), "angry", "Of what type?");
        });

        UUID sheetId = send(ngo.member(), filled);
        String report = page(ngo.member(), "/ngo/sheets/" + sheetId);
        assertThat(report).contains("to be put right", "“angry” is no type of comment", "Take over 2 rows");
        assertThat(texts()).as("nothing before it is confirmed").containsExactly("=Written in the portal.");

        confirm(ngo.member(), sheetId);
        confirm(ngo.member(), sheetId);
        assertThat(texts()).containsExactly("=Changed in the sheet.", "Say how.");

        UUID again = send(ngo.member(), edited(filled, sheet -> {
            fill(row(sheet, "2", 0), "technical", "Say how, and by when.");
            fill(row(sheet, "3", 0), "technical", "Of this type.");
        }));
        SentSheet checked = sheets.get(ngo.member(), again);
        assertThat(checked.count(Standing.SAME)).isEqualTo(1);
        assertThat(checked.count(Standing.CHANGED)).isEqualTo(1);
        assertThat(checked.count(Standing.NEW)).isEqualTo(1);
        confirm(ngo.member(), again);
        assertThat(texts()).containsExactly("=Changed in the sheet.", "Say how, and by when.", "Of this type.");

        UUID old = send(ngo.member(), filled);
        assertThat(sheets.get(ngo.member(), old).ready())
                .as("an old copy takes nothing back")
                .isZero();
    }

    @Test
    void the_checked_sheet_has_a_column_more_and_can_be_sent_again() throws Exception {
        UUID sheetId = send(
                ngo.member(),
                edited(template(ngo.member()), sheet -> fill(row(sheet, "1", 0), "", "=cmd|' /C calc'!A0")));

        byte[] workbook = file(ngo.member(), "/ngo/sheets/" + sheetId + "/checked.xlsx");
        try (XSSFWorkbook checked = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            Row row = checked.getSheet("Comments").getRow(2);
            assertThat(row.getCell(10).getStringCellValue())
                    .startsWith("to be put right")
                    .contains("Type: The type is missing");
            assertThat(row.getCell(COMMENT).getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
        }
        String csv = new String(file(ngo.member(), "/ngo/sheets/" + sheetId + "/checked.csv"), StandardCharsets.UTF_8);
        assertThat(csv).contains("\"'=cmd|' /C calc'!A0\"").doesNotContain("\"=cmd");

        UUID again = send(ngo.member(), edited(workbook, sheet -> fill(row(sheet, "1", 0), "general", null)));
        confirm(ngo.member(), again);
        assertThat(texts()).containsExactly("=cmd|' /C calc'!A0");
    }

    @Test
    void a_row_without_its_paragraph_waits_until_somebody_says_which() throws Exception {
        UUID sheetId = send(ngo.member(), edited(template(ngo.member()), sheet -> {
            Row row = fill(row(sheet, "1", 0), "general", "Where?");
            row.getCell(PARAGRAPH).setCellValue("77");
        }));
        String report = page(ngo.member(), "/ngo/sheets/" + sheetId);
        assertThat(report).contains("paragraph to be chosen", "There is no paragraph “77”", "Paragraph for row");
        int row = sheets.rows(ngo.member(), sheetId, null, 10).items().get(0).number();

        MockHttpServletResponse placed = answer(
                ngo.member(),
                post("/ngo/sheets/" + sheetId + "/rows/" + row + "/place")
                        .param("place", scene.paragraph(2).toString()));
        assertThat(placed.getStatus()).isEqualTo(303);
        confirm(ngo.member(), sheetId);

        assertThat(drafts.of(ngo.member(), ngo.id(), period.id()))
                .singleElement()
                .satisfies(draft -> assertThat(draft.text().paragraphId()).isEqualTo(scene.paragraph(2)));
    }

    @Test
    void what_two_people_changed_is_settled_by_a_choice() throws Exception {
        CommentDraft draft = drafts.add(ngo.member(), ngo.id(), period.id(), scene.on(1, "As it was."));
        byte[] template = template(ngo.member());
        drafts.change(ngo.coordinator(), draft.id(), draft.version(), scene.on(1, "As the portal has it."));
        UUID sheetId = send(
                ngo.member(),
                edited(template, sheet -> fill(row(sheet, "1", 0), "substantive", "As the sheet has it.")));
        assertThat(page(ngo.member(), "/ngo/sheets/" + sheetId))
                .contains("As the portal has it.", "As the sheet has it.", "Keep both as two comments");
        int row = sheets.rows(ngo.member(), sheetId, null, 10).items().get(0).number();

        answer(
                ngo.member(),
                post("/ngo/sheets/" + sheetId + "/rows/" + row + "/text").param("choice", "SEPARATE"));
        confirm(ngo.member(), sheetId);

        assertThat(texts()).containsExactly("As the portal has it.", "As the sheet has it.");
    }

    @Test
    void sheets_are_their_organisations_alone() throws Exception {
        UUID sheetId = send(
                ngo.member(), edited(template(ngo.member()), sheet -> fill(row(sheet, "1", 0), "general", "Ours.")));
        Actor other = scene.ngo(ConsultativeStatus.GENERAL).member();
        String path = "/ngo/sheets/" + sheetId;

        for (AbstractMockHttpServletRequestBuilder<?> request : List.<AbstractMockHttpServletRequestBuilder<?>>of(
                get(path),
                get(path + "/checked.xlsx"),
                get(path + "/checked.csv"),
                post(path),
                post(path + "/rows/3/place"),
                post(path + "/rows/3/text").param("choice", "SHEET"),
                get("/ngo/periods/" + period.id() + "/sheet?organisation=" + ngo.id()),
                get("/ngo/periods/" + period.id() + "/sheet/template.csv?organisation=" + ngo.id()))) {
            assertThat(answer(other, request).getStatus()).isEqualTo(404);
        }
        assertThat(answer(scene.rapporteur, get(path)).getStatus()).isIn(403, 404);
    }

    @Test
    void what_can_not_be_taken_is_refused_on_the_page_with_what_to_do() throws Exception {
        CivilScene otherScene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod other = otherScene.open(Duration.ofDays(1));
        Ngo them = otherScene.ngo(ConsultativeStatus.SPECIAL);
        byte[] theirs = sheets.template(them.member(), them.id(), other.id(), SheetFormat.XLSX, Locale.ENGLISH);

        assertThat(refused(theirs)).contains("made for another call");
        assertThat(refused("no sheet".getBytes(StandardCharsets.UTF_8))).contains("not a sheet made from the template");
        assertThat(refused(template(ngo.member()))).contains("No row of the sheet has a comment");
    }

    @Test
    void after_the_deadline_nothing_is_taken_over() throws Exception {
        UUID sheetId = send(
                ngo.member(),
                edited(template(ngo.member()), sheet -> fill(row(sheet, "1", 0), "general", "Too late?")));
        periods.close(period.id(), period.closesAt());

        MockHttpServletResponse late = answer(ngo.member(), post("/ngo/sheets/" + sheetId));
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(texts()).isEmpty();
        assertThatThrownBy(() -> sheets.check(ngo.member(), ngo.id(), period.id(), "x.xlsx", template(ngo.member())))
                .isInstanceOf(Refusal.class);
    }

    private List<String> texts() {
        return drafts.of(ngo.member(), ngo.id(), period.id()).stream()
                .map(draft -> draft.text().comment())
                .toList();
    }

    private byte[] template(Actor actor) throws Exception {
        return file(actor, "/ngo/periods/" + period.id() + "/sheet/template.xlsx?organisation=" + ngo.id());
    }

    private byte[] file(Actor actor, String path) throws Exception {
        MockHttpServletResponse response = answer(actor, get(path));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
        return response.getContentAsByteArray();
    }

    private UUID send(Actor actor, byte[] file) throws Exception {
        sqlCount.reset();
        MockHttpServletResponse response = answer(
                actor,
                multipart("/ngo/periods/" + period.id() + "/sheet")
                        .file(new MockMultipartFile("file", "comments.xlsx", null, file))
                        .param("organisation", ngo.id().toString()));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(20);
        String to = response.getRedirectedUrl();
        return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
    }

    private String refused(byte[] file) throws Exception {
        MockHttpServletResponse response = answer(
                ngo.member(),
                multipart("/ngo/periods/" + period.id() + "/sheet")
                        .file(new MockMultipartFile("file", "comments.xlsx", null, file))
                        .param("organisation", ngo.id().toString()));
        assertThat(response.getStatus()).isEqualTo(422);
        return response.getContentAsString();
    }

    private void confirm(Actor actor, UUID sheetId) throws Exception {
        assertThat(answer(actor, post("/ngo/sheets/" + sheetId)).getStatus()).isEqualTo(303);
    }

    private String page(Actor actor, String path) throws Exception {
        sqlCount.reset();
        MockHttpServletResponse response = answer(actor, get(path));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(15);
        return response.getContentAsString();
    }

    private MockHttpServletResponse answer(Actor actor, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(user(actor.username())).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private interface Edit {
        void edit(Sheet sheet);
    }

    private static byte[] edited(byte[] file, Edit edit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            edit.edit(workbook.getSheet("Comments"));
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            workbook.write(saved);
            return saved.toByteArray();
        }
    }

    /** The row of a paragraph, by how many of its rows come before. */
    private static Row row(Sheet sheet, String paragraph, int skipped) {
        int left = skipped;
        for (Row row : sheet) {
            Cell cell = row.getCell(PARAGRAPH);
            if (cell != null && cell.getStringCellValue().equals(paragraph)) {
                if (left == 0) {
                    return row;
                }
                left--;
            }
        }
        throw new IllegalStateException("no row for " + paragraph);
    }

    private static Row fill(Row row, String type, @Nullable String comment) {
        row.getCell(TYPE, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(type);
        row.getCell(LANGUAGE, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("English");
        row.getCell(PROPOSED, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (comment != null) {
            row.getCell(COMMENT, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(comment);
        }
        return row;
    }
}
