package org.rapporteur.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.rapporteur.procedure.Language;
import org.springframework.lang.Nullable;

@Entity
@Table(name = "draft")
class DraftRow {

    @Id
    @Column(name = "procedure_id")
    private UUID procedureId;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Nullable
    @Column(name = "based_on")
    private UUID basedOn;

    @Embedded
    private MastheadColumns masthead;

    @Column(name = "masthead_version")
    private int mastheadVersion;

    protected DraftRow() {}

    @Nullable
    UUID basedOn() {
        return basedOn;
    }

    int mastheadVersion() {
        return mastheadVersion;
    }

    void change(Masthead changed) {
        masthead = new MastheadColumns(changed);
        mastheadVersion++;
    }

    void continueFrom(UUID revisionId) {
        basedOn = revisionId;
    }

    void write(Language in) {
        language = in;
    }
}
