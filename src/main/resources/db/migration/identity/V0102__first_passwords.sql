-- whoever handed over a first password knows it, so it lets its owner do nothing but choose another
alter table account add column must_change_password boolean not null default false;
