-- What an organisation said to the answer to its comment: once, and never changed.
create table satisfaction (
    comment_id   uuid primary key references disposition (comment_id),
    procedure_id uuid        not null references procedure (id),
    degree       text        not null check (degree in ('YES', 'PARTLY', 'NO')),
    remark       text        not null check (char_length(remark) <= 2000),
    said_at      timestamptz not null
);
create index satisfaction_of_procedure on satisfaction (procedure_id);

create function satisfaction_is_said_once() returns trigger language plpgsql as $$
begin
    raise exception 'what was said to an answer stands: % on % is refused', tg_op, tg_table_name
        using errcode = 'integrity_constraint_violation';
end
$$;

create trigger satisfaction_is_said_once
    before update or delete or truncate on satisfaction
    for each statement execute function satisfaction_is_said_once();
