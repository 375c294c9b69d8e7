-- What the desk does to a service beside writing it: whether it can take somebody, that all is right, that it is taken out, where
-- it is that must not be found, and what a curator says of how it is looked after. Each shows at once what everybody reads,
-- without publishing what waits.

-- Whether I keep this service: a curator any, a provider's worker theirs. Null, where neither.
create function directory.i_keep(service uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select case when access.i_am('directory-curator') then 'curator'
                    when access.i_am('provider') and p.org_id = acting.my_org() then 'provider' end
          from directory.service s join directory.provider p on p.id = s.provider_id where s.id = i_keep.service $$;
call acting.give_to_definer('directory.i_keep(uuid)', 'rooted_scoped', 'rooted_area', 'rooted_definer');

-- Whether what I write of this service is published at once.
create function directory.i_publish(service uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select 1 from directory.service s join directory.provider p on p.id = s.provider_id
    where s.id = i_publish.service and (access.i_am('directory-curator') or p.trusted and p.org_id = directory.my_provider())) $$;
call acting.give_to_definer('directory.i_publish(uuid)', 'rooted_scoped', 'rooted_area');

-- Whether I am one of those who may ask services for support.
create function directory.i_ask() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select 1 from unnest(array['school-lead', 'liaison-officer', 'lead-professional', 'manager', 'front-door-officer']) r
                        where access.i_am(r)) $$;
call acting.give_to_definer('directory.i_ask()', 'rooted_definer');

-- Says whether it can take somebody now: who keeps it, or a practitioner of a service that everybody reads. Who said it is kept
-- and never shown. False where I may not, or there is nothing.
create function directory.say_available(service uuid, state text, weeks int, today date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  says text := directory.i_keep(service);
begin
  if says is null and exists (select 1 from directory.published p where p.service_id = say_available.service)
     and directory.i_ask() then
    says := 'practitioner';
  end if;
  if says is null or exists (select 1 from directory.service s where s.id = say_available.service and s.same_as is not null) then
    return false;
  end if;
  insert into directory.availability (service_id, state, weeks, said_by, user_id, said_on)
    values (service, state, case when state = 'waiting' then weeks end, says, acting.my_user(), today);
  perform directory.show_published(array[service]);
  return true;
end $$;
call acting.give_to_definer('directory.say_available(uuid, text, int, date)', 'rooted_scoped', 'rooted_area');

-- Says that all that is published of it is right.
create function directory.confirm_service(service uuid, today date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if directory.i_keep(service) is null then return false; end if;
  update directory.service s set confirmed_on = today, confirmed_by = directory.i_keep(s.id), version = s.version + 1
   where s.id = confirm_service.service;
  perform directory.show_published(array[service]);
  return true;
end $$;
call acting.give_to_definer('directory.confirm_service(uuid, date)', 'rooted_scoped', 'rooted_area');

-- Takes it out of the directory, with the reason. Only a curator puts it back, and only a curator takes out what is bound by law or
-- helps in a crisis.
create function directory.remove_service(service uuid, because text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if directory.i_keep(service) is null then return false; end if;
  update directory.service s set removed_at = now(), removed_because = because, version = s.version + 1
   where s.id = remove_service.service and s.removed_at is null
     and (s.protection = 'ordinary' or directory.i_keep(s.id) = 'curator');
  if not found then return false; end if;
  perform directory.stay_out(service);
  perform directory.show_published(array[service]);
  return true;
end $$;
call acting.give_to_definer('directory.remove_service(uuid, text)', 'rooted_scoped', 'rooted_area');

create function directory.put_service_back(service uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  led_to uuid[] := array(select x.stays from directory.same_service x where x.service_id = put_service_back.service);
begin
  if directory.i_keep(service) is distinct from 'curator' then return false; end if;
  perform directory.look_before_back(array[service]);
  update directory.service s set removed_at = null, removed_because = '', same_as = null, version = s.version + 1
   where s.id = put_service_back.service;
  perform directory.show_published(service || led_to);
  return true;
end $$;
call acting.give_to_definer('directory.put_service_back(uuid)', 'rooted_scoped', 'rooted_area');

-- Says that two are the same: one is taken out and leads on to the other. Where the one that goes must not be found, the one that
-- stays must not be found either. What the law gives and help in a crisis go only where the other is kept as well.
create function directory.say_same(service uuid, stays uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not access.i_am('directory-curator') then return false; end if;
  perform 1 from directory.service s where s.id in (service, stays) order by s.id for update;
  update directory.service s
     set removed_at = now(), removed_because = 'It is the same as another', same_as = say_same.stays, version = s.version + 1
    from directory.service o
   where s.id = say_same.service and o.id = say_same.stays and s.id <> o.id and s.removed_at is null and o.removed_at is null
     and s.protection in ('ordinary', o.protection);
  if not found then return false; end if;
  insert into directory.kept_place (service_id, location, written_by)
    select stays, k.location, acting.my_user() from directory.kept_place k where k.service_id = say_same.service
    on conflict (service_id) do nothing;
  perform directory.stay_out(service);
  perform directory.show_published(array[service, stays]);
  return true;
end $$;
call acting.give_to_definer('directory.say_same(uuid, uuid)', 'rooted_scoped', 'rooted_area');

-- Keeps where it is from everybody, at once: also while older words with its address are published, as no place of a service
-- with a kept place is shown. Only a curator says that it may be found (no location).
create function directory.keep_place(service uuid, location jsonb) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  keeps text := directory.i_keep(service);
begin
  if keeps is null or location is null and keeps <> 'curator' then return false; end if;
  perform 1 from directory.service s where s.id = keep_place.service for update;
  if location is null then
    delete from directory.kept_place k where k.service_id = keep_place.service;
  else
    insert into directory.kept_place (service_id, location, written_by) values (service, location, acting.my_user())
      on conflict (service_id) do update set location = excluded.location, written_by = excluded.written_by, written_at = now();
  end if;
  perform directory.show_published(array[service]);
  return true;
end $$;
call acting.give_to_definer('directory.keep_place(uuid, jsonb)', 'rooted_scoped', 'rooted_area');

-- What a curator says of how it is looked after: whether it is bound by law or help in a crisis, how often it is confirmed and
-- by whom, and which curator it is named to.
create function directory.look_after(service uuid, protection text, every_days int, curator uuid, confirms_at text, version int)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  asked_at text;
begin
  if directory.i_keep(service) is distinct from 'curator' then return false; end if;
  if curator is not null and not exists (select 1 from access.membership m
    where m.user_id = curator and m.role = 'directory-curator' and m.until > now()) then
    return false;
  end if;
  select s.confirms_at into asked_at from directory.service s where s.id = look_after.service for update;
  update directory.service s
     set protection = look_after.protection, confirm_every_days = every_days, curator_user_id = curator,
         confirms_at = look_after.confirms_at, version = s.version + 1
   where s.id = look_after.service and s.version = look_after.version;
  if not found then return false; end if;
  if asked_at is distinct from look_after.confirms_at then perform directory.ask_elsewhere(service); end if;
  perform directory.show_published(array[service]);
  return true;
end $$;
call acting.give_to_definer('directory.look_after(uuid, text, int, uuid, text, int)', 'rooted_scoped', 'rooted_area');
