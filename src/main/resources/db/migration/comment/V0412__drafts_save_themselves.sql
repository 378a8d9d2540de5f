-- Drafts save themselves as one types: a comment may be unfinished until it is submitted. The form (a page in one
-- window) that made a draft finds it again when its request is repeated; the form that saved last is not in conflict
-- with itself when an answer got lost.
alter table comment_draft
    drop constraint comment_draft_comment_text_check,
    add constraint comment_draft_comment_text_check check (char_length(comment_text) <= 20000),
    add column made_from  uuid,
    add column saved_from uuid;
create unique index comment_draft_made_from on comment_draft (organisation_id, period_id, made_from)
    where made_from is not null;
