package org.rapporteur.portal.ngo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.comment.Attachments;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentType;
import org.rapporteur.comment.Desk;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Proposals;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Passage;
import org.rapporteur.summary.PassagePieces;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the draft is read and commented on. */
@Component
class ReadingPage {

    private final Proposals proposals;
    private final Accounts accounts;
    private final Attachments attachments;

    ReadingPage(Proposals proposals, Accounts accounts, Attachments attachments) {
        this.attachments = attachments;
        this.proposals = proposals;
        this.accounts = accounts;
    }

    /** @param entry the form that is open, {@code null} for none */
    ModelAndView of(Actor actor, Desk desk, @Nullable CommentEntry entry) {
        CommentEntry shown = entry == null ? null : shown(desk, entry);
        Map<UUID, Paragraph> paragraphs =
                desk.revision().paragraphs().stream().collect(Collectors.toMap(Paragraph::id, paragraph -> paragraph));
        ModelAndView page = new ModelAndView("ngo/reading");
        page.addObject("desk", desk);
        page.addObject("procedure", desk.procedure());
        page.addObject("zone", desk.procedure().body().zone());
        page.addObject("organisation", desk.organisation());
        page.addObject(
                "coordinator", ActingFor.maySubmit(actor, desk.organisation().id()));
        page.addObject("proposals", proposals.of(desk.drafts(), CommentDraft::id, CommentDraft::text, paragraphs));
        page.addObject("me", actor.username());
        page.addObject("account", actor.accountId());
        page.addObject(
                "names",
                accounts.names(desk.drafts().stream().map(CommentDraft::author).collect(Collectors.toSet())));
        page.addObject("pieces", pieces(desk, paragraphs, shown));
        page.addObject("paragraphs", paragraphs);
        page.addObject(
                "files",
                attachments.ofDrafts(
                        desk.drafts().stream().map(CommentDraft::id).toList()));
        page.addObject("here", "/ngo/periods/" + desk.period().id());
        page.addObject("entry", shown);
        page.addObject(
                "opened",
                shown == null
                        ? null
                        : desk.drafts().stream()
                                .filter(draft -> draft.id().equals(shown.draft()))
                                .findFirst()
                                .orElse(null));
        if (shown != null) {
            Paragraph on = shown.paragraph() == null ? null : paragraphs.get(shown.paragraph());
            page.addObject("types", CommentType.values());
            page.addObject(
                    "languages",
                    desk.procedure().rules().languages().stream().sorted().toList());
            page.addObject(
                    "passages",
                    on == null
                            ? List.of()
                            : PassageChoice.of(on.text(), desk.revision().language(), shown.passage()));
            page.addObject("wording", proposals.preview(on, shown.proposedText()));
            page.addObject("lostPassage", lostPassage(desk, shown));
        }
        return page;
    }

    /** A form must stand somewhere: one on a paragraph that the text does not have stands on the text as a whole. */
    private static CommentEntry shown(Desk desk, CommentEntry entry) {
        UUID paragraph = entry.paragraph();
        boolean known =
                paragraph == null || desk.revision().paragraph(paragraph).isPresent();
        return known ? entry : entry.onWhole();
    }

    /** The paragraphs in which passages are meant, cut at these; the others are not in it. */
    private static Map<UUID, List<PassagePieces.Piece>> pieces(
            Desk desk, Map<UUID, Paragraph> paragraphs, @Nullable CommentEntry entry) {
        Map<UUID, List<Passage>> passages = new HashMap<>();
        for (CommentDraft draft : desk.drafts()) {
            if (draft.text().passage() != null) {
                passages.computeIfAbsent(draft.text().paragraphId(), id -> new ArrayList<>())
                        .add(draft.text().passage());
            }
        }
        if (entry != null && entry.marksPassage()) {
            try {
                passages.computeIfAbsent(entry.paragraph(), id -> new ArrayList<>())
                        .add(PassageChoice.passage(
                                entry.passage(),
                                paragraphs.get(entry.paragraph()).text()));
            } catch (Refusal unknown) {
                // there is no such passage, so there is nothing to show
                return cut(passages, paragraphs);
            }
        }
        return cut(passages, paragraphs);
    }

    private static Map<UUID, List<PassagePieces.Piece>> cut(
            Map<UUID, List<Passage>> passages, Map<UUID, Paragraph> paragraphs) {
        Map<UUID, List<PassagePieces.Piece>> cut = new HashMap<>();
        passages.forEach((id, meant) -> {
            if (paragraphs.containsKey(id)) {
                cut.put(id, PassagePieces.of(paragraphs.get(id).text(), meant));
            }
        });
        return cut;
    }

    /** What the draft in the form quotes although the paragraph does not say so (any more). */
    @Nullable
    private static String lostPassage(Desk desk, CommentEntry entry) {
        return desk.drafts().stream()
                .filter(draft -> draft.id().equals(entry.draft()) && !entry.marksPassage())
                .map(draft -> draft.text().passage())
                .filter(passage -> passage != null
                        && desk.revision()
                                .paragraph(entry.paragraph())
                                .flatMap(paragraph -> passage.startIn(paragraph.text()))
                                .isEmpty())
                .map(Passage::quote)
                .findFirst()
                .orElse(null);
    }
}
