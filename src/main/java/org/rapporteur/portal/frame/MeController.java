package org.rapporteur.portal.frame;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.portal.Reply;
import org.rapporteur.portal.SignedIn;
import org.rapporteur.procedure.Language;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account, and the forms that were kept for it. */
@Controller
class MeController {

    private final Reader reader;
    private final KeptForms forms;
    private final Accounts accounts;
    private final FormPlaces places;

    MeController(Reader reader, KeptForms forms, Accounts accounts, FormPlaces places) {
        this.accounts = accounts;
        this.places = places;
        this.reader = reader;
        this.forms = forms;
    }

    @SignedIn
    @GetMapping("/me")
    String me(Actor actor, Model model) {
        Account account = reader.account().orElseThrow();
        Locale language = LocaleContextHolder.getLocale();
        model.addAttribute("account", account);
        model.addAttribute("offices", actor.offices());
        model.addAttribute("languages", LanguageSwitch.choices(account.locale()));
        model.addAttribute("zones", ZoneChoices.of(language, account.zone(), reader.now()));
        model.addAttribute("forms", forms.of(actor.accountId()));
        return "frame/me";
    }

    @SignedIn
    @PostMapping("/me")
    String prefer(Actor actor, @RequestParam String language, @RequestParam String zone, Reply reply) {
        Language chosen = Languages.of(language).orElseThrow(() -> new NotKnown("language", language));
        accounts.prefer(actor, chosen.locale(), zone(zone));
        return reply.done("/me", "me.preferences.saved");
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new NotKnown("zone", id);
        }
    }

    @SignedIn
    @GetMapping("/kept/{id}")
    String kept(Actor actor, @PathVariable UUID id, Model model) {
        KeptForm kept = forms.find(actor.accountId(), id).orElseThrow(() -> new NotKnown("form", id));
        model.addAttribute("kept", kept);
        model.addAttribute("place", places.of(actor, kept.path(), kept.fields()).orElse(null));
        model.addAttribute("zone", reader.account().orElseThrow().zone());
        return "frame/kept";
    }

    @SignedIn
    @PostMapping("/kept/{id}/drop")
    String drop(Actor actor, @PathVariable UUID id, Reply reply) {
        forms.drop(actor.accountId(), id);
        return reply.done("/me", "kept.dropped");
    }
}
