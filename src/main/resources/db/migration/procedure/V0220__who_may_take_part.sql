-- Who may take part in a call: by status, by invitation alone, or any approved organisation.
alter table call_version
    add column participation text  not null default 'BY_STATUS'
        check (participation in ('BY_STATUS', 'BY_INVITATION', 'OPEN')),
    -- ids of organisations that are invited, whatever their status
    add column invited       jsonb not null default '[]' check (jsonb_typeof(invited) = 'array');
alter table call_version drop constraint call_version_participants_check;
alter table call_version add constraint call_somebody_takes_part check (
    case participation
        when 'BY_STATUS' then jsonb_array_length(participants) > 0
        when 'BY_INVITATION' then jsonb_array_length(invited) > 0
        else true
    end);
