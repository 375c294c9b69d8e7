-- How a provider comes into the directory, and changes what it says of itself: what somebody asks waits for a curator, who accepts
-- it or says why not. What a trusted provider's workers write is read by everybody at once.
create table directory.provider_ask (
  id uuid primary key default gen_random_uuid(),
  url_id text not null unique,
  -- Null where the organisation is not in the directory yet.
  provider_id uuid references directory.provider (id),
  -- As everybody is to read it.
  said jsonb not null,
  -- How to reach whoever asks: never published, kept until it is settled, 90 days at most.
  reach text not null default '',
  asked_by uuid references access.user_account (id),
  asked_on date not null,
  asked_at timestamptz not null default now(),
  settled_by uuid references access.user_account (id),
  settled_at timestamptz,
  accepted boolean check ((accepted is null) = (settled_at is null)),
  -- What was done about it, or why not.
  settled_because text not null default '',
  check (settled_at is null or reach = '')
);
create index on directory.provider_ask (provider_id);
create index on directory.provider_ask (asked_on) where reach <> '';
create index on directory.provider_ask (asked_at) where settled_at is null;
-- Sent twice, it is kept once.
create unique index provider_ask_once on directory.provider_ask (provider_id, md5(said::text)) nulls not distinct where settled_at is null;

alter table directory.provider_ask enable row level security;
alter table directory.provider_ask force row level security;
create policy definer on directory.provider_ask to rooted_definer using (true) with check (true);
grant select, insert, update, delete on directory.provider_ask to rooted_definer;
grant select on directory.provider_ask to rooted_scoped, rooted_area;
grant update (settled_by, settled_at, accepted, settled_because, reach) on directory.provider_ask to rooted_scoped, rooted_area;
create policy curated on directory.provider_ask to rooted_scoped, rooted_area
  using ((select directory.i_curate())) with check ((select directory.i_curate()));
create policy asked_by_its_workers on directory.provider_ask for select to rooted_scoped, rooted_area
  using (exists (select 1 from directory.provider p where p.id = provider_id and p.org_id = (select directory.my_provider())));

-- An organisation that is not in the directory asks to be. False where so many wait already that more tell nothing new.
create function directory.ask_to_be_listed(url_id text, said jsonb, reach text, today date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if (select count(*) from directory.provider_ask a where a.provider_id is null and a.settled_at is null) >= 200 then return false; end if;
  insert into directory.provider_ask (url_id, said, reach, asked_on)
    values (ask_to_be_listed.url_id, ask_to_be_listed.said, ask_to_be_listed.reach, today)
    on conflict do nothing;
  return true;
end $$;
call acting.give_to_definer('directory.ask_to_be_listed(text, jsonb, text, date)', 'rooted_visitor');

-- What a provider says of itself, from the version that I read: a curator's word and that of a trusted provider's workers is read by
-- everybody at once, another's waits for a curator. Null where it changed meanwhile, or is not mine to write.
create function directory.write_provider(provider uuid, version int, url_id text, said jsonb, today date) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  mine directory.provider;
begin
  select p.* into mine from directory.provider p
   where p.id = write_provider.provider and p.version = write_provider.version
     and (directory.i_curate() or p.org_id = directory.my_provider()) for update;
  if not found then return null; end if;
  if not mine.trusted and not directory.i_curate() then
    insert into directory.provider_ask (url_id, provider_id, said, asked_by, asked_on)
      values (write_provider.url_id, mine.id, write_provider.said, acting.my_user(), today) on conflict do nothing;
    return 'waits';
  end if;
  update directory.provider p
     set entry = p.entry - array['email', 'website'] || write_provider.said, version = p.version + 1, written_by = acting.my_user(),
         written_at = now()
   where p.id = mine.id;
  perform directory.show_published(array(select s.id from directory.service s join directory.published o on o.service_id = s.id
                                          where s.provider_id = mine.id));
  return 'written';
end $$;
call acting.give_to_definer('directory.write_provider(uuid, int, text, jsonb, date)', 'rooted_scoped', 'rooted_area');
