package org.rapporteur.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.rapporteur.comment.Calls;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Organisations;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.frame.Reader;
import org.rapporteur.summary.Revision;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who the token speaks for, what is asked of it, and the texts that it is asked about. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Calls", description = "What the organisation is asked, by when, and on which text")
class CallsApi {

    private final Organisations organisations;
    private final CommentPeriods periods;
    private final Calls calls;
    private final Reader reader;

    CallsApi(Organisations organisations, CommentPeriods periods, Calls calls, Reader reader) {
        this.organisations = organisations;
        this.periods = periods;
        this.calls = calls;
        this.reader = reader;
    }

    @Operation(operationId = "organisation", summary = "The organisation that the token belongs to")
    @Asks(Act.SEE_MEMBERS)
    @GetMapping("/organisation")
    OrganisationView organisation(Actor actor) {
        return OrganisationView.of(organisations.get(Asking.organisation(actor)));
    }

    @Operation(
            operationId = "calls",
            summary = "The calls that take something from the organisation now",
            description = "Those that are open, and closed ones that still take late submissions.")
    @Asks(Act.COMMENT)
    @GetMapping("/calls")
    PageView<CallSummary> calls(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        return PageView.of(
                Asking.page(
                        periods.callsFor(actor, Asking.organisation(actor)),
                        call -> call.period().id(),
                        after,
                        size),
                call -> CallSummary.of(call, reader.now()));
    }

    @Operation(operationId = "call", summary = "A call: its rules, its deadlines and how they were moved")
    @Asks(Act.COMMENT)
    @GetMapping("/calls/{callId}")
    CallView call(Actor actor, @PathVariable UUID callId) {
        UUID organisation = Asking.organisation(actor);
        return CallView.of(
                calls.get(actor, callId, organisation),
                organisations.get(organisation).status());
    }

    @Operation(
            operationId = "text",
            summary = "A text that a call is or was about, with its paragraphs",
            description = "It never changes; its entity tag is its fingerprint, so that If-None-Match saves the way.")
    @Asks(Act.COMMENT)
    @GetMapping("/calls/{callId}/texts/{number}")
    ResponseEntity<TextView> text(Actor actor, @PathVariable UUID callId, @PathVariable int number) {
        Revision revision = calls.text(actor, callId, number).revision();
        return ResponseEntity.ok()
                .eTag('"' + revision.fingerprint() + '"')
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(TextView.of(revision));
    }
}
