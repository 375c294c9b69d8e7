-- All that is published, as files that are made each night and everybody may keep. The bytes are packed (gzip), in parts, so that
-- none of them is ever whole in memory.
create table directory.dump (
  id uuid primary key,
  kind text not null check (kind in ('json', 'csv')),
  made_at timestamptz not null default now(),
  -- These are known once it is made whole; nobody is given it before.
  services int,
  -- Packed.
  bytes int,
  -- Of what is packed: its name for who asks whether it changed.
  sha256 text,
  check (num_nulls(services, bytes, sha256) in (0, 3))
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
    execute format('create policy definer on directory.%I to rooted_definer using (true) with check (true)', list);
    execute format('grant select, insert, delete on directory.%I to rooted_keeper', list);
    execute format('grant select, delete on directory.%I to rooted_definer', list);
  end loop;
end $$;
grant update on directory.dump to rooted_keeper;

-- The files go, and those that are being made: a service in them has been hidden or taken out. One that begins at this moment
-- (directory.begin_dump) waits until that is so for everybody.
create function directory.drop_dumps() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('directory dump', 0));
  delete from directory.dump_part;
  delete from directory.dump;
end $$;
call acting.give_to_definer('directory.drop_dumps()', 'rooted_definer');

-- A file is begun: what is hidden from now on takes it away.
create function directory.begin_dump(id uuid, kind text) returns void
  language plpgsql
  as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('directory dump', 0));
  insert into directory.dump (id, kind) values (begin_dump.id, begin_dump.kind);
end $$;
grant execute on function directory.begin_dump(uuid, text) to rooted_keeper;
