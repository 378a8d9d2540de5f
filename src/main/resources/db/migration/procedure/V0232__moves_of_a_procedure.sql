-- The call's page tells of all moves of a procedure's deadlines at once.
create index deadline_move_of_procedure on deadline_move (procedure_id, id desc);
