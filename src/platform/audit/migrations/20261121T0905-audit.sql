-- What was looked at and changed, by whom. An entry is written in the transaction it tells of; nobody who writes one
-- can read, change or remove one.
create table audit.entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  -- sha256(salt || content). The chain is made of commitments, so that erasing content leaves the chain whole.
  commitment bytea not null,
  -- Only once no transaction that began before this one is under way is its place in the chain settled.
  written_in xid8 not null default pg_current_xact_id()
);
create index on audit.entry (written_in, id);

-- Written with its entry, by `audit.record` alone: no foreign key says so again, since every writer would pay for it.
create table audit.content (
  entry_id bigint primary key,
  salt bytea not null,
  user_id uuid,
  org_id uuid,
  action text not null,
  person_ids uuid[] not null default '{}',
  content text not null
);
create index on audit.content using gin (person_ids);

-- Seals are made behind the writers: writers do not wait for each other, and an entry is sealed within a minute.
create table audit.seal (
  place bigint primary key,
  entry_id bigint not null unique references audit.entry (id),
  hash bytea not null,
  sealed_at timestamptz not null default clock_timestamp()
);

-- In a language that keeps its plans: it is called in every transaction.
create function audit.record(salt bytea, commitment bytea, action text, person_ids uuid[], content text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare entry bigint;
begin
  insert into audit.entry (commitment) values (record.commitment) returning id into entry;
  insert into audit.content (entry_id, salt, user_id, org_id, action, person_ids, content)
  values (entry, record.salt, acting.my_user(), acting.my_org(), record.action, record.person_ids, record.content);
end $$;

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
alter table audit.content enable row level security;
alter table audit.content force row level security;
alter table audit.seal enable row level security;
alter table audit.seal force row level security;

create policy written_by_record on audit.entry to rooted_definer using (true) with check (true);
create policy written_by_record on audit.content to rooted_definer using (true) with check (true);
create policy read_by_keeper on audit.entry for select to rooted_keeper using (true);
create policy read_by_keeper on audit.content for select to rooted_keeper using (true);
create policy sealed_by_keeper on audit.seal for select to rooted_keeper using (true);
create policy added_by_keeper on audit.seal for insert to rooted_keeper with check (true);

grant select, insert on audit.entry, audit.content to rooted_definer;
grant select on audit.entry, audit.content to rooted_keeper;
grant select, insert on audit.seal to rooted_keeper;

call acting.give_to_definer('audit.record(bytea, bytea, text, uuid[], text)',
  'rooted_visitor', 'rooted_scoped', 'rooted_area', 'rooted_keeper', 'rooted_matcher');
