package org.rapporteur.comment;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an organisation comes to one voice: its members offer what they wrote, its coordinator accepts, returns and orders
 * it. This is the organisation's own affair, so the journal, which officers read, says nothing of it.
 */
@Service
public class Coordination {

    private static final int LONGEST_NOTE = 2_000;

    private final DraftRecords drafts;
    private final PeriodRecords periods;
    private final ApplicationEventPublisher events;

    Coordination(DraftRecords drafts, PeriodRecords periods, ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.periods = periods;
        this.events = events;
    }

    /** A comment as somebody saw it. */
    public record Seen(UUID draftId, int version) {}

    /** Offers a comment to the coordinator; one that is accepted already stays so. */
    @Transactional
    public void offer(Actor actor, UUID draftId) {
        DraftRecords.Held held = held(actor, Act.COMMENT, draftId);
        drafts.put(draftId, held.state().offered(), null);
    }

    /** Offers all that the actor wrote for a period and has not offered. */
    @Transactional
    public int offerOwn(Actor actor, UUID organisationId, UUID periodId) {
        Authority.require(actor, Act.COMMENT, Set.of(Place.organisation(organisationId)));
        return drafts.offerAll(organisationId, periodId, actor.username());
    }

    /**
     * Accepts a comment, so that it is sent.
     *
     * @param version the text that was read
     * @throws Refusal {@code draft.changed-meanwhile} when somebody saved another text since
     */
    @Transactional
    public void accept(Actor actor, UUID draftId, int version) {
        DraftRecords.Held held = held(actor, Act.ARRANGE_COMMENTS, draftId);
        if (held.version() != version) {
            throw new Refusal("draft.changed-meanwhile");
        }
        drafts.put(draftId, DraftState.ACCEPTED, null);
    }

    /**
     * Accepts all that the coordinator saw, but for what was changed since.
     *
     * @return how many were accepted by this
     */
    @Transactional
    public int acceptSeen(Actor actor, UUID organisationId, UUID periodId, Collection<Seen> seen) {
        Authority.require(actor, Act.ARRANGE_COMMENTS, Set.of(Place.organisation(organisationId)));
        return drafts.acceptSeen(organisationId, periodId, seen);
    }

    /**
     * Returns a comment to its author, who is told unless it is the actor. {@link DraftReturned} is published.
     *
     * @param note what to do, 1 to 2,000 characters
     * @throws Refusal {@code draft.note}
     */
    @Transactional
    public void giveBack(Actor actor, UUID draftId, String note) {
        DraftRecords.Held held = held(actor, Act.ARRANGE_COMMENTS, draftId);
        String said = CommentTextRule.cleaned(note);
        if (said.isEmpty() || said.length() > LONGEST_NOTE) {
            throw new Refusal("draft.note", LONGEST_NOTE);
        }
        drafts.put(draftId, DraftState.RETURNED, said);
        if (!held.author().equals(actor.username())) {
            CommentPeriod period = periods.get(held.periodId());
            events.publishEvent(new DraftReturned(
                    period.id(), period.procedureId(), held.organisationId(), draftId, held.version(), held.author()));
        }
    }

    /** Which way a comment goes in the order of sending. */
    public enum Way {
        UP,
        DOWN
    }

    /** Changes places with the comment before or after it; the first can't go up, the last not down. */
    @Transactional
    public void move(Actor actor, UUID draftId, Way way) {
        DraftRecords.Held held = held(actor, Act.ARRANGE_COMMENTS, draftId);
        drafts.place(
                held.organisationId(),
                held.periodId(),
                SendingOrder.moved(drafts.inOrder(held.organisationId(), held.periodId()), draftId, way));
    }

    /** Puts all comments back into the order of the text. */
    @Transactional
    public void orderByText(Actor actor, UUID organisationId, UUID periodId) {
        Authority.require(actor, Act.ARRANGE_COMMENTS, Set.of(Place.organisation(organisationId)));
        drafts.unplace(organisationId, periodId);
    }

    private DraftRecords.Held held(Actor actor, Act act, UUID draftId) {
        DraftRecords.Held held = drafts.locked(draftId).orElseThrow(() -> new NotKnown("comment draft", draftId));
        Authority.require(actor, act, Set.of(Place.organisation(held.organisationId())));
        return held;
    }
}
