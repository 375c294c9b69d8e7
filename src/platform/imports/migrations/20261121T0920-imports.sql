-- A file that somebody sent, and how far it has been read. Its own name is kept nowhere: it may be a child's.
create table imports.run (
  id uuid primary key,
  url_id text not null unique,
  org_id uuid not null,
  -- Whose the run is: it is read with what they may do at the time.
  user_id uuid not null,
  kind text not null,
  source text not null check (source in ('page', 'command', 'drop-folder')),
  -- Where the file lies until it has been read, under a name of our own making: what is written here can lead a process
  -- to no other file. A file taken twice is one run.
  file text not null unique check (file ~ '/[0-9a-f]{32}$'),
  bytes bigint not null,
  sha256 text not null,
  -- Set when reading begins.
  encoding text check (encoding in ('utf-8', 'utf-16le', 'utf-16be', 'windows-1252')),
  -- Headings of columns that are not used.
  ignored text[] not null default '{}',
  status text not null default 'waiting' check (status in ('waiting', 'running', 'done', 'stopped')),
  -- What has been read is stored with what came of it, so that reading goes on from here after a crash.
  position bigint not null default 0,
  next_row int not null default 1,
  added int not null default 0,
  changed int not null default 0,
  unchanged int not null default 0,
  refused int not null default 0,
  -- How many faults are kept; there may have been more.
  faults int not null default 0,
  -- How often a step has failed since the last one that did not.
  tries int not null default 0,
  failure text check (failure in ('not-allowed', 'file-gone', 'not-recognised', 'step-failed')),
  asked_at timestamptz not null default now(),
  started_at timestamptz,
  moved_at timestamptz not null default now(),
  finished_at timestamptz
);
create index on imports.run (org_id, asked_at desc);

-- What is wrong in a refused row, never with what its cells hold: it is put right in the file that was sent.
create table imports.fault (
  run_id uuid not null references imports.run (id),
  number int not null,
  org_id uuid not null,
  row_number int not null,
  column_key text not null,
  code text not null,
  message text not null,
  remedy text not null,
  primary key (run_id, number)
);

do $$
declare kept text;
begin
  foreach kept in array array['run', 'fault'] loop
    execute format('alter table imports.%I enable row level security', kept);
    execute format('alter table imports.%I force row level security', kept);
  end loop;
end $$;

create policy of_my_organisation on imports.run for select to rooted_scoped, rooted_area
  using (org_id = (select acting.my_org()));
create policy sent_by_me on imports.run for insert to rooted_scoped, rooted_area
  with check (org_id = (select acting.my_org()) and user_id = (select acting.my_user()));
create policy read_on on imports.run for update to rooted_scoped, rooted_area
  using (org_id = (select acting.my_org()) and user_id = (select acting.my_user()))
  with check (org_id = (select acting.my_org()) and user_id = (select acting.my_user()));
create policy of_my_organisation on imports.fault for select to rooted_scoped, rooted_area
  using (org_id = (select acting.my_org()));
create policy found_for_me on imports.fault for insert to rooted_scoped, rooted_area
  with check (org_id = (select acting.my_org())
    and exists (select 1 from imports.run r where r.id = run_id and r.user_id = (select acting.my_user())));

grant select, insert, update on imports.run to rooted_scoped, rooted_area;
grant select, insert on imports.fault to rooted_scoped, rooted_area;
