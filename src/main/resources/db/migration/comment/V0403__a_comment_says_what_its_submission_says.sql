-- A comment says again of which procedure, revision and organisation its submission is, so that lists need no join. That
-- both say the same is the database's to see: by one key of the submission instead of one for each of the three, which
-- also spares each comment received from locking rows that all who comment at that moment share.
alter table comment_period
    add constraint comment_period_of unique (id, procedure_id, revision_id);

alter table submission add column revision_id uuid;
update submission s set revision_id = p.revision_id from comment_period p where p.id = s.period_id;
alter table submission
    alter column revision_id set not null,
    drop constraint submission_period_id_fkey,
    drop constraint submission_procedure_id_fkey,
    add constraint submission_in_period foreign key (period_id, procedure_id, revision_id)
        references comment_period (id, procedure_id, revision_id),
    add constraint submission_says unique (id, procedure_id, revision_id, organisation_id);

alter table comment
    drop constraint comment_submission_id_fkey,
    drop constraint comment_procedure_id_fkey,
    drop constraint comment_revision_id_fkey,
    drop constraint comment_organisation_id_fkey,
    add constraint comment_of_submission foreign key (submission_id, procedure_id, revision_id, organisation_id)
        references submission (id, procedure_id, revision_id, organisation_id);
