package org.rapporteur.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.lang.Nullable;

@Entity
@Table(name = "procedure")
class ProcedureRow {
    @Id
    private UUID id;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "agenda_item")
    private String agendaItem;

    private String title;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "meeting_number")
    private int meetingNumber;

    private String moderator;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Panellist> panellists;

    @Enumerated(EnumType.STRING)
    @Column(name = "original_language")
    private Language originalLanguage;

    @Column(name = "call_version")
    private int callVersion;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private Instant since;

    @Nullable
    private Instant until;

    @Nullable
    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawn_from")
    private Stage withdrawnFrom;

    @Version
    private int version;

    protected ProcedureRow() {}

    ProcedureRow(UUID id, UUID sessionId, Panel panel, Instant since, Instant until) {
        this.id = id;
        this.sessionId = sessionId;
        describe(panel);
        this.callVersion = 1;
        this.stage = Stage.DRAFTING;
        this.since = since;
        this.until = until;
    }

    final void describe(Panel panel) {
        this.agendaItem = panel.agendaItem();
        this.title = panel.title();
        this.heldOn = panel.heldOn();
        this.meetingNumber = panel.meetingNumber();
        this.moderator = panel.moderator();
        this.panellists = panel.panellists();
        this.originalLanguage = panel.originalLanguage();
    }

    /** The number of the version of the call that now applies. */
    int nextCallVersion() {
        callVersion = callVersion + 1;
        return callVersion;
    }

    void reach(Stage next, Instant at) {
        this.withdrawnFrom = next == Stage.WITHDRAWN ? stage : null;
        this.stage = next;
        this.since = at;
    }

    void lastsUntil(@Nullable Instant end) {
        this.until = end;
    }

    Stage stage() {
        return stage;
    }
}
