-- Who reads and writes the directory. Everybody reads what is published, as a role that can read nothing else; curators and the
-- provider's own workers read and write the rest.

-- Whether I look after the whole directory.
create function directory.i_curate() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select access.i_am('directory-curator') $$;
call acting.give_to_definer('directory.i_curate()', 'rooted_scoped', 'rooted_area');

do $$
declare list text;
begin
  -- What says nothing about anybody: everybody reads it. Curators keep the taxonomy and the synonyms.
  foreach list in array array['taxonomy', 'term', 'synonym', 'postcode', 'bounds', 'published', 'published_same', 'published_place',
      'published_time', 'published_provider', 'published_source', 'published_evidence', 'published_check'] loop
    execute format('alter table directory.%I enable row level security', list);
    execute format('alter table directory.%I force row level security', list);
    execute format('create policy read_by_all on directory.%I for select to rooted_public, rooted_scoped, rooted_area using (true)', list);
    execute format('create policy definer on directory.%I to rooted_definer using (true) with check (true)', list);
    execute format('grant select on directory.%I to rooted_public, rooted_scoped, rooted_area', list);
    execute format('grant select, insert, update, delete on directory.%I to rooted_definer', list);
  end loop;
  foreach list in array array['taxonomy', 'term', 'synonym', 'postcode'] loop
    execute format('grant insert, update, delete on directory.%I to rooted_scoped, rooted_area', list);
    execute format('create policy kept_by_curators on directory.%I to rooted_scoped, rooted_area
      using ((select directory.i_curate())) with check ((select directory.i_curate()))', list);
  end loop;

  foreach list in array array['feed', 'provider', 'service', 'service_version', 'kept_place', 'availability', 'evidence',
      'quality_check'] loop
    execute format('alter table directory.%I enable row level security', list);
    execute format('alter table directory.%I force row level security', list);
    execute format('create policy definer on directory.%I to rooted_definer using (true) with check (true)', list);
    execute format('grant select, insert, update, delete on directory.%I to rooted_definer', list);
    execute format('grant select, insert, update on directory.%I to rooted_scoped, rooted_area', list);
    execute format('create policy curated on directory.%I to rooted_scoped, rooted_area
      using ((select directory.i_curate())) with check ((select directory.i_curate()))', list);
  end loop;
end $$;

-- Who said whether it can take somebody is kept, and read by nobody: a practitioner rang for a family.
revoke select on directory.availability from rooted_scoped, rooted_area;
grant select (id, service_id, state, weeks, said_by, said_on, said_at) on directory.availability to rooted_scoped, rooted_area;

-- My organisation, where I keep services for it: others who work there do not.
create function directory.my_provider() returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select acting.my_org() where access.i_am('provider') $$;
call acting.give_to_definer('directory.my_provider()', 'rooted_scoped', 'rooted_area');

-- A provider's workers keep what is theirs. Curators alone say whom to trust, and what is statutory.
create policy kept_by_its_workers on directory.provider for select to rooted_scoped, rooted_area
  using (org_id = (select directory.my_provider()));
create policy kept_by_its_workers on directory.service for select to rooted_scoped, rooted_area
  using (exists (select 1 from directory.provider p where p.id = provider_id and p.org_id = (select directory.my_provider())));
create policy added_by_its_workers on directory.service for insert to rooted_scoped, rooted_area
  with check (protection = 'ordinary' and feed_id is null and curator_user_id is null and confirms_at is null and confirmed_on is null
    and removed_at is null
    and exists (select 1 from directory.provider p where p.id = provider_id and p.org_id = (select directory.my_provider())));
do $$
declare list text;
begin
  foreach list in array array['service_version', 'kept_place', 'availability', 'evidence', 'quality_check'] loop
    execute format('create policy kept_by_its_workers on directory.%I for select to rooted_scoped, rooted_area
      using (exists (select 1 from directory.service s join directory.provider p on p.id = s.provider_id
        where s.id = service_id and p.org_id = (select directory.my_provider())))', list);
  end loop;
end $$;
-- What they write waits, but for a provider that is trusted: directory.publish asks that.
create policy written_by_its_workers on directory.service_version for insert to rooted_scoped, rooted_area
  with check (status = 'waiting' and reviewed_by is null and review_because = '' and written_by = (select acting.my_user()) and written_for = (select acting.my_org())
    and exists (select 1 from directory.service s join directory.provider p on p.id = s.provider_id
      where s.id = service_id and p.org_id = (select directory.my_provider())));

-- What was said of one that was taken out as the same as another is read of the one that stays: also where that is the same as
-- a third. No circle: each leads to one that was in the directory then, and leads nowhere once it is in it again.
create view directory.same_service as
  with recursive leads (service_id, stays) as (
    select s.id, s.same_as from directory.service s where s.same_as is not null
    union all
    select l.service_id, s.same_as from leads l join directory.service s on s.id = l.stays where s.same_as is not null)
  select l.service_id, l.stays from leads l join directory.service s on s.id = l.stays where s.same_as is null;
call acting.give_view_to_definer('directory.same_service', 'rooted_definer');

-- Whether a location says that it is where no place of this directory can be.
create function directory.is_astray(location jsonb) returns boolean
  language sql stable
  as $$ select exists (select 1 from directory.bounds b
    where not ((location ->> 'latitude')::float8 between b.south and b.north and (location ->> 'longitude')::float8 between b.west and b.east)) $$;
grant execute on function directory.is_astray(jsonb) to rooted_definer, rooted_scoped, rooted_area;

-- Where a location is: as it says, unless it is astray; else where its postcode is.
create function directory.place_of(location jsonb, code text) returns table (latitude double precision, longitude double precision)
  language sql stable
  as $$
    select case when own.is_said then (location ->> 'latitude')::float8 else known.latitude end,
           case when own.is_said then (location ->> 'longitude')::float8 else known.longitude end
      from (select location ->> 'latitude' is not null and location ->> 'longitude' is not null
                   and not directory.is_astray(location) as is_said) own
      left join directory.postcode known on known.postcode = code
  $$;
grant execute on function directory.place_of(jsonb, text) to rooted_definer, rooted_scoped, rooted_area;

-- Makes what everybody reads from the newest version that may be published, for many services at once: the newest that waits is
-- published with it where whoever asks may do that, a curator or, of what is theirs, the workers of a provider that is trusted.
-- What may tell of a place that is kept from everybody waits until a curator has looked at it (migration T1640). Services that are
-- removed, or no longer given, go out. Gives back how many of them everybody now reads.
create function directory.publish(services uuid[], looked_at boolean default false) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  mine uuid[];
begin
  select array_agg(s.id) into mine from directory.service s join directory.provider p on p.id = s.provider_id
    left join lateral (select v.entry from directory.service_version v
                        where v.service_id = s.id and v.status = 'waiting' order by v.number desc limit 1) w on true
   where s.id = any (services)
     and (access.i_am('directory-curator') and (looked_at or directory.near_kept(w.entry, s.id) is null)
          or p.trusted and p.org_id = directory.my_provider() and directory.places_known(w.entry, s.id)
             and s.id not in (select directory.kept_in(directory.told_in(w.entry, s.id))));

  update directory.service_version v set status = 'replaced'
   where v.service_id = any (mine) and v.status in ('published', 'waiting')
     and v.number < (select max(w.number) from directory.service_version w
                      where w.service_id = v.service_id and w.status = 'waiting');
  update directory.service_version v set status = 'published', reviewed_by = acting.my_user(), reviewed_at = now()
   where v.service_id = any (mine) and v.status = 'waiting';
  return directory.show_published(mine);
end $$;

-- All that is told of a service, in short: whether it is the same as it was. Not where it came from, which changes with many at once.
create function directory.told(services uuid[]) returns table (service_id uuid, told bytea, changed_at timestamptz)
  language sql stable
  as $$
    select p.service_id,
           sha256(convert_to(row(p.entry, p.ours, p.last_modified, p.protection, p.confirmed_on, p.confirmed_by, p.confirm_by, p.state,
             p.weeks, p.state_said_by, p.state_said_on, o.entry,
             array(select row(e.rated_by, e.level, e.rated_on, e.url)::text from directory.published_evidence e
                    where e.service_id = p.service_id order by e.id),
             array(select row(c.kind, c.checked_on, c.due_on, c.found)::text from directory.published_check c
                    where c.service_id = p.service_id order by c.id))::text, 'UTF8')),
           p.changed_at
      from directory.published p join directory.published_provider o using (provider_id)
     where p.service_id = any (services)
  $$;
grant execute on function directory.told(uuid[]) to rooted_definer;

-- The same from what is published already: after something beside the entry changed (what was confirmed, who can take somebody).
create function directory.show_published(services uuid[]) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  shown int;
  names text[];
  was uuid[];
  was_somewhere uuid[];
  moved uuid[];
  before jsonb;
begin
  services := services || array(select x.stays from directory.same_service x where x.service_id = any (services));
  -- What a provider says of itself is read with each of its services: where that changed, all of them are shown anew.
  services := services || array(
    select other.service_id from directory.published other
      join directory.provider p on p.id = other.provider_id
      join directory.published_provider o on o.provider_id = p.id and o.entry <> directory.shown_provider(p.entry)
     where p.id in (select s.provider_id from directory.service s where s.id = any (services)));
  -- Two who show the same service take turns, and one who hides its place at the same time.
  perform 1 from directory.service s where s.id = any (services) order by s.id for update;
  names := array(select p.name from directory.published p where p.service_id = any (services));
  was := array(select p.service_id from directory.published p where p.service_id = any (services));
  was_somewhere := array(select p.service_id from directory.published p
    where p.service_id = any (services) and p.entry -> 'service_at_locations' <> '[]');
  before := (select jsonb_agg(t) from directory.told(services) t);
  moved := directory.learn_outlines(services);
  delete from directory.published p where p.service_id = any (services);
  insert into directory.published_provider (provider_id, url_id, entry)
    select distinct p.id, p.url_id, directory.shown_provider(p.entry) from directory.provider p join directory.service s on s.provider_id = p.id
     where s.id = any (services)
    on conflict (provider_id) do update set entry = excluded.entry;

  insert into directory.published
  with same as materialized (
    select x.stays, array_agg(x.service_id) as gone from directory.same_service x where x.stays = any (services) group by x.stays)
  select s.id, s.url_id, s.provider_id, p.entry ->> 'name', v.entry ->> 'name',
         -- Where it must not be found, no place of it is shown, whatever the entry says.
         case when exists (select 1 from directory.kept_place k where k.service_id = s.id)
              then shown.entry || '{"service_at_locations": []}' else shown.entry end,
         v.ours, octet_length(shown.entry::text) + octet_length(v.ours::text), s.feed_id,
         coalesce(directory.as_moment(v.entry ->> 'last_modified'), v.reviewed_at, v.written_at),
         now(), s.protection,
         s.confirmed_on, s.confirmed_by, s.confirmed_on + s.confirm_every_days,
         (v.entry ->> 'minimum_age')::float8, (v.entry ->> 'maximum_age')::float8,
         case when cost.most = 0 or cost.most is null and v.entry ->> 'fees' ~* '^\s*(free|no cost|none)\M' then true
              when cost.most > 0 then false end,
         coalesce(cost.least = 0 and cost.most > 0, false),
         about.terms, directory.texts(v.ours -> 'levels')::smallint[], directory.texts(v.ours -> 'asked_by'),
         directory.texts(v.ours -> 'given'),
         array(select distinct btrim(a ->> 'name') from jsonb_array_elements(v.entry -> 'service_areas') a where btrim(a ->> 'name') <> ''),
         directory.shapes_of(v.entry -> 'service_areas'),
         array(select lower(coalesce(l ->> 'name', l ->> 'code')) from jsonb_array_elements(v.entry -> 'languages') l
                where coalesce(l ->> 'name', l ->> 'code') is not null),
         directory.texts(v.ours -> 'accessible'), (v.ours ->> 'send')::boolean,
         said.state, said.weeks, said.said_by, said.said_on,
         setweight(to_tsvector('pg_catalog.english', left(v.entry ->> 'name', 1000)), 'A')
           || setweight(to_tsvector('pg_catalog.english', left(concat_ws(' ', p.entry ->> 'name', about.names), 20000)), 'B')
           || setweight(to_tsvector('pg_catalog.english', left(concat_ws(' ', v.entry ->> 'description', v.ours ->> 'eligibility'), 20000)), 'C')
    from directory.service s
    join directory.provider p on p.id = s.provider_id
    join directory.service_version v on v.service_id = s.id and v.status = 'published'
    -- What other directories may send beside a service's own words, places and who wrote what, is read by nobody.
    cross join lateral (
      select (directory.bare(v.entry) - '{locations,program}'::text[])
             || case when jsonb_typeof(v.entry -> 'organization') = 'object'
                     then jsonb_build_object('organization', directory.bare(v.entry -> 'organization') - '{locations,services}'::text[])
                     else '{}' end as entry) shown
    left join lateral (
      select min((c ->> 'amount')::numeric) as least, max((c ->> 'amount')::numeric) as most from jsonb_array_elements(v.entry -> 'cost_options') c) cost on true
    cross join lateral (
      with recursive above as (
        select t.id, t.parent_id, t.name from jsonb_array_elements(v.entry -> 'attributes') a
          join directory.term t on t.id = (a -> 'taxonomy_term' ->> 'id')::uuid
        union
        select t.id, t.parent_id, t.name from above b join directory.term t on t.id = b.parent_id)
      select coalesce(array_agg(a.id), '{}') as terms, string_agg(a.name, ' ') as names from above a) about
    left join same on same.stays = s.id
    left join lateral (
      select a.* from directory.availability a
       where a.service_id = any (s.id || same.gone)
       order by a.said_on desc, a.said_at desc, a.id desc limit 1) said on true
   where s.id = any (services) and s.removed_at is null and v.entry ->> 'status' in ('active', 'temporarily closed');
  get diagnostics shown = row_count;

  insert into directory.published_place
  select distinct on (1) (l ->> 'id')::uuid, p.service_id, (l -> 'location' ->> 'id')::uuid, l, l -> 'location' ->> 'name',
         code.postcode, at.latitude, at.longitude
    from directory.published p cross join lateral jsonb_array_elements(p.entry -> 'service_at_locations') l
    cross join lateral (
      select upper(regexp_replace(l -> 'location' -> 'addresses' -> 0 ->> 'postal_code', '[^A-Za-z0-9]', '', 'g')) as postcode) code
    cross join lateral directory.place_of(l -> 'location', code.postcode) at
   where p.service_id = any (services) and l -> 'location' ->> 'id' is not null
   order by 1, 2
    on conflict (id) do nothing;

  -- Whoever has the address of the one could learn where the other is, where either must not be found: nothing leads on then.
  insert into directory.published_same
  select x.service_id, s.url_id, x.stays, s.provider_id = p.provider_id from directory.same_service x join directory.service s on s.id = x.service_id
    join directory.published p on p.service_id = x.stays
   where x.stays = any (services)
     and not exists (select 1 from directory.kept_place k where k.service_id in (x.service_id, x.stays));

  insert into directory.published_time
  select distinct p.service_id, day.day, directory.as_time(t ->> 'opens_at'), directory.as_time(t ->> 'closes_at')
    from directory.published p cross join lateral jsonb_array_elements(p.entry -> 'schedules') t
    cross join lateral regexp_split_to_table(upper(t ->> 'byday'), '[^A-Z]+') as day (day)
   where p.service_id = any (services) and day.day in ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
     and coalesce(directory.as_day(t ->> 'valid_to') >= current_date, true);

  -- What is hidden or taken out goes from the files of all that is published too, at once.
  if exists (select unnest(was) except select p.service_id from directory.published p where p.service_id = any (services))
     or exists (select unnest(was_somewhere) except select p.service_id from directory.published p
                 where p.service_id = any (services) and p.entry -> 'service_at_locations' <> '[]') then
    perform directory.drop_dumps();
  end if;

  perform directory.forget_outlines(moved);
  perform directory.forget_words(array(
    select unnest(names) except select p.name from directory.published p where p.service_id = any (services)));

  insert into directory.published_evidence
  select e.id, e.service_id, e.rated_by, e.level, e.rated_on, e.url
    from directory.evidence e join directory.published p on p.service_id = e.service_id
   where p.service_id = any (services) and e.ended_on is null;

  insert into directory.published_check
  select distinct on (c.service_id, c.kind) c.id, c.service_id, c.kind, c.checked_on, c.due_on, c.found
    from directory.quality_check c join directory.published p on p.service_id = c.service_id
   where p.service_id = any (services) and c.ended_on is null
   order by c.service_id, c.kind, c.checked_on desc, c.id;

  insert into directory.published_source (feed_id, name, licence, licence_url, page_url)
    select f.id, f.name, f.licence, f.licence_url, f.page_url from directory.feed f
     where f.id in (select p.feed_id from directory.published p where p.service_id = any (services))
    on conflict (feed_id) do nothing;

  -- What nobody reads otherwise than before has not changed, though it was shown anew.
  update directory.published p set changed_at = b.changed_at
    from directory.told(services) t join jsonb_to_recordset(before) as b (service_id uuid, told bytea, changed_at timestamptz) using (service_id, told)
   where p.service_id = t.service_id;
  return shown;
end $$;

-- The same for a curator: what was taken out, put back or confirmed. What waits goes on waiting.
create function directory.show_again(services uuid[]) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin
    return case when access.i_am('directory-curator') then directory.show_published(services) else 0 end;
  end $$;
call acting.give_to_definer('directory.show_again(uuid[])', 'rooted_scoped', 'rooted_area');

-- Days and times in a document, as other directories write them: what is none counts as not said, and keeps nothing else back.
create function directory.as_moment(said text) returns timestamptz
  language plpgsql stable
  as $$ begin return said::timestamptz; exception when others then return null; end $$;
create function directory.as_day(said text) returns date
  language plpgsql stable
  as $$ begin return said::date; exception when others then return null; end $$;
create function directory.as_time(said text) returns time
  language plpgsql stable
  as $$ begin return said::time; exception when others then return null; end $$;
grant execute on function directory.as_moment(text), directory.as_day(text), directory.as_time(text) to rooted_definer, rooted_scoped, rooted_area;

-- A document without `metadata`, wherever it stands: who changed which word, and what the word was before.
create function directory.bare(said jsonb) returns jsonb
  language plpgsql immutable
  as $$
begin
  if said is null or position('"metadata"' in said::text) = 0 then return said; end if;
  return case jsonb_typeof(said)
    when 'object' then (select coalesce(jsonb_object_agg(e.key, directory.bare(e.value)), '{}') from jsonb_each(said) e where e.key <> 'metadata')
    when 'array' then (select coalesce(jsonb_agg(directory.bare(e.value) order by e.place), '[]')
                         from jsonb_array_elements(said) with ordinality e (value, place))
    else said end;
end $$;
grant execute on function directory.bare(jsonb) to rooted_definer;

-- A provider as everybody reads it.
create function directory.shown_provider(entry jsonb) returns jsonb
  language sql immutable
  as $$ select directory.bare(entry) - '{locations,services}'::text[] $$;
grant execute on function directory.shown_provider(jsonb) to rooted_definer;

-- The texts of a list in a document; none where there is no list.
create function directory.texts(list jsonb) returns text[]
  language sql immutable
  as $$ select coalesce(array(select jsonb_array_elements_text(case when jsonb_typeof(list) = 'array' then list else '[]' end)), '{}') $$;
grant execute on function directory.texts(jsonb) to rooted_definer;

call acting.give_to_definer('directory.publish(uuid[], boolean)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('directory.show_published(uuid[])', 'rooted_definer');
