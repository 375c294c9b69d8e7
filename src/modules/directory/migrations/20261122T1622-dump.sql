-- All that is published, as files that are made each night and everybody may keep. The bytes are packed (gzip), in parts, so that
-- none of them is ever whole in memory.
create table directory.dump (
  id uuid primary key,
  kind text not null check (kind in ('json', 'csv')),
  made_at timestamptz not null default now(),
  services int not null,
  -- Packed.
  bytes int not null,
  -- Of what is packed: its name for who asks whether it changed.
  sha256 text not null
);
create index on directory.dump (kind, made_at desc);
create table directory.dump_part (
  dump_id uuid not null,
  number int not null,
  bytes bytea not null,
  primary key (dump_id, number)
);
do $$
declare list text;
begin
  foreach list in array array['dump', 'dump_part'] loop
    execute format('alter table directory.%I enable row level security', list);
    execute format('alter table directory.%I force row level security', list);
    execute format('create policy read_by_all on directory.%I for select to rooted_public, rooted_scoped, rooted_area using (true)', list);
    execute format('create policy made_by_keeper on directory.%I to rooted_keeper using (true) with check (true)', list);
    execute format('grant select on directory.%I to rooted_public, rooted_scoped, rooted_area', list);
    execute format('grant select, insert, delete on directory.%I to rooted_keeper', list);
  end loop;
end $$;
