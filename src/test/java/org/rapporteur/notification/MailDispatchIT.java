package org.rapporteur.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.procedure.Procedures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends through a real SMTP server in this JVM, by a dispatch of its own, since the application's has no mail server. */
@RapporteurTest
class MailDispatchIT {

    private final GreenMail smtp = new GreenMail(ServerSetup.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private final MailRows rows;
    private final MailTexts texts;
    private final Procedures procedures;
    private final DatabaseClock clock;
    private final EntityManager entities;
    private final Accounts accounts;
    private final Outbox keeping;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private MailDispatch dispatch;
    private Outbox outbox;
    private Account ada;

    MailDispatchIT(
            MailRows rows,
            MailTexts texts,
            Procedures procedures,
            DatabaseClock clock,
            EntityManager entities,
            Accounts accounts,
            Outbox keeping,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.texts = texts;
        this.procedures = procedures;
        this.clock = clock;
        this.entities = entities;
        this.accounts = accounts;
        this.keeping = keeping;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void start() {
        smtp.start();
        dispatch = dispatchBy(smtp.getSmtp().getPort());
        outbox = new Outbox(rows, texts, dispatch, procedures, clock, entities, "https://rapporteur.example/");
        ada = account("Ada Lovelace");
    }

    @AfterEach
    void stop() {
        // what a test left waiting must not turn up in the next one
        jdbc.sql("update mail set status = 'KEPT' where status = 'WAITING'").update();
        smtp.stop();
    }

    @Test
    void a_mail_reaches_its_recipient_as_plain_text_under_its_own_message_id() throws Exception {
        String event = tell("Migration and – 发展", ada);

        assertThat(dispatch.dispatchDue()).isEqualTo(1);

        MimeMessage received = smtp.getReceivedMessages()[0];
        assertThat(received.getRecipients(Message.RecipientType.TO))
                .containsExactly(new InternetAddress(ada.email(), ada.name()));
        assertThat(received.getSubject()).isEqualTo("To decide: the draft summary “Migration and – 发展”");
        assertThat(received.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat((String) received.getContent())
                .contains("“Migration and – 发展”")
                .contains("Where: https://rapporteur.example/tasks/1");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getMessageID()).isEqualTo(messageId(event));
        assertThat(mail(event)).satisfies(mail -> {
            assertThat(mail.status()).isEqualTo(Mail.Status.SENT);
            assertThat(mail.sentAt()).isNotNull();
            assertThat(mail.attempts()).isEqualTo(1);
        });
    }

    @Test
    void the_secret_of_a_link_is_in_the_mail_that_is_sent_and_nowhere_else_afterwards() throws Exception {
        String secret = "S".repeat(43);
        String event = "member-invited:" + Ids.next();
        transaction.executeWithoutResult(status -> outbox.send(new Letter(
                event,
                "Grace",
                "grace@example.org",
                Locale.ENGLISH,
                "/join",
                secret,
                List.of("Elders United", clock.now(), "Ada"))));
        assertThat(body(event)).doesNotContain(secret).contains("/join/");

        assertThat(dispatch.dispatchDue()).isEqualTo(1);

        assertThat((String) smtp.getReceivedMessages()[0].getContent()).contains("/join/" + secret);
        assertThat(body(event)).doesNotContain(secret);
        assertThat(jdbc.sql("select count(*) from mail where secret = ?")
                        .param(secret)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String body(String event) {
        return jdbc.sql("select body from mail where event = ?")
                .param(event)
                .query(String.class)
                .single();
    }

    @Test
    void a_person_is_told_once_of_a_happening() {
        String event = tell("Migration", ada);
        transaction.executeWithoutResult(status -> outbox.tell(notice(event, "Migration", ada, account("Grace"))));

        assertThat(dispatch.dispatchDue()).isEqualTo(2);
        assertThat(dispatch.dispatchDue()).isZero();
        assertThat(smtp.getReceivedMessages()).hasSize(2);
    }

    @Test
    void an_act_that_is_rolled_back_sends_nothing() {
        transaction.executeWithoutResult(status -> {
            outbox.tell(notice("approve-draft:" + Ids.next(), "Migration", ada));
            status.setRollbackOnly();
        });

        assertThat(dispatch.dispatchDue()).isZero();
    }

    @Test
    void nothing_is_told_outside_a_transaction() {
        assertThatThrownBy(() -> keeping.tell(notice("approve-draft:1", "Migration", ada)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void names_and_titles_cannot_add_headers_or_recipients() throws Exception {
        Account eve = new Account(
                ada.id(), ada.username(), ada.email(), "Eve\r\nBcc: eve@example.org", Locale.ENGLISH, ada.zone());
        tell("x\r\nBcc: eve@example.org\r\n\r\nanother body", eve);

        dispatch.dispatchDue();

        MimeMessage received = smtp.getReceivedMessages()[0];
        assertThat(smtp.getReceivedMessages()).hasSize(1);
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getAllRecipients()).hasSize(1);
        assertThat(received.getSubject()).contains("x Bcc: eve@example.org another body");
    }

    @Test
    void without_a_mail_server_a_mail_is_kept() {
        String event = "approve-draft:" + Ids.next();
        transaction.executeWithoutResult(status -> keeping.tell(notice(event, "Migration", ada)));

        assertThat(mail(event).status()).isEqualTo(Mail.Status.KEPT);
        assertThat(dispatch.dispatchDue()).isZero();
    }

    @Test
    void a_mail_server_that_is_down_is_tried_again_later_and_given_up_after_eight_attempts() {
        String event = tell("Migration", ada);
        smtp.stop();

        assertThat(dispatch.dispatchDue()).isZero();
        assertThat(mail(event)).satisfies(mail -> {
            assertThat(mail.status()).isEqualTo(Mail.Status.WAITING);
            assertThat(mail.attempts()).isEqualTo(1);
            assertThat(mail.failure()).isNotBlank();
        });
        dispatch.dispatchDue();
        assertThat(mail(event).attempts()).as("not before its time").isEqualTo(1);

        for (int attempt = 2; attempt <= Retries.MOST_ATTEMPTS; attempt++) {
            makeDue(event);
            dispatch.dispatchDue();
        }
        assertThat(mail(event)).satisfies(mail -> {
            assertThat(mail.status()).isEqualTo(Mail.Status.FAILED);
            assertThat(mail.attempts()).isEqualTo(Retries.MOST_ATTEMPTS);
        });
    }

    @Test
    void a_mail_that_failed_goes_out_under_the_same_message_id_when_the_server_is_back() throws Exception {
        String event = tell("Migration", ada);
        dispatchBy(1).dispatchDue();
        makeDue(event);

        assertThat(dispatch.dispatchDue()).isEqualTo(1);
        assertThat(smtp.getReceivedMessages()[0].getMessageID()).isEqualTo(messageId(event));
        assertThat(mail(event).failure()).isNull();
    }

    @Test
    void an_address_that_is_none_is_given_up_at_once_and_holds_up_no_other() {
        Account broken = new Account(ada.id(), "x", "not an address", "X", Locale.ENGLISH, ada.zone());
        String first = tell("Migration", broken);
        String second = tell("Migration", ada);

        assertThat(dispatch.dispatchDue()).isEqualTo(1);
        assertThat(mail(first).status()).isEqualTo(Mail.Status.FAILED);
        assertThat(mail(second).status()).isEqualTo(Mail.Status.SENT);
    }

    @Test
    void workers_on_several_servers_send_each_mail_once() throws Exception {
        List<String> events =
                Stream.generate(() -> tell("Migration", ada)).limit(90).toList();
        CyclicBarrier together = new CyclicBarrier(4);
        ExecutorService workers = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> work = () -> {
                together.await();
                return dispatch.dispatchDue();
            };
            int sent = 0;
            for (Future<Integer> worker : workers.invokeAll(List.of(work, work, work, work))) {
                sent += worker.get();
            }
            assertThat(sent).isEqualTo(events.size());
        } finally {
            workers.shutdown();
        }

        List<String> received = Arrays.stream(smtp.getReceivedMessages())
                .map(MailDispatchIT::idOf)
                .toList();
        assertThat(received)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(this::messageId).toList());
    }

    private String tell(String title, Account recipient) {
        String event = "approve-draft:" + Ids.next();
        transaction.executeWithoutResult(status -> outbox.tell(notice(event, title, recipient)));
        return event;
    }

    private static Notice notice(String event, String title, Account... recipients) {
        return new Notice(event, null, List.of(recipients), "/tasks/1", List.of(title));
    }

    private MailDispatch dispatchBy(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "5000");
        return new MailDispatch(rows, clock, new MailServer(sender, "rapporteur@example.org"));
    }

    private Account account(String name) {
        String username = "m" + UUID.randomUUID().toString().substring(0, 18);
        return accounts.create(username, username + "@example.org", name, "correct horse battery staple");
    }

    private void makeDue(String event) {
        jdbc.sql("update mail set next_attempt_at = created_at where event = ?")
                .param(event)
                .update();
    }

    private Mail mail(String event) {
        UUID id = jdbc.sql("select id from mail where event = ?")
                .param(event)
                .query(UUID.class)
                .single();
        return rows.find(id).orElseThrow();
    }

    private String messageId(String event) {
        return jdbc.sql("select message_id from mail where event = ?")
                .param(event)
                .query(String.class)
                .single();
    }

    private static String idOf(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
