-- forms that must not be done twice, by the key that the page gave them
create table form_received (
    key        uuid primary key,
    account_id uuid not null references account,
    made       uuid
);
