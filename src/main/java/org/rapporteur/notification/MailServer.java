package org.rapporteur.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands single mails over to a mail server. */
final class MailServer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSender sender;
    private final String from;

    MailServer(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    /**
     * Sends a mail as plain text in UTF-8. Names and subject are encoded as MIME wants it, so whatever was typed into
     * them stays inside its header.
     *
     * @throws MessagingException when an address is none
     * @throws org.springframework.mail.MailException when the server does not take it
     */
    void send(DueMail mail, Instant at) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(MimeMessage.RecipientType.TO, recipient(mail));
        message.setSubject(MailTexts.oneLine(mail.subject()), UTF_8);
        message.setText(mail.body(), UTF_8, "plain");
        message.setSentDate(Date.from(at));
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Content-Language", mail.locale());
        // no holiday reply shall come back (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        sender.send(message);
    }

    private static InternetAddress recipient(DueMail mail) throws MessagingException {
        InternetAddress address = new InternetAddress(mail.address(), true);
        try {
            address.setPersonal(MailTexts.oneLine(mail.name()), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
        return address;
    }
}
