-- Mails to addresses that belong to no account, with links for their readers alone.
alter table mail
    alter column recipient drop not null,
    -- the end of such a link, until the mail is sent
    add column secret text check (length(secret) <= 100),
    add constraint mail_secret_goes check (secret is null or status = 'WAITING');
