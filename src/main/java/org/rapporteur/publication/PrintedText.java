package org.rapporteur.publication;

import java.time.LocalDate;
import java.util.List;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.Masthead;

/**
 * What is laid out on paper and in files: a document as issued, or a draft. Both have the same layout.
 *
 * @param title for windows, files and lists
 * @param keywords by which a file is found
 * @param corner what stands in the masthead's corner, and on each further page: a symbol, or that this is a draft
 * @param heading the first heading where the masthead has no title
 * @param facts the lines under the corner
 * @param closing what stands under the text, a paragraph each, under {@code closingHeading}; empty for nothing
 * @param fingerprint of the revision
 */
record PrintedText(
        Language language,
        String title,
        String keywords,
        Corner corner,
        String heading,
        String organ,
        List<Fact> facts,
        Masthead masthead,
        List<IssuedParagraph> paragraphs,
        String closingHeading,
        List<String> closing,
        String fingerprint) {

    /** @param symbol whether it is one, which runs from left to right in every language */
    record Corner(String text, boolean symbol) {}

    /** @param english whether the words are English, whatever the language of the document */
    record Fact(String text, boolean english) {}

    PrintedText {
        facts = List.copyOf(facts);
        paragraphs = List.copyOf(paragraphs);
        closing = List.copyOf(closing);
    }

    static PrintedText of(IssuedDocument document) {
        // Arabic, Chinese and Russian documents carry these words in English
        boolean english = switch (document.language()) {
            case AR, ZH, RU -> true;
            case EN, FR, ES -> false;
        };
        return new PrintedText(
                document.language(),
                document.title(),
                document.symbol(),
                new Corner(document.symbol(), true),
                document.symbol(),
                document.organ(),
                List.of(
                        new Fact(document.term("distribution"), english),
                        new Fact(document.date(), false),
                        new Fact(document.term("original"), english)),
                document.masthead(),
                document.paragraphs(),
                document.term("certificate.heading"),
                document.certificate(),
                document.fingerprint());
    }

    /** A draft, marked as one: with its number, its day and its fingerprint, and the numbers that comments refer to. */
    static PrintedText draft(DraftPdf.Draft draft) {
        var revision = draft.revision();
        DocumentTerms terms = DocumentTerms.in(revision.language());
        String mark = terms.get("draft");
        String which = terms.get("draft.revision", revision.number());
        String day =
                terms.date(LocalDate.ofInstant(revision.madeAt(), draft.body().zone()));
        String title = revision.masthead().title();
        return new PrintedText(
                revision.language(),
                title.isEmpty() ? mark : mark + " – " + title,
                mark,
                new Corner(mark, false),
                mark,
                terms.organ(draft.body().symbolPrefix()),
                List.of(new Fact(which, false), new Fact(day, false)),
                revision.masthead(),
                revision.paragraphs().stream()
                        .map(paragraph -> new IssuedParagraph(
                                paragraph.id(),
                                paragraph.kind(),
                                paragraph.number(),
                                paragraph.number(),
                                paragraph.text()))
                        .toList(),
                terms.get("draft.heading"),
                List.of(
                        terms.get("draft.about", revision.number(), day),
                        terms.get("draft.fingerprint", revision.fingerprint())),
                revision.fingerprint());
    }

    /** The fixed words, in the document's language. */
    String term(String key) {
        return DocumentTerms.in(language).get(key);
    }
}
