-- Whether organisations may endorse each other's published submissions.
alter table call_version
    add column endorsements boolean not null default false;
