-- What a call asks, in the secretariat's own words (light markup).
alter table call_version
    add column introduction text not null default '' check (char_length(introduction) <= 5000);
