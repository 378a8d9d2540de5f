-- a symbol says whose document it is: no two bodies share what theirs begin with
alter table body add constraint body_symbol_prefix_key unique (symbol_prefix);
