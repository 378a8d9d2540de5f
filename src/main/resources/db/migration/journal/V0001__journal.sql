-- The record of acts. An entry is written once and never changed; what it says stands apart, so that it can be erased
-- where the law demands it without breaking the commitment that others may already hold.
create table journal_entry (
    sequence     bigint generated always as identity primary key,
    id           uuid         not null unique,
    procedure_id uuid,        -- no foreign key: the journal knows of no other module, and outlives what it tells of
    act          varchar(100) not null check (act ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$'),
    actor        varchar(100) not null check (actor <> ''),
    on_behalf_of varchar(500),
    at           timestamptz  not null,
    commitment   char(64)     not null check (commitment ~ '^[0-9a-f]{64}$')
);

create index journal_entry_of_procedure on journal_entry (procedure_id, sequence desc);

create table journal_content (
    entry_id uuid  primary key references journal_entry (id),
    salt     bytea not null check (octet_length(salt) = 32),
    content  jsonb not null check (jsonb_typeof(content) = 'object')
);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'integrity_constraint_violation';
end
$$;

create trigger journal_entry_is_append_only
    before update or delete or truncate on journal_entry
    for each statement execute function journal_is_append_only();

-- deleting a content is the one thing allowed: erasure
create trigger journal_content_is_not_rewritten
    before update or truncate on journal_content
    for each statement execute function journal_is_append_only();
