package org.rapporteur.notification;

/** What a mail says in its recipient's language. */
record MailText(String subject, String body) {}
