package org.rapporteur.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RenditionRows extends JpaRepository<RenditionRow, UUID> {

    String WITHOUT_BYTES = "select new org.rapporteur.publication.Rendition("
            + "r.id, r.publicationId, r.format, r.language, r.fingerprint, r.sha256, r.size, r.day) from RenditionRow r ";

    @Query(WITHOUT_BYTES + "where r.publicationId = :publicationId order by r.format, r.language")
    List<Rendition> of(UUID publicationId);

    @Query(WITHOUT_BYTES + "where r.id = :id")
    Optional<Rendition> metadata(UUID id);

    @Query("select r.content from RenditionRow r where r.id = :id")
    Optional<byte[]> bytes(UUID id);

    @Modifying
    @Query("delete from RenditionRow r where r.publicationId = :publicationId and r.fingerprint <> :fingerprint")
    int dropAllBut(UUID publicationId, String fingerprint);

    @Modifying
    @Query("delete from RenditionRow r where r.publicationId = :publicationId")
    int drop(UUID publicationId);

    @Modifying
    @Query("delete from RenditionRow r where r.publicationId = :publicationId"
            + " and (r.fingerprint <> :fingerprint or r.day is null or r.day <> :day)")
    int dropAllBut(UUID publicationId, String fingerprint, LocalDate day);
}
