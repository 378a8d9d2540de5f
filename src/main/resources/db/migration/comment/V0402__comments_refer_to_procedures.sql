alter table comment_period
    add foreign key (procedure_id) references procedure (id),
    add foreign key (revision_id) references revision (id);
alter table comment_draft
    add foreign key (paragraph_id) references paragraph (id);
alter table submission
    add foreign key (procedure_id) references procedure (id);
alter table comment
    add foreign key (procedure_id) references procedure (id),
    add foreign key (revision_id) references revision (id),
    add foreign key (paragraph_id) references paragraph (id);
