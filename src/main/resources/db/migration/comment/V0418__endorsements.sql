-- Organisations that endorse what another one submitted, by the names that they had then. Taking it back removes the
-- row; the journal keeps both acts.
create table endorsement (
    submission_id   uuid        not null references submission (id),
    organisation_id uuid        not null references organisation (id),
    name            text        not null,
    endorsed_at     timestamptz not null,
    constraint endorsement_once primary key (submission_id, organisation_id)
);
create index endorsement_of_organisation on endorsement (organisation_id, submission_id);
