-- The stage at which a procedure was withdrawn. Those withdrawn before have it in the journal only.
alter table procedure add column withdrawn_from varchar(40);

alter table procedure
    add constraint procedure_withdrawn_from check (withdrawn_from is null or stage = 'WITHDRAWN');
