package org.rapporteur.procedure;

import java.util.EnumSet;
import java.util.Set;
import org.rapporteur.identity.Function;
import org.springframework.lang.Nullable;

/** Where a procedure stands, and for whom it waits there. */
public enum Stage {
    DRAFTING(Phase.DRAFTING, Function.OFFICER),
    DRAFT_WITH_CHAIR(Phase.CHAIR, Function.CHAIR),
    COMMENT_PERIOD(Phase.CIVIL_SOCIETY, Function.COORDINATOR),
    ANSWERING(Phase.REVISION, Function.RAPPORTEUR),
    REVISION_WITH_CHAIR(Phase.REVISION, Function.CHAIR),
    REVIEW(Phase.MEMBER_STATES, Function.FOCAL_POINT),
    RULING(Phase.MEMBER_STATES, Function.CHAIR),
    REVISING_AFTER_REVIEW(Phase.MEMBER_STATES, Function.RAPPORTEUR),
    EDITING(Phase.PUBLICATION, Function.EDITOR),
    FINAL_TEXT_WITH_CHAIR(Phase.PUBLICATION, Function.CHAIR),
    RENDERING(Phase.PUBLICATION, null),
    RENDITION_REPAIR(Phase.PUBLICATION, Function.EDITOR),
    AWAITING_RELEASE(Phase.PUBLICATION, null),
    PUBLISHED(Phase.PUBLICATION, null),
    WITHDRAWN(Phase.PUBLICATION, null);

    /** The steps of the strip on top of each page of a procedure. */
    public enum Phase {
        DRAFTING,
        CHAIR,
        CIVIL_SOCIETY,
        REVISION,
        MEMBER_STATES,
        PUBLICATION
    }

    private final Phase phase;

    @Nullable
    private final Function waitsFor;

    Stage(Phase phase, @Nullable Function waitsFor) {
        this.phase = phase;
        this.waitsFor = waitsFor;
    }

    public Phase phase() {
        return phase;
    }

    /** Whose act is awaited, {@code null} when only time or the system is. */
    @Nullable
    public Function waitsFor() {
        return waitsFor;
    }

    /** Whether nothing follows. */
    public boolean isFinal() {
        return next().isEmpty();
    }

    public boolean mayBecome(Stage other) {
        return next().contains(other);
    }

    private Set<Stage> next() {
        return switch (this) {
            case DRAFTING -> EnumSet.of(DRAFT_WITH_CHAIR, WITHDRAWN);
            case DRAFT_WITH_CHAIR -> EnumSet.of(DRAFTING, COMMENT_PERIOD, WITHDRAWN);
            case COMMENT_PERIOD -> EnumSet.of(ANSWERING, REVIEW, WITHDRAWN);
            case ANSWERING -> EnumSet.of(REVISION_WITH_CHAIR, WITHDRAWN);
            case REVISION_WITH_CHAIR -> EnumSet.of(ANSWERING, REVIEW, WITHDRAWN);
            case REVIEW -> EnumSet.of(RULING, EDITING, WITHDRAWN);
            case RULING -> EnumSet.of(REVISING_AFTER_REVIEW, EDITING, WITHDRAWN);
            case REVISING_AFTER_REVIEW -> EnumSet.of(REVIEW, EDITING, WITHDRAWN);
            case EDITING -> EnumSet.of(FINAL_TEXT_WITH_CHAIR, WITHDRAWN);
            case FINAL_TEXT_WITH_CHAIR -> EnumSet.of(EDITING, RENDERING, WITHDRAWN);
            case RENDERING -> EnumSet.of(RENDITION_REPAIR, AWAITING_RELEASE, WITHDRAWN);
            case RENDITION_REPAIR -> EnumSet.of(RENDERING, FINAL_TEXT_WITH_CHAIR, WITHDRAWN);
            case AWAITING_RELEASE -> EnumSet.of(PUBLISHED, WITHDRAWN);
            case PUBLISHED, WITHDRAWN -> EnumSet.noneOf(Stage.class);
        };
    }
}
