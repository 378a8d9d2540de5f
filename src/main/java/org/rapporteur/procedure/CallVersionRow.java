package org.rapporteur.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.rapporteur.identity.ConsultativeStatus;
import org.springframework.lang.Nullable;

@Entity
@Immutable
@Table(name = "call_version")
@IdClass(CallVersionRow.Key.class)
class CallVersionRow {
    @Id
    @Column(name = "procedure_id")
    private UUID procedureId;

    @Id
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> participants;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_mode")
    private ReviewMode reviewMode;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "word_limits")
    private Map<ConsultativeStatus, Integer> wordLimits;

    @Enumerated(EnumType.STRING)
    @Column(name = "late_rule")
    private LateRule lateRule;

    @Column(name = "publish_comments")
    private boolean publishComments;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> languages;

    @Column(name = "draft_due")
    private LocalDate draftDue;

    @Column(name = "comments_close")
    private LocalDate commentsClose;

    @Column(name = "review_closes")
    private LocalDate reviewCloses;

    @Column(name = "release_on")
    private LocalDate release;

    @Column(name = "closing_time")
    private LocalTime closingTime;

    @Column(name = "comments_at_least")
    private long commentsAtLeast;

    @Column(name = "silence_at_least")
    private long silenceAtLeast;

    private long resilence;

    @Column(name = "chair_time")
    private long chairTime;

    @Enumerated(EnumType.STRING)
    private Participation participation;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> invited;

    private String introduction;

    @Enumerated(EnumType.STRING)
    @Column(name = "comments_from")
    private CommentsFrom commentsFrom;

    private boolean endorsements;

    @Nullable
    private String reason;

    @Nullable
    @Column(name = "changed_by")
    private String changedBy;

    @Nullable
    @Column(name = "changed_at")
    private Instant changedAt;

    protected CallVersionRow() {}

    CallVersionRow(UUID procedureId, int version, CallRules rules) {
        this.procedureId = procedureId;
        this.version = version;
        this.participants =
                rules.participants().stream().sorted().map(Enum::name).toList();
        this.reviewMode = rules.reviewMode();
        this.wordLimits = new TreeMap<>(rules.wordLimits());
        this.lateRule = rules.lateRule();
        this.publishComments = rules.publishComments();
        this.languages = rules.languages().stream().sorted().map(Enum::name).toList();
        Timetable timetable = rules.timetable();
        this.draftDue = timetable.draftDue();
        this.commentsClose = timetable.commentsClose();
        this.reviewCloses = timetable.reviewCloses();
        this.release = timetable.release();
        this.closingTime = timetable.closingTime();
        this.commentsAtLeast = timetable.commentsAtLeast().toSeconds();
        this.silenceAtLeast = timetable.silenceAtLeast().toSeconds();
        this.resilence = timetable.resilence().toSeconds();
        this.chairTime = timetable.chairTime().toSeconds();
        this.participation = rules.participation();
        this.invited = rules.invited().stream().sorted().map(UUID::toString).toList();
        this.introduction = rules.introduction();
        this.commentsFrom = rules.commentsFrom();
        this.endorsements = rules.endorsements();
    }

    /** Says why these rules took the place of others after the opening. */
    CallVersionRow because(String why, String by, Instant at) {
        this.reason = why;
        this.changedBy = by;
        this.changedAt = at;
        return this;
    }

    record Key(UUID procedureId, int version) implements Serializable {}
}
