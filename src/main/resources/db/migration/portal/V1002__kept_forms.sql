-- Which account signed in last in a browser; the token itself is only in the browser.
create table known_browser (
    token_sha256 char(64) primary key,
    account_id uuid not null references account (id) on delete cascade,
    expires_at timestamptz not null
);
create index known_browser_expires on known_browser (expires_at);

-- Forms sent after their session had ended, kept a day for the account they belong to.
create table parked_form (
    id uuid primary key,
    account_id uuid not null references account (id) on delete cascade,
    path text not null check (path like '/%' and path not like '//%' and length(path) <= 2000),
    fields text not null,
    files text not null,
    parked_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > parked_at)
);
create index parked_form_of_account on parked_form (account_id, id);
create index parked_form_expires on parked_form (expires_at);
