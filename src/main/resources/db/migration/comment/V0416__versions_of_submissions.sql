-- Versions of a submission: one at most is in force for an organisation and a period, in time, and one late; those
-- before it are kept as they were received.
alter table submission
    add column version     integer not null default 1 check (version >= 1),
    -- the version that was in force until this one was received
    add column replaces    uuid references submission (id),
    add column standing    text    not null default 'IN_FORCE'
        check (standing in ('IN_FORCE', 'REPLACED', 'WITHDRAWN')),
    add column in_force    boolean not null generated always as (standing = 'IN_FORCE') stored,
    -- when it was replaced or withdrawn
    add column ended_at    timestamptz,
    -- since when its comments are in preparation again, to be replaced
    add column reopened_at timestamptz,
    add constraint submission_replaced_once unique (replaces),
    add constraint submission_first_replaces_none check (replaces is null or version > 1),
    add constraint submission_ended check ((standing = 'IN_FORCE') = (ended_at is null)),
    add constraint submission_reopened check (reopened_at is null or standing = 'IN_FORCE'),
    add constraint submission_says_and_stands unique (id, procedure_id, revision_id, organisation_id, in_force);
alter table submission alter column version drop default;
drop index submission_once;
create unique index submission_in_force on submission (organisation_id, period_id, (timing = 'LATE'))
    where standing = 'IN_FORCE';
create unique index submission_version on submission (organisation_id, period_id, (timing = 'LATE'), version);

-- A comment is in force as its submission is: the database keeps the two together.
alter table comment add column in_force boolean not null default true;
alter table comment
    drop constraint comment_of_submission,
    add constraint comment_of_submission foreign key (submission_id, procedure_id, revision_id, organisation_id, in_force)
        references submission (id, procedure_id, revision_id, organisation_id, in_force) on update cascade;
alter table submission drop constraint submission_says;
drop index comment_of_procedure;
create index comment_of_procedure on comment (procedure_id, position, id) where in_force;
drop index comment_publishable;
create index comment_publishable on comment (procedure_id, position, id) where publishable and in_force;

-- the submission from which a comment came back, to be replaced
alter table comment_draft add column came_from uuid references submission (id);
