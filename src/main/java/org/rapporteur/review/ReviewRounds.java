package org.rapporteur.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.springframework.stereotype.Service;

/** The rounds of the member-state review. */
@Service
public class ReviewRounds {

    /**
     * Opens the next round on a revision; where an open one on that revision exists, gives that one. In the first round
     * all paragraphs are under review, in further ones those changed since the round before.
     */
    public ReviewRound open(UUID procedureId, UUID revisionId, Instant opensAt, Instant closesAt) {
        throw new UnsupportedOperationException();
    }

    public ReviewRound get(UUID roundId) {
        throw new UnsupportedOperationException();
    }

    public Optional<ReviewRound> newest(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** All rounds of a procedure, the first first. */
    public List<ReviewRound> of(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** The open rounds of the bodies the delegation belongs to, the one that closes next first. */
    public List<ReviewRound> openFor(UUID delegationId) {
        throw new UnsupportedOperationException();
    }

    /** Moves the deadline of an open round; module lifecycle wraps this and re-arms the timers. */
    public ReviewRound moveDeadline(Actor actor, UUID roundId, Instant closesAt, String reason, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** Closes a round whose deadline has come; closing a closed one gives the same result again. */
    public RoundClosing close(UUID roundId, Instant at) {
        throw new UnsupportedOperationException();
    }

    /**
     * Concludes the review and writes its outcome: on closing the last round, or when the Chair concludes. Agreement is
     * ad referendum until then.
     */
    public ReviewOutcome conclude(UUID procedureId, Instant at) {
        throw new UnsupportedOperationException();
    }

    public Optional<ReviewOutcome> outcome(UUID procedureId) {
        throw new UnsupportedOperationException();
    }
}
