-- What a comment points to: a passage of its paragraph, found again by quote, surroundings and position; and sources.
alter table comment_draft
    add column sources        text not null default '' check (char_length(sources) <= 20000),
    add column passage_quote  text check (char_length(passage_quote) between 1 and 5000),
    add column passage_before text check (char_length(passage_before) <= 40),
    add column passage_after  text check (char_length(passage_after) <= 40),
    add column passage_start  integer check (passage_start >= 0),
    add constraint comment_draft_passage check (
        num_nulls(passage_quote, passage_before, passage_after, passage_start) in (0, 4)
        and (passage_quote is null or paragraph_id is not null));
alter table comment
    add column sources        text not null default '' check (char_length(sources) <= 20000),
    add column passage_quote  text check (char_length(passage_quote) between 1 and 5000),
    add column passage_before text check (char_length(passage_before) <= 40),
    add column passage_after  text check (char_length(passage_after) <= 40),
    add column passage_start  integer check (passage_start >= 0),
    add constraint comment_passage check (
        num_nulls(passage_quote, passage_before, passage_after, passage_start) in (0, 4)
        and (passage_quote is null or paragraph_id is not null));
alter table comment_draft alter column sources drop default;
alter table comment alter column sources drop default;
