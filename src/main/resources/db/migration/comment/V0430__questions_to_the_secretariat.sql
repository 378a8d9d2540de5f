-- What organisations ask of the secretariat while a call is open, and what it answers: to all, without the asker's name,
-- or to the asker alone.
create table call_question (
    id              uuid primary key,
    procedure_id    uuid        not null references procedure (id),
    period_id       uuid        not null references comment_period (id),
    organisation_id uuid        not null references organisation (id),
    -- counts the organisation's questions in the period, so that there can't be more than the bound
    number          integer     not null check (number between 1 and 50),
    form_key        uuid        not null constraint call_question_form unique,
    asked_by        text        not null,
    asked_at        timestamptz not null,
    language        text        not null check (language in ('AR', 'ZH', 'EN', 'FR', 'RU', 'ES')),
    question        text        not null check (char_length(question) between 1 and 2000),
    answer          text        check (char_length(answer) between 1 and 5000),
    answer_language text        check (answer_language in ('AR', 'ZH', 'EN', 'FR', 'RU', 'ES')),
    published       boolean,
    -- the question as it is published
    wording         text        check (char_length(wording) between 1 and 2000),
    answered_by     text,
    answered_at     timestamptz,
    constraint call_question_number unique (period_id, organisation_id, number),
    constraint call_question_answered check (
        num_nulls(answer, answer_language, published, wording, answered_by, answered_at) in (0, 6)),
    constraint call_question_order check (answered_at >= asked_at)
);
create index call_question_waiting on call_question (procedure_id, id) where answer is null;
create index call_question_answered on call_question (procedure_id, id) where answer is not null;
create index call_question_published on call_question (procedure_id, id) where published;
