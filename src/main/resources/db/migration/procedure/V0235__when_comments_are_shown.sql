-- From when on others may read the comments, where the call publishes them.
alter table call_version
    add column comments_from text not null default 'DOCUMENT_PUBLISHED'
        check (comments_from in ('PERIOD_CLOSED', 'ANSWERS_RELEASED', 'DOCUMENT_PUBLISHED'));
alter table call_version alter column comments_from drop default;
