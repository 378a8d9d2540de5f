-- Rounds of the member-state review. A procedure has at most one open round.
create table review_round (
    id           uuid primary key,
    procedure_id uuid        not null,
    body_id      uuid        not null,
    revision_id  uuid        not null,
    number       integer     not null check (number >= 1),
    mode         text        not null check (mode in ('CORRECTIONS', 'SILENCE')),
    opens_at     timestamptz not null,
    closes_at    timestamptz not null check (closes_at > opens_at),
    closed_at    timestamptz,
    -- ended before its deadline because the procedure was withdrawn
    abandoned    boolean     not null default false,
    unique (procedure_id, number),
    check (not abandoned or closed_at is not null),
    check (closed_at is null or abandoned or closed_at >= closes_at)
);
create unique index review_round_one_open on review_round (procedure_id) where closed_at is null;
create index review_round_of_body on review_round (body_id, closes_at);

-- What is under review in a round.
create table round_paragraph (
    round_id     uuid not null references review_round (id),
    paragraph_id uuid not null,
    primary key (round_id, paragraph_id)
);

-- Delegations that confirmed that they have the text before them.
create table round_receipt (
    round_id      uuid        not null references review_round (id),
    delegation_id uuid        not null references delegation (id),
    confirmed_by  text        not null,
    confirmed_at  timestamptz not null,
    primary key (round_id, delegation_id)
);

-- Breaks of silence, corrections, proposals.
create table contribution (
    id                uuid primary key,
    round_id          uuid        not null references review_round (id),
    procedure_id      uuid        not null,
    delegation_id     uuid        not null references delegation (id),
    kind              text        not null check (kind in ('BREAK', 'CORRECTION', 'PROPOSAL')),
    rationale         text        not null check (rationale <> '' and char_length(rationale) <= 10000),
    wording           text        not null check (char_length(wording) <= 20000),
    identity_withheld boolean     not null,
    number            text        not null unique,
    idempotency_key   text        not null check (char_length(idempotency_key) between 1 and 100),
    fingerprint       text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    received_at       timestamptz not null,
    received_from     text        not null,
    withdrawn_at      timestamptz check (withdrawn_at >= received_at),
    unique (delegation_id, idempotency_key),
    unique (id, round_id),
    check (kind = 'BREAK' or wording <> '')
);
create index contribution_of_round on contribution (round_id, id);
create index contribution_of_delegation on contribution (procedure_id, delegation_id, id);

-- Only what is under review in the round can be broken or corrected in it.
create table contribution_paragraph (
    contribution_id uuid    not null,
    round_id        uuid    not null,
    paragraph_id    uuid    not null,
    position        integer not null check (position >= 0),
    primary key (contribution_id, position),
    unique (contribution_id, paragraph_id),
    foreign key (contribution_id, round_id) references contribution (id, round_id),
    foreign key (round_id, paragraph_id) references round_paragraph (round_id, paragraph_id)
);

-- What the Chair decided on a contribution.
create table ruling (
    contribution_id uuid primary key references contribution (id),
    decision        text        not null check (decision in ('ACCEPTED', 'ACCEPTED_IN_PART', 'REJECTED')),
    reason          text        not null check (reason <> '' and char_length(reason) <= 5000),
    ruled_by        text        not null,
    ruled_at        timestamptz not null
);

-- How the review of a procedure ended.
create table review_outcome (
    procedure_id         uuid primary key,
    revision_id          uuid        not null,
    mode                 text        not null check (mode in ('CORRECTIONS', 'SILENCE')),
    agreed               boolean     not null check (not agreed or mode = 'SILENCE'),
    rounds               integer     not null check (rounds >= 1),
    corrections          integer     not null check (corrections >= 0),
    corrections_accepted integer     not null check (corrections_accepted between 0 and corrections),
    concluded_at         timestamptz not null
);

create table review_outcome_broken (
    procedure_id uuid not null references review_outcome (procedure_id),
    paragraph_id uuid not null,
    primary key (procedure_id, paragraph_id)
);

-- Silence procedures keep the truth of the deadline in the database too: nothing is received outside a round's time.
create function contribution_in_time() returns trigger language plpgsql as $$
declare
    round review_round%rowtype;
begin
    select * into round from review_round where id = new.round_id;
    if new.received_at < round.opens_at or new.received_at >= round.closes_at or round.closed_at is not null then
        raise exception 'contribution outside the time of its round' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger contribution_in_time before insert on contribution
    for each row execute function contribution_in_time();
