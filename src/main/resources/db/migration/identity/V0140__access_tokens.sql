-- By which an organisation's own tools act for it. The secret is known to nobody once it was shown.
create table access_token (
    id              uuid        primary key,
    organisation_id uuid        not null references organisation,
    name            text        not null check (length(name) between 1 and 100),
    scope           text        not null check (scope in ('READ', 'WRITE', 'SUBMIT')),
    -- SHA-256 of the secret
    secret_hash     text        not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
    created_by      uuid        not null references account,
    created_at      timestamptz not null,
    expires_at      timestamptz not null check (expires_at > created_at),
    -- to the hour
    last_used_at    timestamptz,
    revoked_at      timestamptz
);
create index access_token_of on access_token (organisation_id, id desc);

-- What a request that may be repeated has made, so that the repetition gets the same and makes nothing more.
create table repeatable_request (
    organisation_id uuid        not null references organisation,
    key             text        not null check (length(key) between 8 and 100),
    -- SHA-256 of what was asked
    fingerprint     text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    made            uuid,
    at              timestamptz not null,
    primary key (organisation_id, key)
);
create index repeatable_request_by_age on repeatable_request (at);
