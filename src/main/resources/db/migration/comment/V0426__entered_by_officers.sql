-- By which way a submission came. What came by e-mail or on paper was entered by an officer; where the organisation had
-- submitted already, it may be kept apart as a double, which is neither counted nor answered.
alter table submission
    add column channel text not null default 'PORTAL' check (channel in ('PORTAL', 'API', 'EMAIL', 'PAPER')),
    drop constraint submission_standing_check,
    add constraint submission_standing_check check (standing in ('IN_FORCE', 'REPLACED', 'WITHDRAWN', 'DOUBLE'));

create table submission_entry (
    submission_id uuid primary key references submission (id),
    entered_by    text        not null,
    entered_at    timestamptz not null,
    remark        text        not null check (char_length(remark) between 1 and 2000),
    -- what the organisation had in force already
    double_of     uuid references submission (id)
);
create index submission_entry_doubles on submission_entry (double_of) where double_of is not null;

-- The words of a comment and its proposal without white space and punctuation, whatever the case: comments of one
-- fingerprint say the same.
alter table comment add column words_hash text generated always as
    (md5(lower(regexp_replace(comment_text || '|' || proposed_text, '[[:space:][:punct:]]+', '', 'g')))) stored;
create index comment_saying_the_same on comment (procedure_id, words_hash) where in_force;
