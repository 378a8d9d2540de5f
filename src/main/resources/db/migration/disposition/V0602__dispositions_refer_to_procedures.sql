alter table disposition
    add foreign key (procedure_id) references procedure (id),
    add foreign key (changed_paragraph) references paragraph (id);
