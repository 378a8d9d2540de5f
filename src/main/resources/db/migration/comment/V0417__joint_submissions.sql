-- Organisations that are invited to sign what another one, the lead, prepares. A confirmation is of the content as it
-- was then, by its fingerprint: whoever changes the content needs it anew.
create table cosigning (
    id              uuid primary key,
    period_id       uuid        not null references comment_period (id),
    lead_id         uuid        not null references organisation (id),
    organisation_id uuid        not null references organisation (id),
    state           text        not null check (state in ('INVITED', 'CONFIRMED', 'DECLINED')),
    asked           integer     not null check (asked >= 1),
    invited_at      timestamptz not null,
    decided_at      timestamptz,
    fingerprint     text check (fingerprint ~ '^[0-9a-f]{64}$'),
    constraint cosigning_once unique (period_id, lead_id, organisation_id),
    constraint cosigning_not_oneself check (lead_id <> organisation_id),
    constraint cosigning_decided check ((state = 'INVITED') = (decided_at is null)),
    constraint cosigning_confirmed check ((state = 'CONFIRMED') = (fingerprint is not null))
);
create index cosigning_of_organisation on cosigning (organisation_id, id);

-- Who signed a submission with the organisation that sent it, by the names in its canonical form.
create table cosigner (
    submission_id   uuid not null references submission (id),
    organisation_id uuid not null references organisation (id),
    name            text not null,
    primary key (submission_id, organisation_id)
);
create index cosigner_of_organisation on cosigner (organisation_id, submission_id);
