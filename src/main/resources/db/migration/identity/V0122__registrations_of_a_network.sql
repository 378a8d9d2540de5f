-- From which network a registration was sent, forgotten after an hour: so many from one within an hour are refused.
alter table registration add column network text check (length(network) between 1 and 60);
create index registration_of_network on registration (network, created_at) where network is not null;
