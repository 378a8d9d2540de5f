-- An answer may be corrected, and a private one published later; what was said before is kept, for the secretariat alone.
alter table call_question
    add column changes      integer     not null default 0 check (changes >= 0),
    -- when what readers see was last corrected
    add column corrected_at timestamptz,
    add constraint call_question_changed check (changes = 0 or answer is not null),
    add constraint call_question_corrected check (corrected_at is null or changes > 0 and corrected_at >= answered_at);

create table call_answer_before (
    question_id uuid        not null references call_question (id),
    -- counts the answers to a question from 0
    version     integer     not null check (version >= 0),
    answer      text        not null check (char_length(answer) between 1 and 5000),
    language    text        not null check (language in ('AR', 'ZH', 'EN', 'FR', 'RU', 'ES')),
    published   boolean     not null,
    wording     text        not null check (char_length(wording) between 1 and 2000),
    given_by    text        not null,
    changed_at  timestamptz not null,
    primary key (question_id, version)
);
