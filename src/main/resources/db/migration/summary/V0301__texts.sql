-- the identity of a paragraph, which no revision, language or renumbering changes
create table paragraph (
    id           uuid primary key,
    procedure_id uuid not null references procedure,
    constraint paragraph_of_procedure unique (id, procedure_id)
);
create index paragraph_procedure on paragraph (procedure_id);

-- a text that can't change any more
create table revision (
    id            uuid primary key,
    procedure_id  uuid not null references procedure,
    number        integer not null check (number >= 1),
    language      text not null check (language in ('AR', 'ZH', 'EN', 'FR', 'RU', 'ES')),
    fingerprint   text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    body          text not null check (length(body) <= 500),
    session       text not null check (length(session) <= 500),
    session_dates text not null check (length(session_dates) <= 500),
    title         text not null check (length(title) <= 500),
    date          text not null check (length(date) <= 500),
    words         integer not null check (words >= 0),
    made_at       timestamptz not null,
    made_by       text not null,
    constraint revision_number unique (procedure_id, number),
    constraint revision_of_procedure unique (id, procedure_id)
);

create table revision_paragraph (
    revision_id  uuid not null,
    paragraph_id uuid not null,
    procedure_id uuid not null,
    position     integer not null check (position >= 1),
    kind         text not null check (kind in ('HEADING', 'BODY', 'LIST_ITEM', 'NOTE')),
    markup       text not null check (length(markup) between 1 and 110000),
    primary key (revision_id, paragraph_id),
    constraint revision_paragraph_position unique (revision_id, position),
    foreign key (revision_id, procedure_id) references revision (id, procedure_id),
    foreign key (paragraph_id, procedure_id) references paragraph (id, procedure_id)
);
create index revision_paragraph_history on revision_paragraph (paragraph_id);

-- what became of each paragraph since the revision before
create table lineage (
    id          uuid primary key,
    revision_id uuid not null references revision,
    before      uuid references paragraph,
    after       uuid references paragraph,
    kind        text not null check (kind in ('KEPT', 'EDITED', 'MOVED', 'SPLIT', 'MERGED', 'INSERTED', 'REMOVED')),
    constraint lineage_row unique nulls not distinct (revision_id, before, after),
    constraint lineage_sides check (
        case kind
            when 'INSERTED' then before is null and after is not null
            when 'REMOVED' then before is not null and after is null
            else before is not null and after is not null
        end)
);

-- the working copy of a procedure's text
create table draft (
    procedure_id     uuid primary key references procedure,
    language         text not null check (language in ('AR', 'ZH', 'EN', 'FR', 'RU', 'ES')),
    based_on         uuid,
    body             text not null check (length(body) <= 500),
    session          text not null check (length(session) <= 500),
    session_dates    text not null check (length(session_dates) <= 500),
    title            text not null check (length(title) <= 500),
    date             text not null check (length(date) <= 500),
    masthead_version integer not null check (masthead_version >= 1),
    foreign key (based_on, procedure_id) references revision (id, procedure_id)
);

create table draft_paragraph (
    paragraph_id uuid primary key,
    procedure_id uuid not null references draft,
    position     integer not null check (position >= 1),
    kind         text not null check (kind in ('HEADING', 'BODY', 'LIST_ITEM', 'NOTE')),
    markup       text not null check (length(markup) between 1 and 110000),
    version      integer not null check (version >= 1),
    -- checked at the end of an act, since an insertion moves all that follow
    constraint draft_paragraph_position unique (procedure_id, position) deferrable initially deferred,
    foreign key (paragraph_id, procedure_id) references paragraph (id, procedure_id)
);

-- the splits and merges since the revision that the draft is based on: text of one paragraph went into another
create table draft_origin (
    id           uuid primary key,
    procedure_id uuid not null references draft,
    from_id      uuid not null references paragraph,
    to_id        uuid not null references paragraph,
    check (from_id <> to_id)
);
create index draft_origin_procedure on draft_origin (procedure_id);

create function refuse_change_of_revision() returns trigger language plpgsql as $$
begin
    raise exception 'a revision can''t be changed or removed' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger revision_is_kept before update or delete on revision
    for each row execute function refuse_change_of_revision();
create trigger revision_paragraph_is_kept before update or delete on revision_paragraph
    for each row execute function refuse_change_of_revision();
create trigger lineage_is_kept before update or delete on lineage
    for each row execute function refuse_change_of_revision();
