package org.rapporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.summary.Mark;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Masthead;
import org.rapporteur.summary.Paragraph;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlRenditionTest {

    private final HtmlRendition rendition = new HtmlRendition();

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_text_of_the_file_equals_the_approved_text_to_the_character(Language language) throws Exception {
        IssuedDocument document = SampleDocuments.issued(language, ReviewMode.SILENCE);
        byte[] html = rendition.render(document);
        Files.createDirectories(Path.of("target", "renditions"));
        Files.write(Path.of("target", "renditions", language.tag() + ".html"), html);

        Map<String, String> approved = new LinkedHashMap<>();
        document.paragraphs()
                .forEach(p -> approved.put(p.id().toString(), p.text().plain()));
        assertThat(texts(parsed(html), "data-paragraph")).containsExactlyEntriesOf(approved);
        assertThat(texts(parsed(html), "data-masthead"))
                .containsEntry("title", document.masthead().title())
                .containsEntry("body", document.masthead().body())
                .containsEntry("session", document.masthead().session())
                .containsEntry("dates", document.masthead().sessionDates())
                .containsEntry("date", document.masthead().date());
    }

    @Test
    void the_file_says_its_language_and_direction() throws Exception {
        Element root = parsed(rendition.render(SampleDocuments.issued(Language.AR, ReviewMode.SILENCE)))
                .getDocumentElement();
        assertThat(root.getAttribute("lang")).isEqualTo("ar");
        assertThat(root.getAttribute("dir")).isEqualTo("rtl");
    }

    @Test
    void hostile_text_stays_text_wherever_it_stands() throws Exception {
        String hostile = "</style><script>alert('1')</script>&lt;\"";
        MarkedText marked = new MarkedText(
                hostile, List.of(new Mark(0, 5, Mark.Kind.LINK, "https://example.org/\"onclick='alert(1)'")));
        IssuedDocument document = IssuedDocument.of(
                "E/CN.5/2026/3",
                SampleDocuments.revision(
                        Language.EN,
                        new Masthead(hostile, hostile, hostile, hostile, hostile),
                        List.of(SampleDocuments.paragraph(1, "1", Paragraph.Kind.BODY, marked))),
                ReviewMode.SILENCE,
                SampleDocuments.AT,
                SampleDocuments.ZONE,
                null);
        byte[] html = rendition.render(document);

        assertThat(parsed(html).getElementsByTagName("script").getLength()).isZero();
        Element link = (Element) parsed(html).getElementsByTagName("a").item(0);
        assertThat(link.getAttributes().getLength()).isOne();
        assertThat(texts(parsed(html), "data-paragraph")).containsValue(hostile);
    }

    @Test
    void the_certificate_says_how_the_silence_procedure_ended_and_on_what_day_of_the_bodys_zone() {
        String html = new String(
                rendition.render(SampleDocuments.issued(Language.EN, ReviewMode.SILENCE)), StandardCharsets.UTF_8);
        // 22:30 UTC on 12 March is still 12 March in New York
        assertThat(html)
                .contains("On a proposal considered under silence procedure")
                .contains("Not agreed")
                .contains("12 March 2026")
                .contains("Silence remained broken on the following paragraphs: 1.");
    }

    @Test
    void a_link_with_marks_inside_stays_one_link_and_a_note_goes_to_the_end() {
        MarkedText text = new MarkedText(
                "see the whole report",
                List.of(
                        new Mark(4, 20, Mark.Kind.LINK, "https://example.org/a"),
                        new Mark(8, 13, Mark.Kind.EMPHASIS, null),
                        new Mark(0, 3, Mark.Kind.NOTE, "A note.")));
        List<String> notes = new ArrayList<>();

        assertThat(new InlineMarkup(notes).of(text))
                .isEqualTo("see<sup class=\"note-reference\">[1]</sup> "
                        + "<a href=\"https://example.org/a\">the <em>whole</em> report</a>");
        assertThat(notes).containsExactly("A note.");
    }

    @Test
    void offsets_count_code_points() {
        MarkedText text = new MarkedText("𝒜𝒷c", List.of(new Mark(1, 2, Mark.Kind.STRONG, null)));
        assertThat(new InlineMarkup(new ArrayList<>()).of(text)).isEqualTo("𝒜<strong>𝒷</strong>c");
    }

    private static Map<String, String> texts(Document document, String attribute) {
        Map<String, String> texts = new LinkedHashMap<>();
        NodeList elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.hasAttribute(attribute)) {
                texts.put(element.getAttribute(attribute), element.getTextContent());
            }
        }
        return texts;
    }

    private static Document parsed(byte[] html) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(html));
    }
}
