package org.rapporteur.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the newest link that was mailed to an address; without a mail server mails are kept, links and all. */
public final class MailedSecret {

    private static final Pattern LINK = Pattern.compile("/(?:join|register/confirm)/([\\w-]{43})");

    private MailedSecret() {}

    public static String to(JdbcClient jdbc, String email) {
        String body = jdbc.sql("select body from mail where address = ? order by id desc limit 1")
                .param(email)
                .query(String.class)
                .single();
        Matcher link = LINK.matcher(body);
        if (!link.find()) {
            throw new AssertionError("no link in: " + body);
        }
        return link.group(1);
    }
}
