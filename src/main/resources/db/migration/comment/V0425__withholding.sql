-- What an organisation asks to be withheld from everyone outside: its name (no words), or words in what it says. It holds
-- in the whole procedure until the organisation no longer asks, whatever was decided: what was refused is kept back.
create table withholding (
    id              uuid primary key,
    procedure_id    uuid        not null references procedure (id),
    organisation_id uuid        not null references organisation (id),
    -- with which submission, or on whose page, it was asked
    submission_id   uuid        not null references submission (id),
    words           text check (char_length(words) between 2 and 2000),
    reason          text        not null check (char_length(reason) <= 2000),
    asked_at        timestamptz not null,
    decision        text check (decision in ('GRANTED', 'REFUSED')),
    answer          text        not null check (char_length(answer) <= 2000),
    decided_by      text,
    decided_at      timestamptz,
    waived_at       timestamptz,
    constraint withholding_decided check (num_nulls(decision, decided_by, decided_at) in (0, 3)),
    constraint withholding_refused_with_reason check (decision is distinct from 'REFUSED' or answer <> '')
);
create unique index withholding_of_name on withholding (procedure_id, organisation_id)
    where words is null and waived_at is null;
create unique index withholding_of_words on withholding (procedure_id, organisation_id, md5(words))
    where words is not null and waived_at is null;
create index withholding_of_procedure on withholding (procedure_id);
create index withholding_of_submission on withholding (submission_id);

insert into withholding (id, procedure_id, organisation_id, submission_id, reason, asked_at, answer)
select distinct on (procedure_id, organisation_id)
    gen_random_uuid(), procedure_id, organisation_id, id, withhold_reason, received_at, ''
from submission where withhold_name
order by procedure_id, organisation_id, id;
