-- What someone decided is listed by the moment of the decision, not of the row.
drop index chair_decision_by;
create index chair_decision_by on chair_decision (decided_by, decided_at desc, id desc);
