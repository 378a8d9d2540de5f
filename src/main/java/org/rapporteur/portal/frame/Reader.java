package org.rapporteur.portal.frame;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.DatabaseClock;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who reads the present page, and when. What it gives is looked up once for a request, so that every fragment of a page
 * may ask.
 */
@Component
public class Reader {

    private final Accounts accounts;
    private final DatabaseClock clock;

    Reader(Accounts accounts, DatabaseClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The one who is signed in, with the offices held today, or a tool that came with a token; empty for a stranger. */
    public Optional<Actor> actor() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof TokenSignIn tool) {
            return Optional.of(tool.actor());
        }
        return person().map(Accounts.Person::actor);
    }

    /** The same without those who must first change a password that someone else handed over: they are strangers yet. */
    public Optional<Actor> admitted() {
        return mustChangePassword() ? Optional.empty() : actor();
    }

    /** The account of the one who is signed in. */
    public Optional<Account> account() {
        return person().map(Accounts.Person::account);
    }

    /** Whether the one who is signed in must first change a password that someone else handed over. */
    boolean mustChangePassword() {
        return person().map(Accounts.Person::mustChangePassword).orElse(false);
    }

    /** The zone the reader lives by, where it is known. */
    public Optional<ZoneId> zone() {
        return account().map(Account::zone);
    }

    /** The instant by which the page says how long is left. */
    public Instant now() {
        return once("now", clock::about);
    }

    /** Nobody for a stranger, and for an account that was removed while its session lived. */
    private Optional<Accounts.Person> person() {
        return once("person", () -> username().flatMap(accounts::person));
    }

    private static Optional<String> username() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken
                || authentication instanceof TokenSignIn) {
            return Optional.empty();
        }
        return Optional.of(authentication.getName());
    }

    @SuppressWarnings("unchecked")
    private static <T> T once(String name, java.util.function.Supplier<T> lookup) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return lookup.get();
        }
        String key = Reader.class.getName() + "." + name;
        Object known = request.getAttribute(key, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = lookup.get();
            request.setAttribute(key, known, RequestAttributes.SCOPE_REQUEST);
        }
        return (T) known;
    }
}
