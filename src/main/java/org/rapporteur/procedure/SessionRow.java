package org.rapporteur.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "session_of_body")
class SessionRow {
    @Id
    private UUID id;

    @Column(name = "body_id")
    private UUID bodyId;

    private int number;
    private String title;
    private LocalDate opens;
    private LocalDate closes;

    protected SessionRow() {}

    SessionRow(Session session) {
        this.id = session.id();
        this.bodyId = session.bodyId();
        this.number = session.number();
        this.title = session.title();
        this.opens = session.opens();
        this.closes = session.closes();
    }
}
