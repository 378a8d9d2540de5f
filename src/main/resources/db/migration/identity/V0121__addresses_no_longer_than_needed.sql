-- What was typed to register stands with the organisation once the address is confirmed. The link's hash stays, so that
-- whoever opens it again is told that it was used.
alter table registration
    alter column email drop not null,
    alter column details drop not null;
update registration set email = null, details = null where organisation_id is not null;
alter table registration add constraint registration_typed_until_confirmed
    check ((organisation_id is null) = (email is not null) and (organisation_id is null) = (details is not null));

-- An invitation that has ended keeps the address for some time, in case somebody asks where it went.
alter table invitation
    alter column email drop not null;
create index invitation_with_address on invitation (expires_at) where email is not null;

-- The history says that somebody was invited, not at which address.
update organisation_event set person = null where act in ('member.invited', 'invitation.revoked');
