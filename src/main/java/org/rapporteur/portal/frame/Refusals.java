package org.rapporteur.portal.frame;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.wording.Moment;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says refusals in the reader's language. Templates know it as {@code @refusals}. */
@Component
public class Refusals {

    private final MessageSource messages;
    private final Times times;

    Refusals(MessageSource messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    /** What went wrong and what to do. A code that no bundle knows is shown as it is: a page never breaks for it. */
    public String say(Refusal refusal) {
        return say(refusal, LocaleContextHolder.getLocale());
    }

    String say(Refusal refusal, Locale locale) {
        List<Refusal> all = refusal.all();
        return all.size() == 1
                ? sayOne(all.get(0), locale)
                : all.stream().map(each -> sayOne(each, locale)).collect(Collectors.joining("\n"));
    }

    private String sayOne(Refusal refusal, Locale locale) {
        String fallback = messages.getMessage("refusal.unnamed", new Object[] {refusal.code()}, refusal.code(), locale);
        try {
            return messages.getMessage(
                    "refusal." + refusal.code(),
                    refusal.details().stream().map(this::forReader).toArray(),
                    fallback,
                    locale);
        } catch (IllegalArgumentException e) {
            // a pattern that does not fit its details
            return fallback;
        }
    }

    /** A moment in the zone where it is law and, where that differs, in the reader's. */
    private Object forReader(Object detail) {
        if (!(detail instanceof Moment moment)) {
            return detail;
        }
        if (moment.exactly()) {
            return times.toTheSecond(moment.instant(), moment.zone());
        }
        String law = times.say(moment.instant(), moment.zone());
        String own = times.sayForReader(moment.instant(), moment.zone());
        return own == null ? law : law + " (" + own + ")";
    }
}
