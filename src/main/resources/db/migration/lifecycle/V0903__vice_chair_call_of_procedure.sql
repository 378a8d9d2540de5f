-- the overview asks of which procedures a vice-chair may decide too
create index vice_chair_call_of_procedure on vice_chair_call (procedure_id);
