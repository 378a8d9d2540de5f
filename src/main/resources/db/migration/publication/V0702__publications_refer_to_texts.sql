-- What a publication is of, and which text was approved for it.
alter table publication
    add constraint publication_of_procedure foreign key (procedure_id) references procedure (id),
    add constraint publication_of_revision foreign key (approved_revision_id) references revision (id);
