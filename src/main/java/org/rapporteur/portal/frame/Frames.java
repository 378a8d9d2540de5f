package org.rapporteur.portal.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Delegation;
import org.rapporteur.identity.Delegations;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.portal.ActingOrganisation;
import org.rapporteur.wording.Conventions;
import org.rapporteur.wording.Lists;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What stands around every page, asked for by the layout as {@code @frames.current()}. */
@Component
public class Frames {

    private final Reader reader;
    private final Organisations organisations;
    private final Delegations delegations;

    Frames(Reader reader, Organisations organisations, Delegations delegations) {
        this.reader = reader;
        this.organisations = organisations;
        this.delegations = delegations;
    }

    /**
     * The frame of one page.
     *
     * @param name of the one who is signed in, empty for a stranger
     * @param actingFor the organisations and delegations one acts for, by name; on an organisation's pages the one alone;
     *     empty for one who acts for none
     * @param choices the organisations one may act for instead, on an organisation's pages
     * @param lost whether one no longer belongs to the organisation for which one acted
     * @param account of the one who is signed in, {@code null} for a stranger
     */
    public record Frame(
            String language,
            String direction,
            boolean signedIn,
            String name,
            String actingFor,
            List<Link> links,
            LanguageSwitch languages,
            List<Choice> choices,
            boolean lost,
            @Nullable UUID account) {}

    /** An organisation one may act for. */
    public record Choice(UUID id, String name, boolean current) {}

    /** A link of the navigation; {@code key} is the message that names it. */
    public record Link(String key, String path, boolean current) {}

    /** The frame of the page being made. */
    public Frame current() {
        Locale locale = LocaleContextHolder.getLocale();
        String direction = Conventions.direction(locale);
        String path = path();
        LanguageSwitch languages = languages(locale);
        return reader.actor()
                .map(actor -> framed(actor, locale, direction, path, languages))
                .orElseGet(() -> new Frame(
                        locale.toLanguageTag(),
                        direction,
                        false,
                        "",
                        "",
                        List.of(),
                        languages,
                        List.of(),
                        false,
                        null));
    }

    /** Several things in a row, as the page's language says them. */
    public String list(Collection<?> items) {
        return Lists.and(items, LocaleContextHolder.getLocale());
    }

    private Frame framed(Actor actor, Locale locale, String direction, String path, LanguageSwitch languages) {
        List<Choice> own = own(actor, locale);
        boolean asOrganisation = !own.isEmpty() && isOfOrganisations(path);
        List<String> acting = asOrganisation
                ? own.stream().filter(Choice::current).map(Choice::name).toList()
                : actingFor(actor, own);
        return new Frame(
                locale.toLanguageTag(),
                direction,
                true,
                actor.name(),
                Lists.and(acting, locale),
                links(actor, path),
                languages,
                asOrganisation && own.size() > 1 ? own : List.of(),
                ActingOrganisation.isLost(),
                actor.accountId());
    }

    private static boolean isOfOrganisations(String path) {
        return path.equals("/ngo") || path.startsWith("/ngo/") || path.startsWith("/calls/");
    }

    /** The actor's organisations by name; the one acted for now is marked. */
    private List<Choice> own(Actor actor, Locale locale) {
        List<UUID> ids = actor.placesOf(Place.Kind.ORGANISATION);
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID current = ActingOrganisation.remembered().filter(ids::contains).orElse(ids.get(0));
        return organisations.byId(ids).values().stream()
                .map(one -> new Choice(one.id(), one.nameIn(locale), one.id().equals(current)))
                .sorted(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private List<String> actingFor(Actor actor, List<Choice> own) {
        List<String> names = new ArrayList<>(own.stream().map(Choice::name).toList());
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
