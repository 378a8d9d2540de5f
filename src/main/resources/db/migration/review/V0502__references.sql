-- What the review refers to in the modules below.
alter table review_round
    add foreign key (procedure_id) references procedure (id),
    add foreign key (body_id) references body (id),
    add foreign key (revision_id) references revision (id);
alter table round_paragraph add foreign key (paragraph_id) references paragraph (id);
alter table contribution add foreign key (procedure_id) references procedure (id);
alter table review_outcome
    add foreign key (procedure_id) references procedure (id),
    add foreign key (revision_id) references revision (id);
alter table review_outcome_broken add foreign key (paragraph_id) references paragraph (id);
