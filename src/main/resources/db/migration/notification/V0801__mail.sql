-- The outbox: one row for each mail to one person about one happening, written in the transaction of the act.
create table mail (
    id              uuid         primary key,
    procedure_id    uuid,
    body_id         uuid,
    event           varchar(200) not null check (event ~ '^[a-z0-9-]+(:.+)?$'),
    recipient       uuid         not null references account (id),
    name            text         not null,
    address         varchar(320) not null,
    subject         text         not null check (subject !~ '[[:cntrl:]]'),
    body            text         not null,
    locale          varchar(35)  not null,
    message_id      varchar(200) not null unique,
    status          varchar(10)  not null check (status in ('WAITING', 'SENT', 'KEPT', 'FAILED')),
    created_at      timestamptz  not null,
    next_attempt_at timestamptz  not null,
    sent_at         timestamptz,
    attempts        integer      not null default 0 check (attempts >= 0),
    failure         text,
    unique (event, recipient),
    check ((status = 'SENT') = (sent_at is not null)),
    check (status <> 'FAILED' or failure is not null),
    check ((procedure_id is null) = (body_id is null))
);

create index mail_due on mail (next_attempt_at) where status = 'WAITING';
create index mail_of_procedure on mail (procedure_id, id desc);
create index mail_of_body on mail (body_id, id desc);
create index mail_of_recipient on mail (recipient);
