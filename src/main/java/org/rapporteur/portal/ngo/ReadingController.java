package org.rapporteur.portal.ngo;

import java.util.Optional;
import java.util.UUID;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.Desk;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.portal.Asks;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reading the draft by paragraph, with the organisation's comments in preparation beside it. */
@Controller
class ReadingController {

    private static final String WHOLE = "whole";

    private final CommentDrafts drafts;
    private final ReadingPage pages;

    ReadingController(CommentDrafts drafts, ReadingPage pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    /**
     * @param on the paragraph under which an empty form stands, or {@code whole}
     * @param passage what of that paragraph is meant, see {@link PassageChoice}
     * @param edit the draft whose form is open
     */
    @Asks(Act.COMMENT)
    @GetMapping("/ngo/periods/{periodId}")
    ModelAndView read(
            Actor actor,
            @PathVariable UUID periodId,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String passage,
            @RequestParam(required = false) @Nullable UUID edit) {
        Desk desk = drafts.desk(actor, ActingFor.organisation(actor, organisation), periodId);
        return pages.of(actor, desk, desk.isOpen() ? entry(desk, on, passage, edit) : null);
    }

    @Nullable
    private static CommentEntry entry(Desk desk, @Nullable String on, @Nullable String passage, @Nullable UUID edit) {
        if (edit != null) {
            Optional<CommentDraft> draft = desk.drafts().stream()
                    .filter(candidate -> candidate.id().equals(edit))
                    .findFirst();
            return draft.map(found -> CommentEntry.of(found, desk)).orElse(null);
        }
        if (on == null) {
            return null;
        }
        if (on.equals(WHOLE)) {
            return CommentEntry.on(null, null, desk);
        }
        return desk.revision().paragraphs().stream()
                .filter(paragraph -> paragraph.id().toString().equals(on))
                .findFirst()
                .map(paragraph -> CommentEntry.on(paragraph.id(), passage, desk))
                .orElse(null);
    }
}
