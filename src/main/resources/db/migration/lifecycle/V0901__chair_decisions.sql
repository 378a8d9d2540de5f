-- What Chairs note and decide. A task is the process engine's; its id is kept as a plain text.

create table chair_note (
    id           uuid primary key,
    task_id      text        not null,
    procedure_id uuid        not null references procedure (id),
    paragraph_id uuid,
    note         text        not null check (length(note) between 1 and 5000),
    author       text        not null,
    saved_at     timestamptz not null,
    unique nulls not distinct (task_id, paragraph_id)
);

-- From this row on a vice-chair may take the decision that the task asks for.
create table vice_chair_call (
    task_id      text primary key,
    procedure_id uuid        not null references procedure (id),
    called_at    timestamptz not null
);

create table chair_decision (
    id            uuid primary key,
    procedure_id  uuid        not null references procedure (id),
    task_id       text        not null unique,
    kind          text        not null
        check (kind in ('APPROVE_DRAFT', 'APPROVE_REVISION', 'RULE_ON_REVIEW', 'APPROVE_FINAL_TEXT')),
    decision      text        not null check (decision in ('APPROVE', 'RETURN', 'REVISE', 'CONCLUDE')),
    revision_id   uuid        not null,
    fingerprint   char(64)    not null,
    decided_by    text        not null,
    as_vice_chair boolean     not null,
    decided_at    timestamptz not null,
    check ((kind = 'RULE_ON_REVIEW') = (decision in ('REVISE', 'CONCLUDE')))
);

create index chair_decision_of_procedure on chair_decision (procedure_id, id desc);
create index chair_decision_by on chair_decision (decided_by, id desc);
