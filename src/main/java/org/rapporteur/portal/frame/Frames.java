package org.rapporteur.portal.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Delegation;
import org.rapporteur.identity.Delegations;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.wording.Conventions;
import org.rapporteur.wording.Lists;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What stands around every page, asked for by the layout as {@code @frames.current()}. */
@Component
public class Frames {

    private final Reader reader;
    private final Organisations organisations;
    private final Delegations delegations;
    private final MessageSource messages;

    Frames(Reader reader, Organisations organisations, Delegations delegations, MessageSource messages) {
        this.messages = messages;
        this.reader = reader;
        this.organisations = organisations;
        this.delegations = delegations;
    }

    /**
     * The frame of one page.
     *
     * @param name of the one who is signed in, empty for a stranger
     * @param actingFor the organisations and delegations one acts for, by name; empty
     *     for one who acts for none
     */
    public record Frame(
            String language,
            String direction,
            boolean signedIn,
            String name,
            String actingFor,
            List<Link> links,
            LanguageSwitch languages) {}

    /** A link of the navigation; {@code key} is the message that names it. */
    public record Link(String key, String path, boolean current) {}

    /** The frame of the page being made. */
    public Frame current() {
        Locale locale = LocaleContextHolder.getLocale();
        String direction = Conventions.direction(locale);
        String path = path();
        LanguageSwitch languages = languages(locale);
        return reader.actor()
                .map(actor -> new Frame(
                        locale.toLanguageTag(),
                        direction,
                        true,
                        actor.name(),
                        Lists.and(actingFor(actor), locale),
                        links(actor, path),
                        languages))
                .orElseGet(() -> new Frame(locale.toLanguageTag(), direction, false, "", "", List.of(), languages));
    }

    /** Several things in a row, as the page's language says them. */
    public String list(Collection<?> items) {
        return Lists.and(items, LocaleContextHolder.getLocale());
    }

    /** What a field of a form is called, where its name alone is known. */
    public String label(String field) {
        return messages.getMessage("field." + field, null, field, LocaleContextHolder.getLocale());
    }

    private List<String> actingFor(Actor actor) {
        List<String> names = new ArrayList<>();
        var organisationIds = actor.placesOf(Place.Kind.ORGANISATION);
        if (!organisationIds.isEmpty()) {
            organisations.byId(organisationIds).values().stream()
                    .map(Organisation::name)
                    .forEach(names::add);
        }
        var delegationIds = actor.placesOf(Place.Kind.DELEGATION);
        if (!delegationIds.isEmpty()) {
            delegations.byId(delegationIds).values().stream()
                    .map(Delegation::name)
                    .forEach(names::add);
        }
        return names;
    }

    private static List<Link> links(Actor actor, String path) {
        return Stream.of(Destination.values())
                .filter(destination -> destination.isFor(actor))
                .map(destination ->
                        new Link(destination.key(), destination.path(), path.startsWith(destination.path())))
                .toList();
    }

    private static LanguageSwitch languages(Locale shown) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return LanguageSwitch.on(attributes.getRequest(), shown);
        }
        return new LanguageSwitch(LanguageSwitch.choices(shown), "/", false, List.of(), List.of());
    }

    private static String path() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            return failed == null ? request.getRequestURI() : failed.toString();
        }
        return "";
    }
}
