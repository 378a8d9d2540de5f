package org.rapporteur.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.identity.Account;
import org.rapporteur.kernel.Instants;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of mails. Plain SQL: what keeps a mail from being written or sent twice ({@code on conflict do nothing},
 * {@code skip locked}) is the database's to say.
 */
@Component
class MailRows {

    /** Stands at the end of a link in a mail, until it is sent, in the place of what only its reader may know. */
    static final String SECRET = "••••••••••••";

    private static final String AS_MAIL = "select id, procedure_id, event, address, subject, body, status, created_at,"
            + " sent_at, attempts, failure from mail ";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    MailRows(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Writes mails in one go; one to a person who was already told of the happening is passed over. */
    void add(List<NewMail> mails) {
        batch.batchUpdate("""
                insert into mail (id, procedure_id, body_id, event, recipient, name, address, subject, body,
                    locale, message_id, status, created_at, next_attempt_at, secret)
                values (:id, :procedure, :bodyId, :event, :recipient, :name, :address, :subject, :body,
                    :locale, :messageId, :status, :at, :at, :secret)
                on conflict (event, recipient) do nothing
                """, mails.stream().map(MailRows::columns).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource columns(NewMail mail) {
        Account to = mail.to();
        return new MapSqlParameterSource()
                .addValue("id", mail.id())
                .addValue("procedure", mail.procedureId(), Types.OTHER)
                .addValue("bodyId", mail.bodyId(), Types.OTHER)
                .addValue("event", mail.event())
                .addValue("recipient", to.id(), Types.OTHER)
                .addValue("secret", mail.secret(), Types.VARCHAR)
                .addValue("name", to.name())
                .addValue("address", to.email())
                .addValue("subject", mail.text().subject())
                .addValue("body", mail.text().body())
                .addValue("locale", to.locale().toLanguageTag())
                .addValue("messageId", "<" + mail.id() + "@rapporteur>")
                .addValue("status", mail.status().name())
                .addValue("at", mail.at().atOffset(ZoneOffset.UTC));
    }

    /**
     * Takes mails that are due for a worker: until the lease ends no other worker takes them. Mails that another worker
     * is just taking are passed over.
     */
    List<DueMail> take(int most, Instant now, Duration lease) {
        return jdbc.sql("""
                        update mail set attempts = attempts + 1, next_attempt_at = :leased
                        where id in (
                            select id from mail where status = 'WAITING' and next_attempt_at <= :now
                            order by next_attempt_at, id limit :most for update skip locked)
                        returning id, name, address, subject, locale, message_id, attempts,
                            case when secret is null then body else replace(body, :mark, secret) end as body
                        """)
                .param("leased", now.plus(lease).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .param("mark", SECRET)
                .query((row, number) -> new DueMail(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("locale"),
                        row.getString("message_id"),
                        row.getInt("attempts")))
                .list();
    }

    void sent(UUID id, Instant at) {
        jdbc.sql(
                        "update mail set status = 'SENT', sent_at = :at, failure = null, secret = null where id = :id and status = 'WAITING'")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void tryAgain(UUID id, String failure, Instant at) {
        jdbc.sql("update mail set next_attempt_at = :at, failure = :failure where id = :id and status = 'WAITING'")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("failure", failure)
                .param("id", id)
                .update();
    }

    void givenUp(UUID id, String failure) {
        jdbc.sql(
                        "update mail set status = 'FAILED', failure = :failure, secret = null where id = :id and status = 'WAITING'")
                .param("failure", failure)
                .param("id", id)
                .update();
    }

    List<Mail> ofProcedure(UUID procedureId, UUID before, int most) {
        return jdbc.sql(AS_MAIL + "where procedure_id = :procedure and id < :before order by id desc limit :most")
                .param("procedure", procedureId)
                .param("before", before)
                .param("most", most)
                .query((row, number) -> mail(row))
                .list();
    }

    List<Mail> ofBodies(Collection<UUID> bodyIds, UUID before, int most) {
        return jdbc.sql(AS_MAIL + "where body_id = any (:bodies) and id < :before order by id desc limit :most")
                .param("bodies", bodyIds.toArray(UUID[]::new))
                .param("before", before)
                .param("most", most)
                .query((row, number) -> mail(row))
                .list();
    }

    List<Mail> all(UUID before, int most) {
        return jdbc.sql(AS_MAIL + "where id < :before order by id desc limit :most")
                .param("before", before)
                .param("most", most)
                .query((row, number) -> mail(row))
                .list();
    }

    Optional<Mail> find(UUID id) {
        return jdbc.sql(AS_MAIL + "where id = :id")
                .param("id", id)
                .query((row, number) -> mail(row))
                .optional();
    }

    private static Mail mail(ResultSet row) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getObject("procedure_id", UUID.class),
                row.getString("event"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                Mail.Status.valueOf(row.getString("status")),
                Instants.of(row, "created_at"),
                Instants.orNull(row, "sent_at"),
                row.getInt("attempts"),
                row.getString("failure"));
    }
}
