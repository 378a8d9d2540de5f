-- Members write, the coordinator accepts. What was in preparation before is taken as accepted: it would have been sent.
alter table comment_draft
    add column state text    not null default 'ACCEPTED'
        check (state in ('WORKING', 'OFFERED', 'ACCEPTED', 'RETURNED')),
    -- what the coordinator wrote when returning it
    add column note  text check (char_length(note) between 1 and 2000),
    -- where the coordinator put it; those without stand after the others, in the order of the text
    add column place integer check (place >= 1),
    add constraint comment_draft_note check ((state = 'RETURNED') = (note is not null));
alter table comment_draft alter column state drop default;
