package org.rapporteur.publication;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PublicationRows extends JpaRepository<PublicationRow, UUID> {

    Optional<PublicationRow> findByProcedureId(UUID procedureId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PublicationRow p where p.procedureId = :procedureId")
    Optional<PublicationRow> lockByProcedureId(UUID procedureId);

    Optional<PublicationRow> findBySymbolAndReleasedAtNotNull(String symbol);

    @Query("select p.symbol from PublicationRow p where p.symbol like concat(:beginning, '%')")
    List<String> symbolsBeginning(String beginning);

    @Query("select p from PublicationRow p where p.releasedAt is not null order by p.releasedAt desc, p.id desc")
    List<PublicationRow> newestReleased(Limit limit);

    @Query("""
            select p from PublicationRow p, PublicationRow last
            where last.id = :after and p.releasedAt is not null
              and (p.releasedAt < last.releasedAt or (p.releasedAt = last.releasedAt and p.id < last.id))
            order by p.releasedAt desc, p.id desc
            """)
    List<PublicationRow> releasedBefore(UUID after, Limit limit);
}
