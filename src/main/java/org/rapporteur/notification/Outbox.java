package org.rapporteur.notification;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.procedure.Body;
import org.rapporteur.procedure.Procedures;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is sent to whom. A mail is written in the transaction of the act that asks for it, and sent afterwards by
 * {@link MailDispatch}; without a mail server it is kept to be read in the portal.
 */
@Service
public class Outbox {

    /** The receipt for what a delegation put forward: its recipient tells who asked for their identity to be withheld. */
    private static final String TELLS_WHO = "contribution-received";

    private final MailRows rows;
    private final MailTexts texts;
    private final MailDispatch dispatch;
    private final Procedures procedures;
    private final DatabaseClock clock;
    private final EntityManager entities;
    private final String address;

    Outbox(
            MailRows rows,
            MailTexts texts,
            MailDispatch dispatch,
            Procedures procedures,
            DatabaseClock clock,
            EntityManager entities,
            @Value("${rapporteur.address}") String address) {
        this.rows = rows;
        this.texts = texts;
        this.dispatch = dispatch;
        this.procedures = procedures;
        this.clock = clock;
        this.entities = entities;
        this.address = address.replaceFirst("/+$", "");
    }

    /**
     * Writes one mail for each recipient, in the caller's transaction; recipients already told are passed over.
     *
     * <p>An {@link Instant} among the details is written in the zone of the procedure's body and in the recipient's.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        tell(
                notice,
                notice.procedureId() == null
                        ? null
                        : procedures.get(notice.procedureId()).body());
    }

    /** Tells of something in a procedure whose body the caller has at hand. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice, @Nullable Body body) {
        tell(notice, body, clock.now());
    }

    /** Tells of an act whose instant the caller has at hand, too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice, @Nullable Body body, Instant at) {
        if (notice.recipients().isEmpty()) {
            return;
        }
        // what the act wrote through JPA must be there before the rows that refer to it
        entities.flush();
        ZoneId zone = body == null ? null : body.zone();
        UUID bodyId = body == null ? null : body.id();
        Mail.Status status = dispatch.hasServer() ? Mail.Status.WAITING : Mail.Status.KEPT;
        rows.add(notice.recipients().stream()
                .map(to -> new NewMail(
                        Ids.next(),
                        notice.event(),
                        notice.procedureId(),
                        bodyId,
                        to,
                        texts.of(notice, to, zone, address + notice.path(), at),
                        status,
                        at,
                        null))
                .toList());
    }

    /**
     * Writes a mail with a link that is meant for its reader alone, in the caller's transaction. The secret at the link's
     * end is kept beside the mail only until it was sent; the portal doesn't show it, unless there is no mail server and
     * mails are read there.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Letter letter) {
        entities.flush();
        Account to = letter.recipient();
        Instant now = clock.now();
        boolean sent = dispatch.hasServer();
        String link = address + letter.path() + "/" + (sent ? MailRows.SECRET : letter.secret());
        Notice notice = new Notice(letter.event(), null, List.of(), letter.path(), letter.details());
        rows.add(List.of(new NewMail(
                Ids.next(),
                letter.event(),
                null,
                null,
                to,
                texts.of(notice, to, null, link, now),
                sent ? Mail.Status.WAITING : Mail.Status.KEPT,
                now,
                sent ? letter.secret() : null)));
    }

    /** The mails, newest first; of one procedure or, with {@code null}, of all that the actor may see. */
    @Transactional(readOnly = true)
    public Page<Mail> mails(Actor actor, @Nullable UUID procedureId, @Nullable String after, int size) {
        int most = Math.min(size, Page.MOST);
        Page<Mail> page =
                Page.of(fetch(actor, procedureId, Page.cursorId(after, Ids.AFTER_ALL), most + 1), most, Mail::id);
        // officers of bodies see the mails of these only, and all there is to see of them
        boolean seesAll = procedureId == null && !Authority.may(actor, Act.READ_MAIL, Set.of(Place.PLATFORM))
                || seesAll(actor, procedureId);
        return page.map(mail -> shown(mail, seesAll));
    }

    /** @throws NotKnown when there is none, or the actor may not know of it */
    @Transactional(readOnly = true)
    public Mail get(Actor actor, UUID mailId) {
        Mail mail = rows.find(mailId).orElseThrow(() -> new NotKnown("mail", mailId));
        Authority.require(actor, Act.READ_MAIL, placesOf(mail.procedureId()));
        return shown(mail, seesAll(actor, mail.procedureId()));
    }

    private List<Mail> fetch(Actor actor, @Nullable UUID procedureId, UUID before, int most) {
        if (procedureId != null) {
            Authority.require(actor, Act.READ_MAIL, placesOf(procedureId));
            return rows.ofProcedure(procedureId, before, most);
        }
        if (Authority.may(actor, Act.READ_MAIL, Set.of(Place.PLATFORM))) {
            return rows.all(before, most);
        }
        List<UUID> bodies = actor.placesOf(Place.Kind.BODY).stream()
                .filter(body -> Authority.may(actor, Act.READ_MAIL, Set.of(Place.body(body))))
                .toList();
        return rows.ofBodies(bodies, before, most);
    }

    private boolean seesAll(Actor actor, @Nullable UUID procedureId) {
        return Authority.may(actor, Act.SEE_WITHHELD_IDENTITY, placesOf(procedureId));
    }

    private static Mail shown(Mail mail, boolean seesAll) {
        return seesAll || !MailTexts.kind(mail.event()).equals(TELLS_WHO) ? mail : mail.withoutRecipient();
    }

    private Set<Place> placesOf(@Nullable UUID procedureId) {
        return procedureId == null
                ? Set.of(Place.PLATFORM)
                : procedures.get(procedureId).places();
    }
}
