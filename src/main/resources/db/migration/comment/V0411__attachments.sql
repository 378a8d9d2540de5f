-- Files that belong to comments. What is said about a file stands apart from its content, and the content in parts, so
-- that no list ever loads it and none is ever held whole.
create table stored_file (
    id         uuid primary key,
    media_type text   not null check (char_length(media_type) between 3 and 100),
    size       bigint not null check (size between 1 and 10485760),
    sha256     text   not null check (sha256 ~ '^[0-9a-f]{64}$')
);
create table stored_file_part (
    file_id uuid    not null references stored_file (id) on delete cascade,
    number  integer not null check (number >= 0),
    content bytea   not null check (octet_length(content) between 1 and 262144),
    primary key (file_id, number)
);
-- these formats are compressed already
alter table stored_file_part alter column content set storage external;

-- A file as a comment has it: the same content goes from the draft to the comment received, and no copy is made.
create table attachment (
    id              uuid primary key,
    file_id         uuid        not null references stored_file (id),
    organisation_id uuid        not null references organisation (id),
    draft_id        uuid references comment_draft (id) on delete cascade,
    comment_id      uuid references comment (id),
    name            text        not null check (char_length(name) between 1 and 120),
    added_at        timestamptz not null,
    constraint attachment_of_one check (num_nonnulls(draft_id, comment_id) = 1)
);
create index attachment_of_draft on attachment (draft_id, id) where draft_id is not null;
create index attachment_of_comment on attachment (comment_id, id) where comment_id is not null;
create index attachment_of_file on attachment (file_id);

-- How many a draft has: told with the draft, so that submitting asks for files only where there are any.
alter table comment_draft add column attachments integer not null default 0 check (attachments between 0 and 20);

create function attachment_counted() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.draft_id is not null then
        update comment_draft set attachments = attachments - 1 where id = old.draft_id;
    end if;
    if tg_op <> 'DELETE' and new.draft_id is not null then
        update comment_draft set attachments = attachments + 1 where id = new.draft_id;
    end if;
    return null;
end $$;
create trigger attachment_counted after insert or delete or update of draft_id on attachment
    for each row execute function attachment_counted();

-- A file whose last attachment is gone goes too, however that came.
create function attachment_gone() returns trigger language plpgsql as $$
begin
    -- two that go at once wait for each other here, and the second sees that the first is gone
    perform from stored_file where id = old.file_id for update;
    delete from stored_file f
        where f.id = old.file_id and not exists (select from attachment a where a.file_id = f.id);
    return null;
end $$;
create trigger attachment_gone after delete on attachment for each row execute function attachment_gone();
