package org.rapporteur.portal.secretariat;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.Recorded;
import org.rapporteur.kernel.Page;
import org.rapporteur.notification.Outbox;
import org.rapporteur.portal.Asks;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done on a procedure, and the mails that went out. */
@Controller
class RecordController {
    static final int PAGE = 50;

    private final Procedures procedures;
    private final Journal journal;
    private final Outbox outbox;
    private final Accounts accounts;

    RecordController(Procedures procedures, Journal journal, Outbox outbox, Accounts accounts) {
        this.procedures = procedures;
        this.journal = journal;
        this.outbox = outbox;
        this.accounts = accounts;
    }

    @GetMapping("/secretariat/procedures/{id}/journal")
    @Asks(Act.READ_JOURNAL)
    String journal(Actor actor, @PathVariable UUID id, @RequestParam @Nullable String after, Model model) {
        Procedure procedure = procedures.get(id);
        Authority.require(actor, Act.READ_JOURNAL, procedure.places());
        model.addAttribute("procedure", procedure);
        Page<Recorded> recorded = journal.of(id, after, PAGE);
        Map<String, String> names = accounts.names(
                recorded.items().stream().map(one -> one.entry().actor()).collect(Collectors.toSet()));
        boolean seesAll = Authority.may(actor, Act.SEE_WITHHELD_IDENTITY, procedure.places());
        model.addAttribute("page", recorded.map(one -> JournalLine.of(one, names, seesAll)));
        return "secretariat/journal";
    }

    @GetMapping("/secretariat/mails")
    @Asks(Act.READ_MAIL)
    String mails(
            Actor actor, @RequestParam @Nullable UUID procedure, @RequestParam @Nullable String after, Model model) {
        if (procedure != null) {
            Procedure concerned = procedures.get(procedure);
            Authority.require(actor, Act.READ_MAIL, concerned.places());
            model.addAttribute("procedure", concerned);
        }
        model.addAttribute("utc", ZoneOffset.UTC);
        model.addAttribute("page", outbox.mails(actor, procedure, after, PAGE));
        model.addAttribute(
                "path", procedure == null ? "/secretariat/mails" : "/secretariat/mails?procedure=" + procedure);
        return "secretariat/mails";
    }

    @GetMapping("/secretariat/mails/{id}")
    @Asks(Act.READ_MAIL)
    String mail(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("mail", outbox.get(actor, id));
        model.addAttribute("utc", ZoneOffset.UTC);
        return "secretariat/mail";
    }
}
