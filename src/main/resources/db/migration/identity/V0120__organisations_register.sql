-- Organisations register themselves, in the languages they have a name in, and wait for the secretariat's word.
alter table organisation
    -- the language of the main name; names in others, by language
    add column language       text        not null default 'en' check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    add column other_names    jsonb       not null default '{}' check (jsonb_typeof(other_names) = 'object'),
    add column state          text        not null default 'APPROVED'
        check (state in ('PENDING', 'APPROVED', 'REFUSED', 'SUSPENDED')),
    -- why it was refused or is suspended
    add column state_reason   text        check (length(state_reason) between 1 and 2000),
    add column contact_person text        check (length(contact_person) between 1 and 200),
    add column contact_email  text        check (length(contact_email) between 3 and 254),
    add column contact_phone  text        check (length(contact_phone) between 3 and 40),
    add column website        text        check (length(website) between 1 and 300),
    add constraint organisation_reason check ((state in ('REFUSED', 'SUSPENDED')) = (state_reason is not null));
-- the acronym of one that was refused is free again
drop index organisation_acronym_any_case;
create unique index organisation_acronym_any_case on organisation (lower(acronym)) where state <> 'REFUSED';
create index organisation_in_state on organisation (state, id);

-- What happened to an organisation and its members, for its own page; the journal has it too.
create table organisation_event (
    id              uuid        primary key,
    organisation_id uuid        not null references organisation,
    act             text        not null,
    actor           text        not null,
    -- the member concerned, by user name, or the address invited
    person          text        check (length(person) <= 254),
    remark          text        check (length(remark) <= 2000),
    at              timestamptz not null
);
create index organisation_event_of on organisation_event (organisation_id, id desc);

-- A registration whose e-mail address is yet to be confirmed, by a link that is used once.
create table registration (
    id              uuid        primary key,
    -- SHA-256 of the secret in the link
    token_hash      text        not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    email           text        not null,
    locale          text        not null,
    details         jsonb       not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null check (expires_at > created_at),
    organisation_id uuid        references organisation
);
create index registration_waiting on registration (lower(email), expires_at) where organisation_id is null;
create index registration_expiry on registration (expires_at) where organisation_id is null;

-- An invitation to become a member, by a link that is used once.
create table invitation (
    id              uuid        primary key,
    organisation_id uuid        not null references organisation,
    token_hash      text        not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    email           text        not null check (length(email) between 3 and 254),
    function        text        not null check (function in ('COORDINATOR', 'MEMBER')),
    invited_by      text        not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null check (expires_at > created_at),
    accepted_by     uuid        references account,
    revoked_at      timestamptz,
    constraint invitation_ends_once check (accepted_by is null or revoked_at is null)
);
create index invitation_of on invitation (organisation_id, id desc);
-- one living invitation for an address
create unique index invitation_once on invitation (organisation_id, lower(email))
    where accepted_by is null and revoked_at is null;

-- A list that an officer sent to be checked; it is imported once it is confirmed.
create table organisation_list (
    id          uuid        primary key,
    account_id  uuid        not null references account,
    file_name   text        not null,
    content     text        not null check (length(content) <= 1048576),
    sent_at     timestamptz not null,
    imported_at timestamptz
);
create index organisation_list_of on organisation_list (account_id, id);
