-- A table (CSV) that came from another directory, until its columns are chosen and it is brought in.
create table directory.feed_table (
  run_id uuid primary key references directory.feed_run (id),
  headings text[] not null,
  -- Lists of cells; null where a row could not be split.
  rows jsonb not null,
  -- The number that the first of them has in the file.
  first_row int not null
);
alter table directory.feed_table enable row level security;
alter table directory.feed_table force row level security;
grant select, insert, delete on directory.feed_table to rooted_scoped, rooted_area;
create policy curated on directory.feed_table to rooted_scoped, rooted_area
  using ((select directory.i_curate())) with check ((select directory.i_curate()));

-- What its columns were the last time, by heading: '' is left out (feeds/csv/columns.rules.ts).
alter table directory.feed add columns jsonb not null default '{}';

-- What may be here already is looked for by its name, for thousands at a time.
create index on directory.published (lower(name));
