-- A decision is always on a revision that exists.
alter table chair_decision
    add constraint chair_decision_on_revision foreign key (revision_id) references revision (id);
