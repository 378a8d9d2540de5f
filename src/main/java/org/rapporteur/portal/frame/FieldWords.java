package org.rapporteur.portal.frame;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * What fields, and what was chosen in them, are called where only what was sent is known: in a form that was kept, and
 * beside a refusal. Templates know it as {@code @fieldWords}.
 */
@Component
public class FieldWords {

    /** Fields whose label stands in the bundle of their page; the others are named by {@code field.<name>}. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("type", "ngo.type"),
            Map.entry("language", "ngo.language"),
            Map.entry("comment", "ngo.comment"),
            Map.entry("proposedText", "ngo.proposed"),
            Map.entry("rationale", "ngo.rationale"),
            Map.entry("references", "ngo.references"),
            Map.entry("withholdName", "ngo.withhold.ask"),
            Map.entry("withholdReason", "ngo.withhold.reason"),
            Map.entry("withholdWords", "withholding.words"),
            Map.entry("withholdAnswer", "withholding.answer"),
            Map.entry("satisfied", "satisfaction.title"),
            Map.entry("remark", "satisfaction.remark"),
            Map.entry("decision", "answers.decision"),
            Map.entry("changedParagraph", "answers.changed"),
            Map.entry("duplicateOf", "answers.duplicate"),
            Map.entry("note", "chair.note.whole"),
            Map.entry("note-", "chair.note.here"),
            Map.entry("ruling-", "chair.ruling"),
            Map.entry("reason-", "chair.reason"),
            Map.entry("kind", "drafting.kind"),
            Map.entry("text", "drafting.text"),
            Map.entry("source", "drafting.import.text"),
            Map.entry("file", "drafting.import.file"),
            Map.entry("wording", "delegation.break.wording"),
            Map.entry("identityWithheld", "delegation.break.withhold"),
            Map.entry("symbol", "editor.symbol.label"),
            Map.entry("releaseAt", "editor.release.label"));

    /** Fields in which one of several things is chosen, and where the words for these stand. */
    private static final Map<String, List<String>> CHOICES = Map.of(
            "type", List.of("ngo.type."),
            "language", List.of("ngo.language."),
            "kind", List.of("drafting.kind."),
            "decision", List.of("answers.decision.", "chair.take.", "withholding.decide."),
            "satisfied", List.of("satisfaction."),
            "ruling-", List.of("chair.ruling."));

    /** Fields that are ticked. */
    private static final Set<String> TICKED = Set.of("withholdName", "identityWithheld", "sure", "publishable");

    private final MessageSource messages;

    FieldWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What a field is called; its own name where no bundle knows it. */
    public String label(String field) {
        String own = say("field." + field);
        if (own != null) {
            return own;
        }
        String key = LABELS.get(kind(field));
        String label = key == null ? null : say(key);
        return label == null ? field : label;
    }

    /** What was chosen, in words; {@code null} where the field is one that is typed into. */
    @Nullable
    public String chosen(String field, String value) {
        if (TICKED.contains(field)) {
            return say("true".equals(value) ? "field.yes" : "field.no");
        }
        return CHOICES.getOrDefault(kind(field), List.of()).stream()
                .map(prefix -> say(prefix + value))
                .filter(word -> word != null)
                .findFirst()
                .orElse(null);
    }

    /** A field for each paragraph or point has that one's id behind its kind. */
    private static String kind(String field) {
        int dash = field.indexOf('-');
        String before = dash < 0 ? field : field.substring(0, dash + 1);
        return LABELS.containsKey(before) ? before : field;
    }

    @Nullable
    private String say(String key) {
        String said = messages.getMessage(key, null, "", LocaleContextHolder.getLocale());
        return said == null || said.isEmpty() ? null : said;
    }
}
