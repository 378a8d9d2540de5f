-- A session is one row, so that a request reads it with one statement and writes it with at most one.
drop table spring_session_attributes;
drop table spring_session;

create table browser_session (
    id               text        primary key check (length(id) between 32 and 64),
    username         text,       -- of the one who is signed in
    created_at       timestamptz not null,
    last_accessed_at timestamptz not null,
    expires_at       timestamptz not null check (expires_at >= last_accessed_at),
    attributes       bytea       not null
);
create index browser_session_expires on browser_session (expires_at);
create index browser_session_of on browser_session (username);
