-- The day that stands on a document is the day of its release; a rendition of another day is made anew.
alter table rendition add column day date;
