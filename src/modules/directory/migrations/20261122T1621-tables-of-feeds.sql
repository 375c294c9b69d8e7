-- A table (CSV) that came from another directory, until its columns are chosen and it is brought in.
create table directory.feed_table (
  run_id uuid primary key references directory.feed_run (id),
  headings text[] not null,
  -- Lists of cells; null where a row could not be split.
  rows jsonb not null,
  -- The number that the first of them has in the file.
  first_row int not null
);
-- What came in a file, in parts, until it is understood behind the pages. `understood`: of a table, as its rows were.
create table directory.feed_part (
  run_id uuid not null references directory.feed_run (id),
  part int not null,
  -- JSON, as it came: what jsonb cannot hold is judged with the service that has it.
  services text not null,
  understood boolean not null,
  primary key (run_id, part)
);

do $$
declare list text;
begin
  foreach list in array array['feed_table', 'feed_part'] loop
    execute format('alter table directory.%I enable row level security', list);
    execute format('alter table directory.%I force row level security', list);
    execute format('grant select, insert, delete on directory.%I to rooted_scoped, rooted_area', list);
    execute format('create policy curated on directory.%I to rooted_scoped, rooted_area
      using ((select directory.i_curate())) with check ((select directory.i_curate()))', list);
  end loop;
end $$;

-- What its columns were the last time, by heading: '' is left out (feeds/csv/columns.rules.ts).
alter table directory.feed add columns jsonb not null default '{}';

-- What may be here already is looked for by its name, for thousands at a time.
create index on directory.published (lower(name));
