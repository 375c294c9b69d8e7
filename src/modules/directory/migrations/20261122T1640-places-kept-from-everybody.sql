-- A place that must not be found comes back under another name: through another directory, a table, or somebody who types it. What
-- may stand at one waits until a curator has looked at it.

-- What is compared of texts and documents: words in small letters and figures, each between blanks; a document writes the end of
-- a line as two signs.
create function directory.plain(said text) returns text
  language sql immutable
  as $$
    select ' ' || btrim(regexp_replace(
      replace(replace(replace(lower(said), '\n', ' '), '\r', ' '), '\t', ' '), '[^a-z0-9]+', ' ', 'g')) || ' '
  $$;
grant execute on function directory.plain(text) to rooted_definer;

-- Where locations are: where they say so, or else where their postcode is.
create function directory.points_of(locations jsonb) returns setof point
  language sql stable
  as $$
    select point(coalesce((l ->> 'latitude')::float8, known.latitude), coalesce((l ->> 'longitude')::float8, known.longitude))
      from jsonb_array_elements(locations) l
      left join directory.postcode known
        on known.postcode = upper(regexp_replace(l -> 'addresses' -> 0 ->> 'postal_code', '[^A-Za-z0-9]', '', 'g'))
     where coalesce((l ->> 'latitude')::float8, known.latitude) is not null
       and coalesce((l ->> 'longitude')::float8, known.longitude) is not null
  $$;
grant execute on function directory.points_of(jsonb) to rooted_definer;

-- Whether an entry, in plain words and with its points, tells of a location: by its postcode, with or without its blank, or by its
-- street and town, wherever these stand in it, or by a place within about 100 metres of it.
create function directory.tells_of(said text, here point[], location jsonb) returns boolean
  language sql stable
  as $$
    select exists (
             select 1 from jsonb_path_query(location, '$.addresses[*]') a
              cross join lateral (select replace(directory.plain(a ->> 'postal_code'), ' ', '') as code,
                                         directory.plain(a ->> 'address_1') as street,
                                         directory.plain(coalesce(a ->> 'city', '')) as town) w
             where w.code <> '' and (position(' ' || w.code || ' ' in said) > 0
                                     or position(' ' || left(w.code, -3) || ' ' || right(w.code, 3) || ' ' in said) > 0)
                or w.street <> w.town and position(w.street in said) > 0
                   and (btrim(w.town) = '' or position(w.town in said) > 0))
        or cardinality(here) > 0 and exists (
             select 1 from directory.points_of(jsonb_build_array(location)) q cross join unnest(here) p
              where abs(p[0] - q[0]) < 0.0009 and abs(p[1] - q[1]) * cos(radians(q[0])) < 0.0009)
  $$;
create function directory.places_in(entry jsonb) returns point[]
  language sql stable
  as $$ select array(select directory.points_of(jsonb_path_query_array(entry, '$.service_at_locations[*].location'))) $$;
grant execute on function directory.tells_of(text, point[], jsonb), directory.places_in(jsonb) to rooted_definer;

-- The services whose kept place an entry tells of.
create function directory.kept_in(entry jsonb) returns setof uuid
  language plpgsql stable
  as $$
declare
  said text := directory.plain(kept_in.entry::text);
  here point[] := directory.places_in(kept_in.entry);
begin
  return query select k.service_id from directory.kept_place k where directory.tells_of(said, here, k.location);
end $$;
grant execute on function directory.kept_in(jsonb) to rooted_definer;

-- What is compared of an entry. Of a service that must not be found itself: not its places, which are not shown, and beside its
-- words the town, as its street alone tells where it is then.
create function directory.told_in(entry jsonb, service uuid) returns jsonb
  language sql stable
  as $$
    select coalesce(
      (select told_in.entry - 'service_at_locations'
              || jsonb_build_object('kept', jsonb_path_query_array(k.location, '$.addresses[*].city'))
         from directory.kept_place k where k.service_id = told_in.service), told_in.entry)
  $$;
grant execute on function directory.told_in(jsonb, uuid) to rooted_definer;

-- The service whose kept place an entry may tell of, as no curator has let through yet: it may be its own, of which the places of
-- the entry are not shown, and its words are. Nobody but a curator is told: whoever could ask would find where it is by asking often.
create function directory.near_kept(entry jsonb, service uuid) returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not directory.i_curate() or not exists (select 1 from directory.kept_place) then return null; end if;
  return (
    select k from directory.kept_in(directory.told_in(near_kept.entry, near_kept.service)) k
     where not exists (select 1 from directory.published p
                        cross join directory.kept_in(directory.told_in(p.entry, p.service_id)) shown
                        where p.service_id = near_kept.service and shown = k)
     order by k <> near_kept.service, k limit 1);
end $$;
call acting.give_to_definer('directory.near_kept(jsonb, uuid)', 'rooted_scoped', 'rooted_area', 'rooted_definer');

-- Before these come back into the directory: what everybody read of them waits where it may tell of a place that is kept by now.
create function directory.look_before_back(services uuid[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update directory.service_version v set status = 'waiting'
      from directory.service s
     where directory.i_curate() and s.id = any (services) and s.removed_at is not null
       and v.service_id = s.id and v.status = 'published' and directory.near_kept(v.entry, s.id) is not null
  $$;
call acting.give_to_definer('directory.look_before_back(uuid[])', 'rooted_scoped', 'rooted_area', 'rooted_definer');

-- The services that everybody reads and that tell of the kept places of these, each with whose place it is: they were here before
-- it was kept. A service may tell of its own place in its words. For curators alone. Looked at closely are only those that have the
-- end of the postcode, or the words of the street, or a place nearby.
create function directory.telling_of(services uuid[]) returns table (kept uuid, service_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with place as materialized (
      select k.service_id, k.location,
             '%' || nullif(right(replace(directory.plain(a ->> 'postal_code'), ' ', ''), 3), '') || '%' as ending,
             array(select '%' || w || '%'
                     from regexp_split_to_table(nullif(btrim(directory.plain(a ->> 'address_1')), ''), ' ') w
                    order by length(w) desc) as street
        from directory.kept_place k left join lateral jsonb_path_query(k.location, '$.addresses[*]') a on true
       where directory.i_curate() and k.service_id = any (services)),
    found as (
      select k.service_id as kept, p.service_id
        from directory.published p cross join lateral (select lower(p.entry::text) as said offset 0) e
        join place k on e.said like k.ending or k.street <> '{}' and e.said like all (k.street)
      union
      select k.service_id, l.service_id
        from place k cross join lateral directory.points_of(jsonb_build_array(k.location)) q
        join directory.published_place l
          on abs(l.latitude - q[0]) < 0.0009 and abs(l.longitude - q[1]) * cos(radians(q[0])) < 0.0009)
    select f.kept, f.service_id
      from found f join directory.published p using (service_id) join directory.kept_place k on k.service_id = f.kept
     where directory.tells_of(directory.plain(directory.told_in(p.entry, p.service_id)::text), directory.places_in(p.entry), k.location)
  $$;
call acting.give_to_definer('directory.telling_of(uuid[])', 'rooted_scoped', 'rooted_area');

-- Whether an entry tells of a place that another of the same run says must not be found.
create function directory.is_kept_beside(entry jsonb, service uuid, run uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  said text;
  here point[];
begin
  if not directory.i_curate()
     or not exists (select 1 from directory.feed_item i where i.run_id = is_kept_beside.run and i.kept is not null) then
    return false;
  end if;
  said := directory.plain(is_kept_beside.entry::text);
  here := directory.places_in(is_kept_beside.entry);
  return exists (select 1 from directory.feed_item i
                  where i.run_id = is_kept_beside.run and i.kept is not null and i.service_id <> is_kept_beside.service
                    and directory.tells_of(said, here, i.kept));
end $$;
call acting.give_to_definer('directory.is_kept_beside(jsonb, uuid, uuid)', 'rooted_scoped', 'rooted_area');
create index on directory.feed_item (run_id) where kept is not null;

-- Whether everybody reads already of all places of an entry, with this service or with another. What a trusted provider writes of
-- any other place waits: were it only those that are kept, they would be found by trying.
create function directory.places_known(entry jsonb, service uuid) returns boolean
  language sql stable
  as $$
    select not exists (
      select 1 from jsonb_path_query(entry, '$.service_at_locations[*].location') l
       cross join lateral (
         select upper(regexp_replace(l -> 'addresses' -> 0 ->> 'postal_code', '[^A-Za-z0-9]', '', 'g')) as postcode) code
       where not exists (
         select 1 from directory.published_place p
          where (p.service_id = places_known.service or p.postcode = code.postcode)
            and p.postcode is not distinct from code.postcode
            and directory.plain(coalesce(p.entry -> 'location' -> 'addresses' -> 0 ->> 'address_1', p.name))
                is not distinct from directory.plain(coalesce(l -> 'addresses' -> 0 ->> 'address_1', l ->> 'name'))))
  $$;
grant execute on function directory.places_known(jsonb, uuid) to rooted_definer;
create index on directory.published_place (postcode);
