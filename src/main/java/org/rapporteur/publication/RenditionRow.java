package org.rapporteur.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.kernel.Ids;
import org.rapporteur.procedure.Language;
import org.springframework.lang.Nullable;

/** A rendition with its bytes; lists read it without them. */
@Entity
@Immutable
@Table(name = "rendition")
class RenditionRow {

    @Id
    private UUID id;

    private UUID publicationId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Rendition.Format format;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Language language;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String fingerprint;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String sha256;

    private int size;
    private byte[] content;
    private Instant madeAt;

    @Nullable
    private LocalDate day;

    protected RenditionRow() {}

    RenditionRow(
            UUID publicationId,
            Rendition.Format format,
            Language language,
            String fingerprint,
            byte[] content,
            LocalDate day,
            Instant madeAt) {
        this.id = Ids.next();
        this.publicationId = publicationId;
        this.format = format;
        this.language = language;
        this.fingerprint = fingerprint;
        this.sha256 = CanonicalForm.sha256(content);
        this.size = content.length;
        this.content = content;
        this.day = day;
        this.madeAt = madeAt;
    }
}
