-- A spreadsheet with comments that a member of an organisation sent, checked row by row.
create table comment_sheet (
    id              uuid primary key,
    period_id       uuid        not null references comment_period (id),
    organisation_id uuid        not null references organisation (id),
    account_id      uuid        not null references account (id),
    file_name       text        not null check (char_length(file_name) <= 200),
    -- the template it was made from, and the text whose paragraphs it names
    template_id     uuid        not null,
    revision_id     uuid        not null references revision (id),
    -- how many comments in preparation no row stands for: they stay
    absent          integer     not null check (absent >= 0),
    sent_at         timestamptz not null,
    confirmed_at    timestamptz
);
create index comment_sheet_of_organisation on comment_sheet (organisation_id, period_id, id);
create index comment_sheet_by_age on comment_sheet (sent_at);

-- A row of it: what stands in its cells, what was found, and what the member decided.
create table comment_sheet_row (
    sheet_id     uuid     not null references comment_sheet (id) on delete cascade,
    row_number   integer  not null check (row_number >= 1),
    row_key      text     not null check (char_length(row_key) <= 200),
    cells        text[]   not null,
    formulas     text[]   not null,
    standing     text     not null,
    -- the order of the report: what is to be put right comes first
    rank         smallint not null generated always as (case standing
                     when 'WRONG' then 0 when 'UNPLACED' then 1 when 'CONFLICT' then 2 when 'OVER' then 3
                     when 'NEW' then 4 when 'CHANGED' then 5 when 'TAKEN' then 6 when 'KEPT' then 7
                     when 'SAME' then 8 end) stored,
    remarks      text     not null,
    -- the comment in preparation that it changes, is the same as, or became
    draft_id     uuid,
    content      text,
    placed       boolean  not null default false,
    placed_on    uuid references paragraph (id),
    choice       text check (choice in ('SHEET', 'PORTAL', 'SEPARATE')),
    primary key (sheet_id, row_number)
);
create index comment_sheet_row_by_standing on comment_sheet_row (sheet_id, rank, row_number);

-- Which comment in preparation a row became, so that the same row sent again changes it instead of making another.
create table comment_sheet_key (
    organisation_id uuid not null references organisation (id),
    period_id       uuid not null references comment_period (id),
    row_key         text not null,
    draft_id        uuid not null,
    -- what the row said then: a fingerprint, by which later changes on either side are told
    content         text not null,
    -- what it said before, so that an old copy of a sheet is told from a new change
    earlier         text[] not null default '{}',
    primary key (organisation_id, period_id, row_key)
);
