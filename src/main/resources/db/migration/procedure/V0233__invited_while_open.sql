-- A version of the rules that came after the opening says why, when and by whom: the call's page tells of it.
alter table call_version
    add column reason     text check (char_length(reason) between 1 and 2000),
    add column changed_by text,
    add column changed_at timestamptz,
    add constraint call_version_reasoned check (num_nulls(reason, changed_by, changed_at) in (0, 3));
