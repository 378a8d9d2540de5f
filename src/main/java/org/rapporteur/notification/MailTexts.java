package org.rapporteur.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.identity.Account;
import org.rapporteur.wording.Conventions;
import org.rapporteur.wording.Moments;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a notice into words: messages {@code mail.<event>.subject} and {@code mail.<event>.body} in the recipient's
 * language. Their placeholders are {0} the title, {1} until when, {2} a reason or number, {3} the link.
 */
@Component
class MailTexts {

    private static final int UNTIL = 1;
    private static final int REMARK = 2;
    private static final int LINK = 3;
    /** Marks, while a text is made, where something would stand that there is none of. */
    static final String NOTHING = "\0";

    private static final String RIGHT_TO_LEFT_MARK = "\u200f";

    /** Not the two hyphens before a signature, which programs look for. */
    private static final Pattern LINE_WITH_LETTERS = Pattern.compile("^.*\\p{L}.*$", Pattern.MULTILINE);

    private static final Pattern NOT_ON_ONE_LINE = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+");

    private final MessageSource messages;

    MailTexts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The text for one recipient. Instants among the details are written in the body's zone and, where it differs, in
     * the recipient's. Where there is no date, that is said; a paragraph about a reason or number that is not given is
     * left out.
     *
     * @param zone the body's zone, {@code null} where no body is concerned
     * @param now when the mail is written: what is left until a deadline is counted from it
     */
    MailText of(Notice notice, Account recipient, @Nullable ZoneId zone, String link, Instant now) {
        Locale locale = recipient.locale();
        List<Object> details = new ArrayList<>();
        for (int i = 0; i < Math.max(LINK, notice.details().size()); i++) {
            details.add(i < notice.details().size() ? said(notice.details().get(i), recipient, zone, now) : "");
        }
        if (details.get(UNTIL).equals("")) {
            details.set(UNTIL, messages.getMessage("mail.no-date", null, locale));
        }
        if (details.get(REMARK).equals("")) {
            details.set(REMARK, NOTHING);
        }
        details.add(LINK, link);
        Object[] filled = details.toArray();
        String kind = kind(notice.event());
        return new MailText(
                directed(
                        oneLine(text("mail." + kind + ".subject", filled, locale)
                                .replace(NOTHING, "")),
                        locale),
                directed(
                        withoutEmpty(text("mail." + kind + ".body", filled, locale))
                                + "\n\n"
                                + messages.getMessage("mail.footer", filled, locale)
                                + "\n",
                        locale));
    }

    /**
     * Plain text says nowhere in which direction it runs: programs take it from each line's first letter. So in a
     * language that is written from the right each line begins with a mark that says so, whatever name or link follows.
     */
    private static String directed(String text, Locale locale) {
        return Conventions.direction(locale).equals("rtl")
                ? LINE_WITH_LETTERS.matcher(text).replaceAll(RIGHT_TO_LEFT_MARK + "$0")
                : text;
    }

    /** A mail that says a key instead of a text is worse than an error that a test finds. */
    private String text(String key, Object[] details, Locale locale) {
        String text = messages.getMessage(key, details, "", locale);
        if (text == null || text.isEmpty()) {
            throw new NoSuchMessageException(key, locale);
        }
        return text;
    }

    /** The kind of a happening: what stands before the colon. */
    static String kind(String event) {
        int colon = event.indexOf(':');
        return colon < 0 ? event : event.substring(0, colon);
    }

    /**
     * Everything on one line: what people typed can neither begin a header nor pass for a line of ours, and shows no
     * control characters.
     */
    static String oneLine(String text) {
        return NOT_ON_ONE_LINE.matcher(text).replaceAll(" ").strip();
    }

    /** Leaves out the paragraphs that would say nothing. */
    private static String withoutEmpty(String body) {
        return Arrays.stream(body.strip().split("\n\n"))
                .filter(paragraph -> !paragraph.contains(NOTHING))
                .collect(Collectors.joining("\n\n"));
    }

    private Object said(Object detail, Account recipient, @Nullable ZoneId zone, Instant now) {
        if (detail instanceof Instant instant) {
            String moment = moment(instant, recipient, zone);
            Locale locale = recipient.locale();
            return instant.isAfter(now)
                    ? messages.getMessage(
                            "mail.until",
                            new Object[] {moment, Moments.length(Duration.between(now, instant), locale)},
                            locale)
                    : moment;
        }
        return detail instanceof CharSequence text ? oneLine(text.toString()) : detail;
    }

    private static String moment(Instant instant, Account recipient, @Nullable ZoneId zone) {
        ZoneId own = recipient.zone();
        Locale locale = recipient.locale();
        if (zone == null
                || zone.getRules().getOffset(instant).equals(own.getRules().getOffset(instant))) {
            return Moments.say(instant, zone == null ? own : zone, locale);
        }
        boolean sameDay =
                instant.atZone(zone).toLocalDate().equals(instant.atZone(own).toLocalDate());
        String theirs = sameDay ? Moments.time(instant, own, locale) : Moments.say(instant, own, locale);
        return Moments.say(instant, zone, locale) + " (" + theirs + ")";
    }
}
