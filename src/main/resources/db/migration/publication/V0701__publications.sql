-- A procedure's text on its way to release. What was released never changes: a corrigendum is a document of its own.
create table publication (
    id                   uuid        primary key,
    procedure_id         uuid        not null unique,
    symbol               varchar(60) unique check (symbol ~ '^[A-Za-z0-9./*-]+$'),
    approved_revision_id uuid,
    approved_fingerprint char(64)    check (approved_fingerprint ~ '^[0-9a-f]{64}$'),
    approved_at          timestamptz,
    release_at           timestamptz,
    released_at          timestamptz,
    constraint publication_approval_is_whole check (
        (approved_revision_id is null) = (approved_fingerprint is null)
        and (approved_revision_id is null) = (approved_at is null)),
    constraint publication_release_is_earned check (
        released_at is null
        or (symbol is not null and approved_fingerprint is not null
            and release_at is not null and released_at >= release_at)),
    constraint publication_never_restricted check (symbol !~ '/R\.[0-9]+')
);

create index publication_released on publication (released_at desc, id desc) where released_at is not null;

create table rendition (
    id             uuid        primary key,
    publication_id uuid        not null references publication (id),
    format         varchar(20) not null check (format in ('HTML', 'PDF')),
    language       varchar(2)  not null check (language in ('AR', 'ZH', 'EN', 'FR', 'RU', 'ES')),
    fingerprint    char(64)    not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    sha256         char(64)    not null,
    size           integer     not null check (size > 0),
    content        bytea       not null,
    made_at        timestamptz not null,
    constraint rendition_once unique (publication_id, format, language),
    constraint rendition_is_whole check (octet_length(content) = size and encode(sha256(content), 'hex') = sha256)
);

create function publication_is_permanent() returns trigger language plpgsql as $$
begin
    if old.released_at is not null then
        raise exception 'publication % was released and is permanent', old.id
            using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if new.released_at is not null and exists (
        select from (values ('HTML'), ('PDF')) as needed (format)
        where not exists (
            select from rendition r
            where r.publication_id = new.id and r.format = needed.format and r.fingerprint = new.approved_fingerprint))
    then
        raise exception 'publication % lacks a rendition of the approved text', new.id
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger publication_is_permanent
    before update or delete on publication
    for each row execute function publication_is_permanent();

create function rendition_is_permanent() returns trigger language plpgsql as $$
declare
    publication_of uuid := case when tg_op = 'INSERT' then new.publication_id else old.publication_id end;
begin
    if tg_op = 'UPDATE' then
        raise exception 'a rendition is never rewritten' using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select from publication p where p.id = publication_of and p.released_at is not null) then
        raise exception 'publication % was released and is permanent', publication_of
            using errcode = 'integrity_constraint_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger rendition_is_permanent
    before insert or update or delete on rendition
    for each row execute function rendition_is_permanent();
