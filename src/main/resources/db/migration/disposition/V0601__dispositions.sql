-- The answer to a comment.
create table disposition (
    comment_id        uuid primary key references comment (id),
    procedure_id      uuid        not null,
    decision          text        not null
        check (decision in ('ACCEPTED', 'ACCEPTED_IN_PART', 'NOTED', 'REJECTED', 'OUT_OF_SCOPE', 'DUPLICATE', 'DEFERRED',
                            'WITHDRAWN')),
    reason            text        not null check (char_length(reason) between 1 and 5000),
    changed_paragraph uuid,
    duplicate_of      uuid references comment (id),
    released_at       timestamptz,
    decided_by        text        not null,
    decided_at        timestamptz not null,
    version           integer     not null check (version >= 1),
    constraint disposition_change
        check ((decision in ('ACCEPTED', 'ACCEPTED_IN_PART')) = (changed_paragraph is not null)),
    constraint disposition_duplicate check ((decision = 'DUPLICATE') = (duplicate_of is not null)),
    constraint disposition_not_of_itself check (duplicate_of <> comment_id)
);
create index disposition_of_procedure on disposition (procedure_id);
create index disposition_duplicates on disposition (duplicate_of) where duplicate_of is not null;
