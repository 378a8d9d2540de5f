package org.rapporteur.portal.ngo;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.rapporteur.identity.AccessTokens;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.RepeatableRequests;
import org.rapporteur.identity.TokenScope;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.portal.frame.Reader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tokens by which an organisation's own tools act for it. */
@Controller
class TokensController {

    private static final String PATH = "/ngo/organisation/tokens";
    private static final int USUAL_DAYS = 365;

    private final AccessTokens tokens;
    private final Organisations organisations;
    private final RepeatableRequests requests;
    private final Reader reader;

    TokensController(AccessTokens tokens, Organisations organisations, RepeatableRequests requests, Reader reader) {
        this.tokens = tokens;
        this.organisations = organisations;
        this.requests = requests;
        this.reader = reader;
    }

    /** What was typed of a new token. */
    record Wanted(String name, TokenScope scope, int days) {}

    @Asks(Act.MANAGE_TOKENS)
    @GetMapping(PATH)
    ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable UUID organisation) {
        return page(
                actor, ActingFor.organisation(actor, organisation), new Wanted("", TokenScope.READ, USUAL_DAYS), null);
    }

    /** Answers with the page that shows the secret: it is told this once, so there is no page to look at next. */
    @Asks(Act.MANAGE_TOKENS)
    @PostMapping(PATH)
    Object create(
            Actor actor,
            @RequestParam UUID organisation,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "READ") TokenScope scope,
            @RequestParam(defaultValue = "365") int days,
            Reply reply,
            HttpServletResponse response) {
        UUID acting = ActingFor.organisation(actor, organisation);
        return reply.to(
                () -> {
                    AtomicReference<AccessTokens.Issued> issued = new AtomicReference<>();
                    requests.once(acting, key, CanonicalForm.sha256("token " + actor.username()), () -> {
                        issued.set(tokens.issue(actor, acting, name, scope, days));
                        return issued.get().token().id();
                    });
                    if (issued.get() == null) {
                        return reply.done(PATH + "?organisation=" + acting, "tokens.done.already");
                    }
                    response.setStatus(HttpStatus.CREATED.value());
                    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                    return page(actor, acting, new Wanted("", TokenScope.READ, USUAL_DAYS), issued.get());
                },
                () -> page(actor, acting, new Wanted(name, scope, days), null));
    }

    @Asks(Act.MANAGE_TOKENS)
    @PostMapping(PATH + "/{tokenId}/revoke")
    String revoke(Actor actor, @PathVariable UUID tokenId, @RequestParam UUID organisation, Reply reply) {
        UUID acting = ActingFor.organisation(actor, organisation);
        tokens.revoke(actor, acting, tokenId);
        return reply.done(PATH + "?organisation=" + acting, "tokens.done.revoked");
    }

    private ModelAndView page(Actor actor, UUID id, Wanted wanted, @Nullable AccessTokens.Issued issued) {
        Organisation organisation = organisations.get(id);
        ModelAndView page = new ModelAndView("ngo/tokens");
        page.addObject("tokens", tokens.of(actor, id));
        page.addObject("organisation", organisation);
        page.addObject("reason", organisation.isSuspended() ? organisations.reason(actor, id) : null);
        page.addObject("issued", issued);
        page.addObject("wanted", wanted);
        page.addObject("scopes", TokenScope.values());
        page.addObject("key", UUID.randomUUID().toString());
        page.addObject("mostDays", AccessTokens.MOST_DAYS);
        page.addObject("zone", reader.zone().orElse(ZoneOffset.UTC));
        return page;
    }
}
