package org.rapporteur.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "account")
class AccountRow {
    @Id
    private UUID id;

    private String username;
    private String email;
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    private String locale;
    private String zone;

    protected AccountRow() {}

    AccountRow(Account account, String passwordHash, boolean mustChangePassword) {
        this.id = account.id();
        this.username = account.username();
        this.email = account.email();
        this.name = account.name();
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.locale = account.locale().toLanguageTag();
        this.zone = account.zone().getId();
    }
}
