package org.rapporteur.publication;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.kernel.Ids;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.review.ReviewOutcome;
import org.rapporteur.summary.Mark;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Masthead;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;

/** Texts of our own in the six languages, with everything a document may hold: headings, lists, marks, a link. */
final class SampleDocuments {

    static final Instant AT = Instant.parse("2026-03-12T22:30:00Z");
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private SampleDocuments() {}

    static IssuedDocument issued(Language language, ReviewMode mode) {
        Revision revision = revision(language);
        Set<UUID> broken = Set.of(revision.paragraphs().get(1).id());
        ReviewOutcome outcome = new ReviewOutcome(
                revision.procedureId(), mode, false, 2, mode == ReviewMode.SILENCE ? broken : Set.of(), 4, 3, AT);
        return IssuedDocument.of("E/CN.5/2026/3", revision, mode, AT, ZONE, outcome);
    }

    static Revision revision(Language language) {
        return switch (language) {
            case EN ->
                revision(
                        language,
                        new Masthead(
                                "Commission for Social Development",
                                "Sixty-fourth session",
                                "2–11 February 2026",
                                "Chair's summary of the panel discussion on “Decent work & care”",
                                "5 February 2026"),
                        "Introduction",
                        "At its 7th meeting, on 5 February 2026, the Commission held a panel discussion <on decent work>. "
                                + "The Chair, H.E. Ana Þórsdóttir (Iceland), acted as moderator – as the bureau had “agreed”.",
                        "Care was described as work like any other; its value is in CO2-free hours.",
                        "Recognize it in statistics;",
                        "Reduce it where it can be shared;",
                        "Speakers recalled that figures of the past decade, however incomplete, show the same direction.");
            case FR ->
                revision(
                        language,
                        new Masthead(
                                "Commission du développement social",
                                "Soixante-quatrième session",
                                "2-11 février 2026",
                                "Résumé de la présidence : table ronde sur le « travail décent »",
                                "5 février 2026"),
                        "Introduction",
                        "À sa 7e séance, le 5 février 2026, la Commission a tenu une table ronde. L’œuvre des aidants, "
                                + "a-t-on dit, n’est ni reconnue ni rémunérée à sa juste valeur.",
                        "Les participants ont souligné que l’égalité suppose des services publics accessibles.",
                        "Mesurer le travail non rémunéré ;",
                        "Le partager plus équitablement ;",
                        "Plusieurs délégations ont évoqué les données des dix dernières années.");
            case ES ->
                revision(
                        language,
                        new Masthead(
                                "Comisión de Desarrollo Social",
                                "64º período de sesiones",
                                "2 a 11 de febrero de 2026",
                                "Resumen de la Presidencia sobre la mesa redonda «Trabajo decente»",
                                "5 de febrero de 2026"),
                        "Introducción",
                        "En su séptima sesión, celebrada el 5 de febrero de 2026, la Comisión celebró una mesa redonda. "
                                + "¿Quién cuida a quienes cuidan?, preguntó la moderadora.",
                        "Se señaló que el cuidado es un trabajo como cualquier otro.",
                        "Reconocerlo en las estadísticas;",
                        "Redistribuirlo;",
                        "Varias delegaciones recordaron los datos del último decenio.");
            case RU ->
                revision(
                        language,
                        new Masthead(
                                "Комиссия социального развития",
                                "Шестьдесят четвертая сессия",
                                "2–11 февраля 2026 года",
                                "Резюме Председателя по итогам дискуссионного форума «Достойный труд»",
                                "5 февраля 2026 года"),
                        "Введение",
                        "На своем 7-м заседании 5 февраля 2026 года Комиссия провела дискуссионный форум. Председатель "
                                + "напомнил, что труд по уходу по-прежнему недооценивается.",
                        "Было отмечено, что уход — это такой же труд, как и любой другой.",
                        "учитывать его в статистике;",
                        "распределять его справедливо;",
                        "Ораторы сослались на данные за последнее десятилетие.");
            case ZH ->
                revision(
                        language,
                        new Masthead("社会发展委员会", "第六十四届会议", "2026年2月2日至11日", "主席关于“体面工作”专题小组讨论的总结", "2026年2月5日"),
                        "导言",
                        "在2026年2月5日第7次会议上，委员会举行了专题小组讨论。主席担任主持人，并回顾说，照护工作的价值仍被低估。",
                        "与会者指出，照护工作与其他任何工作一样，应得到承认。",
                        "在统计中予以承认；",
                        "公平地分担；",
                        "若干代表团提到了过去十年的数据。");
            case AR ->
                revision(
                        language,
                        new Masthead(
                                "لجنة التنمية الاجتماعية",
                                "الدورة الرابعة والستون",
                                "2-11 شباط/فبراير 2026",
                                "موجز الرئيس لحلقة النقاش بشأن ”العمل اللائق“",
                                "5 شباط/فبراير 2026"),
                        "مقدمة",
                        "عقدت اللجنة، في جلستها 7 المعقودة في 5 شباط/فبراير 2026، حلقة نقاش. وأشار الرئيس إلى أن العمل في "
                                + "مجال الرعاية لا يُقدَّر حق قدره (انظر الوثيقة A/78/1).",
                        "وأُشير إلى أن الرعاية عمل كأي عمل آخر.",
                        "الاعتراف بها في الإحصاءات؛",
                        "تقاسمها على نحو منصف؛",
                        "وأشارت عدة وفود إلى بيانات العقد الماضي.");
        };
    }

    static Revision revision(
            Language language,
            Masthead masthead,
            String heading,
            String opening,
            String second,
            String itemA,
            String itemB,
            String last) {
        UUID secondId = Ids.next();
        int length = (int) second.codePoints().count();
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(paragraph(1, "", Paragraph.Kind.HEADING, MarkedText.plain(heading)));
        paragraphs.add(paragraph(2, "1", Paragraph.Kind.BODY, MarkedText.plain(opening)));
        paragraphs.add(new Paragraph(
                secondId,
                3,
                "2",
                Paragraph.Kind.BODY,
                null,
                new MarkedText(
                        second,
                        List.of(
                                new Mark(0, 4, Mark.Kind.EMPHASIS, null),
                                new Mark(5, 9, Mark.Kind.STRONG, null),
                                new Mark(7, 12, Mark.Kind.LINK, "https://example.org/care?a=1&b=2"),
                                new Mark(length - 3, length - 2, Mark.Kind.SUBSCRIPT, null))),
                0));
        paragraphs.add(paragraph(4, "2 (a)", Paragraph.Kind.LIST_ITEM, MarkedText.plain(itemA)));
        paragraphs.add(paragraph(5, "2 (b)", Paragraph.Kind.LIST_ITEM, MarkedText.plain(itemB)));
        for (int i = 0; i < 12; i++) {
            paragraphs.add(paragraph(
                    6 + i,
                    String.valueOf(3 + i),
                    Paragraph.Kind.BODY,
                    MarkedText.plain((last + " ").repeat(4).strip())));
        }
        paragraphs.add(paragraph(18, "", Paragraph.Kind.NOTE, MarkedText.plain(second)));
        return revision(language, masthead, paragraphs);
    }

    static Revision revision(Language language, Masthead masthead, List<Paragraph> paragraphs) {
        return new Revision(
                Ids.next(), Ids.next(), 3, language, "0a".repeat(32), masthead, paragraphs, 400, AT, "a-rapporteur");
    }

    static Paragraph paragraph(int position, String number, Paragraph.Kind kind, MarkedText text) {
        return new Paragraph(Ids.next(), position, number, kind, null, text, 0);
    }
}
