-- Extensions and other moves of deadlines, with the reason that was announced.
create table deadline_move (
    id           uuid primary key,
    procedure_id uuid        not null references procedure (id),
    -- a comment period or a review round
    round_id     uuid        not null,
    was          timestamptz not null,
    becomes      timestamptz not null,
    reason       text        not null check (length(reason) between 1 and 2000),
    moved_by     text        not null,
    moved_at     timestamptz not null,
    check (becomes > moved_at)
);

create index deadline_move_of_round on deadline_move (round_id, id desc);
