-- What a provider said of itself before, and what needs and the words for them were: each change is kept as it is made, whoever
-- makes it and however.
create table directory.provider_version (
  provider_id uuid not null references directory.provider (id) on delete cascade,
  number int not null,
  -- As Open Referral UK has an organization.
  entry jsonb not null,
  written_by uuid references access.user_account (id),
  written_for uuid references access.organisation (id),
  written_at timestamptz not null default now(),
  primary key (provider_id, number)
);

create function directory.keep_provider_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into directory.provider_version (provider_id, number, entry, written_by, written_for, written_at)
    select new.id, coalesce(max(v.number), 0) + 1, new.entry, new.written_by, acting.my_org(), new.written_at
      from directory.provider_version v where v.provider_id = new.id;
  return null;
end $$;
create trigger provider_written after insert on directory.provider
  for each row execute function directory.keep_provider_version();
create trigger provider_rewritten after update of entry on directory.provider
  for each row when (old.entry <> new.entry) execute function directory.keep_provider_version();

-- Of a need (`term_id`), or of words that mean other words: what it was and what it is. Null before it was added, and once it is
-- taken out.
create table directory.need_change (
  id bigint generated always as identity primary key,
  term_id uuid references directory.term (id) on delete cascade,
  was jsonb,
  now jsonb,
  changed_by uuid references access.user_account (id),
  changed_at timestamptz not null default now(),
  check (was is not null or now is not null)
);
create index on directory.need_change (term_id, id);

create function directory.need_as_kept(need directory.term) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select jsonb_build_object('name', (need).name, 'description', (need).description, 'ended_on', (need).ended_on,
          'below', (select a.name from directory.term a where a.id = (need).parent_id)) $$;

create function directory.keep_need_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  was jsonb;
  is_now jsonb;
begin
  if tg_table_name = 'term' then
    if tg_op = 'UPDATE' then was := directory.need_as_kept(old); end if;
    is_now := directory.need_as_kept(new);
    if was = is_now then return null; end if;
    insert into directory.need_change (term_id, was, now, changed_by) values (new.id, was, is_now, acting.my_user());
  else
    if tg_op = 'DELETE' then was := jsonb_build_object('said', old.said, 'means', old.means);
    else is_now := jsonb_build_object('said', new.said, 'means', new.means); end if;
    insert into directory.need_change (term_id, was, now, changed_by)
      values (case when tg_op = 'DELETE' then old.term_id else new.term_id end, was, is_now, acting.my_user());
  end if;
  return null;
end $$;
create trigger need_changed after insert or update on directory.term for each row execute function directory.keep_need_change();
create trigger word_changed after insert or delete on directory.synonym for each row execute function directory.keep_need_change();

call acting.give_to_definer('directory.keep_provider_version()', 'rooted_definer');
call acting.give_to_definer('directory.need_as_kept(directory.term)', 'rooted_definer');
call acting.give_to_definer('directory.keep_need_change()', 'rooted_definer');

do $$
declare list text;
begin
  foreach list in array array['provider_version', 'need_change'] loop
    execute format('alter table directory.%I enable row level security', list);
    execute format('alter table directory.%I force row level security', list);
    execute format('create policy definer on directory.%I to rooted_definer using (true) with check (true)', list);
    execute format('grant select, insert on directory.%I to rooted_definer', list);
    execute format('grant select on directory.%I to rooted_scoped, rooted_area', list);
    execute format('create policy curated on directory.%I for select to rooted_scoped, rooted_area using ((select directory.i_curate()))', list);
  end loop;
end $$;
create policy kept_by_its_workers on directory.provider_version for select to rooted_scoped, rooted_area
  using (exists (select 1 from directory.provider p where p.id = provider_id and p.org_id = (select directory.my_provider())));
