-- Why a paragraph changed is asked for a few paragraphs of a procedure at a time.
create index disposition_changing on disposition (procedure_id, changed_paragraph) where changed_paragraph is not null;
