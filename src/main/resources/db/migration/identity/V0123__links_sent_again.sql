-- A confirmation link is sent again a few times at most.
alter table registration add column sent_again integer not null default 0 check (sent_again between 0 and 3);

-- From which networks links were asked for again, whether or not there was one to send; forgotten after an hour.
create table link_request (
    id       uuid        primary key,
    network  text        not null check (length(network) between 1 and 60),
    asked_at timestamptz not null
);
create index link_request_of_network on link_request (network, asked_at);
