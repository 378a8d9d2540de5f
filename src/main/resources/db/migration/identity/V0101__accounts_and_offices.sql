create table account (
    id            uuid primary key,
    username      text not null check (username ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' and length(username) <= 60),
    email         text not null check (length(email) between 3 and 254),
    name          text not null check (length(name) between 1 and 200),
    password_hash text not null,
    locale        text not null,
    zone          text not null,
    -- the name under which the process itself acts
    constraint account_not_system check (lower(username) <> 'system')
);
-- the exact name finds an account; two that differ in case only would be mistaken for each other
create unique index account_username on account (username);
create unique index account_username_any_case on account (lower(username));
create unique index account_email_any_case on account (lower(email));

create table organisation (
    id      uuid primary key,
    name    text not null check (length(name) between 1 and 300),
    acronym text not null check (length(acronym) between 1 and 30),
    status  text not null check (status in ('GENERAL', 'SPECIAL', 'ROSTER', 'NONE')),
    country text not null check (country ~ '^[A-Z]{3}$')
);
create unique index organisation_acronym_any_case on organisation (lower(acronym));
create index organisation_status on organisation (status);

create table delegation (
    id   uuid primary key,
    name text not null check (length(name) between 1 and 200),
    code text not null constraint delegation_code unique check (code ~ '^[A-Z0-9-]{2,12}$')
);

create table office (
    id         uuid primary key,
    account_id uuid not null references account,
    function   text not null,
    place_kind text not null,
    place_id   uuid not null,
    group_key  text not null check (length(group_key) between 1 and 64),
    from_day   date not null,
    to_day     date,
    constraint office_once unique (account_id, function, place_kind, place_id),
    constraint office_days check (to_day is null or from_day <= to_day),
    constraint office_function_in_place check (
        (function in ('CHAIR', 'VICE_CHAIR', 'RAPPORTEUR') and place_kind = 'SESSION')
        or (function in ('OFFICER', 'EDITOR', 'TRANSLATOR') and place_kind = 'BODY')
        or (function in ('COORDINATOR', 'MEMBER') and place_kind = 'ORGANISATION')
        or (function in ('FOCAL_POINT', 'ALTERNATE') and place_kind = 'DELEGATION')
        or (function in ('OPERATOR', 'OFFICER') and place_kind = 'PLATFORM'))
);
create index office_place on office (place_kind, place_id, function);
create index office_group on office (group_key);
