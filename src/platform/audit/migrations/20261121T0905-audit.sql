-- What was looked at and changed, by whom. An entry is written in the transaction it tells of; nobody who writes one
-- can read, change or remove one.
create table audit.entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  -- sha256(salt || content). The chain is made of commitments, so that erasing content leaves the chain whole.
  commitment bytea not null
);

-- Entries that wait for their seal, with the transaction that wrote them: only once no transaction that began before it
-- is under way is their order settled.
create table audit.unsealed (
  entry_id bigint primary key references audit.entry (id),
  written_in xid8 not null default pg_current_xact_id(),
  since timestamptz not null default now()
);

create table audit.content (
  entry_id bigint primary key references audit.entry (id),
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

create function audit.record(salt bytea, commitment bytea, action text, person_ids uuid[], content text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    with entry as (insert into audit.entry (commitment) values (record.commitment) returning id),
         waiting as (insert into audit.unsealed (entry_id) select id from entry)
    insert into audit.content (entry_id, salt, user_id, org_id, action, person_ids, content)
    select id, record.salt, acting.my_user(), acting.my_org(), record.action, record.person_ids, record.content from entry
  $$;

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
alter table audit.content enable row level security;
alter table audit.content force row level security;
alter table audit.unsealed enable row level security;
alter table audit.unsealed force row level security;
alter table audit.seal enable row level security;
alter table audit.seal force row level security;

create policy written_by_record on audit.entry to rooted_definer using (true) with check (true);
create policy written_by_record on audit.content to rooted_definer using (true) with check (true);
create policy written_by_record on audit.unsealed for insert to rooted_definer with check (true);
create policy read_by_keeper on audit.unsealed for select to rooted_keeper using (true);
create policy sealed_by_keeper on audit.unsealed for delete to rooted_keeper using (true);
create policy read_by_keeper on audit.entry for select to rooted_keeper using (true);
create policy read_by_keeper on audit.content for select to rooted_keeper using (true);
create policy sealed_by_keeper on audit.seal for select to rooted_keeper using (true);
create policy added_by_keeper on audit.seal for insert to rooted_keeper with check (true);

grant select, insert on audit.entry, audit.content to rooted_definer;
grant insert on audit.unsealed to rooted_definer;
grant select on audit.entry, audit.content to rooted_keeper;
grant select, delete on audit.unsealed to rooted_keeper;
grant select, insert on audit.seal to rooted_keeper;

call acting.give_to_definer('audit.record(bytea, bytea, text, uuid[], text)',
  'rooted_visitor', 'rooted_scoped', 'rooted_area', 'rooted_keeper', 'rooted_matcher');
