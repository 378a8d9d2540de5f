-- The sealed log: entries in the order in which they were sealed, the hashes of the Merkle tree over them (RFC 9162),
-- and the heads that were signed and made public.

-- Entries that are not in the log yet. The writer puts its entry here in its own transaction, the sealer takes it away:
-- what it sees is what was committed, however late. No foreign key, which would cost each writer a lock and a look.
create table journal_waiting (
    sequence bigint primary key
);
insert into journal_waiting select sequence from journal_entry;

create table record_leaf (
    position bigint primary key check (position >= 0),
    entry    bigint not null unique references journal_entry (sequence)
);

-- The hash of each complete subtree, leaves included (level 0): enough for any root and any proof in logarithmic time.
create table record_node (
    level    smallint not null check (level between 0 and 62),
    position bigint   not null check (position >= 0),
    hash     bytea    not null check (octet_length(hash) = 32),
    primary key (level, position)
);

-- The keys that heads were signed with. A private one is here only where none was configured.
create table record_key (
    id          char(8)     primary key check (id ~ '^[0-9a-f]{8}$'),
    origin      text        not null check (origin ~ '^[^\s+]{1,200}$'),
    public_key  bytea       not null check (octet_length(public_key) = 32),
    private_key bytea,
    made_at     timestamptz not null
);
create unique index record_key_one_generated on record_key ((true)) where private_key is not null;

create table record_head (
    size       bigint      primary key check (size > 0),
    root       bytea       not null check (octet_length(root) = 32),
    sealed_at  timestamptz not null,
    key_id     char(8)     not null references record_key (id),
    checkpoint text        not null
);

create trigger record_leaf_is_append_only before update or delete or truncate on record_leaf
    for each statement execute function journal_is_append_only();
create trigger record_node_is_append_only before update or delete or truncate on record_node
    for each statement execute function journal_is_append_only();
create trigger record_head_is_append_only before update or delete or truncate on record_head
    for each statement execute function journal_is_append_only();
create trigger record_key_is_append_only before update or delete or truncate on record_key
    for each statement execute function journal_is_append_only();

-- which entry tells of a receipt
create index journal_content_by_number on journal_content ((content ->> 'number'))
    where content ->> 'number' is not null;
