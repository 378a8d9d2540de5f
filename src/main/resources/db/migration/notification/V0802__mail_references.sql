alter table mail
    add constraint mail_of_a_procedure foreign key (procedure_id) references procedure (id),
    add constraint mail_of_a_body foreign key (body_id) references body (id);
