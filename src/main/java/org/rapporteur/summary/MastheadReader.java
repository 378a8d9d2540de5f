package org.rapporteur.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises the masthead: the short lines at the top that name the body, its session, the session's dates, the title
 * and the day. Where neither a session nor a date is found there is no masthead, but for a first heading, which is the
 * title.
 */
final class MastheadReader {

    static final int LONGEST_LINE = 200;
    private static final int MOST_LINES = 15;
    private static final int MOST_CHARACTERS = 500;

    private static final Pattern SESSION = Pattern.compile(
            "(?iu)\\bsession\\b|per[ií]odo\\s+(extraordinario\\s+)?de\\s+sesiones|сесси[яи]|届(特别)?会议|الدورة");
    private static final Pattern BODY = Pattern.compile(
            "(?iu)commission|council|committee|assembly|forum|nations|conseil|comité|assemblée|comisi[oó]n|consejo"
                    + "|asamblea|naciones|комисси|совет|комитет|ассамбле|委员会|理事会|大会|联合国|لجنة|مجلس|الجمعية|الأمم");
    private static final Pattern YEAR = Pattern.compile("(?<![\\p{Nd}/.])\\p{Nd}{4}(?![\\p{Nd}/])");
    private static final Pattern DAY = Pattern.compile("(?<![\\p{Nd}/.])\\p{Nd}{1,2}(?![\\p{Nd}/月])");
    private static final int LONGEST_DATE = 60;

    private String body = "";
    private String session = "";
    private String sessionDates = "";
    private String date = "";
    private int lastSure;
    private final List<String> title = new ArrayList<>();

    private MastheadReader() {}

    static ImportedText read(List<Block> blocks) {
        MastheadReader reader = new MastheadReader();
        int used = reader.take(blocks);
        if (used == blocks.size()) {
            // A text so short that all of it looks like a masthead: what names no body, session or date is text.
            int last = reader.lastSure;
            reader = new MastheadReader();
            used = reader.take(blocks.subList(0, last));
        }
        Masthead masthead = reader.masthead();
        boolean recognised = !masthead.session().isEmpty()
                || !masthead.date().isEmpty()
                || !masthead.sessionDates().isEmpty();
        if (!recognised) {
            boolean headed = blocks.get(0).kind() == Paragraph.Kind.HEADING
                    || blocks.get(0).isStrong();
            boolean isTitle =
                    headed && blocks.size() > 1 && blocks.get(0).plain().length() <= MOST_CHARACTERS;
            masthead = new Masthead("", "", "", isTitle ? blocks.get(0).plain() : "", "");
            used = isTitle ? 1 : 0;
        } else if (used == blocks.size() || tooLong(masthead)) {
            masthead = new Masthead("", "", "", "", "");
            used = 0;
        }
        return new ImportedText(
                masthead,
                blocks.subList(used, blocks.size()).stream()
                        .map(b -> new ImportedText.Item(b.kind(), b.joined()))
                        .toList());
    }

    /** Takes blocks while all their lines may belong to a masthead; gives how many. */
    private int take(List<Block> blocks) {
        int lines = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            lines += block.lines().size();
            boolean complete = !date.isEmpty() && !title.isEmpty();
            if (complete || lines > MOST_LINES || !mayBelong(block)) {
                return i;
            }
            int titleLines = title.size();
            block.lines().forEach(line -> line(line.plain()));
            lastSure = title.size() - titleLines < block.lines().size() ? i + 1 : lastSure;
        }
        return blocks.size();
    }

    private static boolean mayBelong(Block block) {
        return block.kind() != Paragraph.Kind.LIST_ITEM
                && block.kind() != Paragraph.Kind.NOTE
                && block.lines().stream().allMatch(line -> line.length() <= LONGEST_LINE && !isSentence(line.plain()));
    }

    private static boolean isSentence(String line) {
        return line.endsWith("。") || line.matches("(?s).*[.؟?!]") && line.length() > LONGEST_DATE;
    }

    private void line(String line) {
        boolean dated = line.length() <= LONGEST_DATE && YEAR.matcher(line).find();
        long days = dated ? DAY.matcher(line).results().count() : 0;
        if (session.isEmpty() && SESSION.matcher(line).find() && !dated && title.isEmpty()) {
            session = line;
        } else if (days >= 2 && sessionDates.isEmpty()) {
            sessionDates = line;
        } else if (days == 1 && date.isEmpty()) {
            date = line;
        } else if (body.isEmpty()
                && title.isEmpty()
                && session.isEmpty()
                && BODY.matcher(line).find()) {
            body = line;
        } else {
            title.add(line);
        }
    }

    private Masthead masthead() {
        return new Masthead(body, session, sessionDates, String.join(" ", title), date);
    }

    private static boolean tooLong(Masthead m) {
        return List.of(m.body(), m.session(), m.sessionDates(), m.title(), m.date()).stream()
                .anyMatch(field -> field.length() > MOST_CHARACTERS);
    }
}
