-- A period in which organisations comment on one revision.
create table comment_period (
    id              uuid primary key,
    procedure_id    uuid        not null,
    revision_id     uuid        not null,
    opens_at        timestamptz not null,
    first_closes_at timestamptz not null,
    closes_at       timestamptz not null,
    closed_at       timestamptz,
    constraint comment_period_of_revision unique (revision_id),
    constraint comment_period_first_deadline check (first_closes_at >= opens_at),
    constraint comment_period_deadline check (closes_at >= opens_at),
    constraint comment_period_closed check (closed_at >= opens_at)
);
create unique index comment_period_one_open on comment_period (procedure_id) where closed_at is null;
create index comment_period_of_procedure on comment_period (procedure_id, id);

-- A comment that an organisation is still working on.
create table comment_draft (
    id              uuid primary key,
    period_id       uuid        not null references comment_period (id),
    organisation_id uuid        not null references organisation (id),
    paragraph_id    uuid,
    position        integer     not null check (position >= 0),
    type            text        not null
        check (type in ('GENERAL', 'SUBSTANTIVE', 'TECHNICAL', 'EDITORIAL', 'TRANSLATION')),
    language        text        not null check (language in ('AR', 'ZH', 'EN', 'FR', 'RU', 'ES')),
    comment_text    text        not null check (char_length(comment_text) between 1 and 20000),
    proposed_text   text        not null check (char_length(proposed_text) <= 20000),
    rationale       text        not null check (char_length(rationale) <= 20000),
    author          text        not null,
    saved_at        timestamptz not null,
    version         integer     not null check (version >= 0),
    constraint comment_draft_position check ((paragraph_id is null) = (position = 0))
);
create index comment_draft_of_organisation on comment_draft (organisation_id, period_id, position, id);

-- What an organisation sent: received once, never changed.
create table submission (
    id              uuid primary key,
    procedure_id    uuid        not null,
    period_id       uuid        not null references comment_period (id),
    organisation_id uuid        not null references organisation (id),
    idempotency_key text        not null check (char_length(idempotency_key) between 8 and 100),
    number          text        not null unique,
    received_at     timestamptz not null,
    timing          text        not null check (timing in ('ON_TIME', 'IN_EXTENSION', 'LATE')),
    withhold_name   boolean     not null,
    withhold_reason text        not null check (char_length(withhold_reason) <= 2000),
    comments        integer     not null check (comments between 1 and 500),
    fingerprint     text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    form_version    integer     not null check (form_version >= 1),
    canonical_form  bytea       not null,
    constraint submission_key unique (organisation_id, idempotency_key),
    constraint submission_withhold_reason check (withhold_name or withhold_reason = '')
);
-- One submission in time for each organisation and period, and one late one where the call takes it.
create unique index submission_once on submission (organisation_id, period_id, (timing = 'LATE'));
create index submission_of_organisation on submission (organisation_id, id);
create index submission_of_procedure on submission (procedure_id, id);
create index submission_of_period on submission (period_id);

create table comment (
    id              uuid primary key,
    submission_id   uuid        not null references submission (id),
    procedure_id    uuid        not null,
    revision_id     uuid        not null,
    organisation_id uuid        not null references organisation (id),
    number          integer     not null check (number >= 1),
    paragraph_id    uuid,
    position        integer     not null check (position >= 0),
    type            text        not null
        check (type in ('GENERAL', 'SUBSTANTIVE', 'TECHNICAL', 'EDITORIAL', 'TRANSLATION')),
    language        text        not null check (language in ('AR', 'ZH', 'EN', 'FR', 'RU', 'ES')),
    comment_text    text        not null check (char_length(comment_text) between 1 and 20000),
    proposed_text   text        not null check (char_length(proposed_text) <= 20000),
    rationale       text        not null check (char_length(rationale) <= 20000),
    timing          text        not null check (timing in ('ON_TIME', 'IN_EXTENSION', 'LATE')),
    publishable     boolean     not null,
    name_withheld   boolean     not null,
    constraint comment_number unique (submission_id, number),
    constraint comment_position check ((paragraph_id is null) = (position = 0))
);
create index comment_of_procedure on comment (procedure_id, position, id);
create index comment_publishable on comment (procedure_id, position, id) where publishable;
