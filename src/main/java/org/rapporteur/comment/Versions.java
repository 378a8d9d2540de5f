package org.rapporteur.comment;

import java.util.Collection;
import java.util.UUID;
import org.rapporteur.kernel.Refusal;
import org.springframework.lang.Nullable;

/**
 * What an organisation has submitted in a period so far, and what may follow. What came in time and what came late are
 * two lines of versions that never mix: a late version can't take the place of one received in time.
 */
record Versions(Line inTime, Line late) {

    /** Where nothing was ever submitted. */
    static final Versions NONE = new Versions(Line.EMPTY, Line.EMPTY);

    /**
     * @param newest the number of the newest version, 0 for none
     * @param inForce which submission is in force, {@code null} for none
     * @param receipt the number of its receipt
     * @param reopened whether its comments are in preparation again
     */
    record Line(
            int newest, @Nullable UUID inForce, @Nullable String receipt, boolean reopened) {

        static final Line EMPTY = new Line(0, null, null, false);

        /** Whether a version is in force and nobody has begun to replace it. */
        boolean stands() {
            return inForce != null && !reopened;
        }
    }

    /**
     * The version that a submission becomes.
     *
     * @param replaces what is in force until then, {@code null} for nothing
     */
    record Next(
            int number, @Nullable UUID replaces, @Nullable String receipt) {}

    Line line(Timing timing) {
        return timing == Timing.LATE ? late : inTime;
    }

    /** The submission whose new version is in preparation, at a moment at which something sent would count so. */
    @Nullable
    Replacing replacing(Timing now) {
        Line line = line(now);
        if (line.inForce() != null && line.reopened()) {
            return new Replacing(line.inForce(), line.receipt(), line.newest() + 1, false);
        }
        if (now == Timing.LATE && inTime.inForce() != null && inTime.reopened()) {
            return new Replacing(inTime.inForce(), inTime.receipt(), inTime.newest() + 1, true);
        }
        return null;
    }

    /**
     * @param timing how the submission counts
     * @param cameFrom the submissions from which its comments came back
     * @throws Refusal {@code submission.already} where something stands that nobody has begun to replace,
     *     {@code submission.replaced-too-late} where the comments of what was received in time would be sent once more
     *     as late
     */
    Next next(Timing timing, Collection<UUID> cameFrom) {
        Line line = line(timing);
        if (line.stands()) {
            throw new Refusal("submission.already");
        }
        if (timing == Timing.LATE && inTime.inForce() != null && cameFrom.contains(inTime.inForce())) {
            throw new Refusal("submission.replaced-too-late", inTime.receipt());
        }
        return new Next(line.newest() + 1, line.inForce(), line.receipt());
    }

    /**
     * Whether a submission may be replaced or withdrawn at a moment at which something sent would count so: what was
     * received in time until the deadline, what was late while late submissions are taken.
     *
     * @throws Refusal {@code submission.not-in-force}, {@code submission.final}
     */
    static void requireChangeable(Submission submission, Timing now) {
        if (!submission.version().isInForce()) {
            throw new Refusal("submission.not-in-force");
        }
        if ((submission.receipt().timing() == Timing.LATE) != (now == Timing.LATE)) {
            throw new Refusal("submission.final");
        }
    }
}
