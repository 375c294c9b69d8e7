-- Where the areas are that services are for: HSDS 3.0, the parameter `postcode`. An area's `extent` is a shape where it is GeoJSON,
-- by its outer rings. Of others nobody can say what they take in, and a service is not left out for that; nor for a shape that
-- cannot be read, or is nested deeper than the server goes.

-- Each shape that a published service has, once, whoever has it: a ward is that of hundreds of services.
create table directory.outline (
  -- Named by its words.
  shape uuid not null,
  number int not null,
  -- Longitude and latitude.
  outline polygon not null,
  primary key (shape, number)
);
-- By the box around it: only what is near is looked at corner by corner.
create index on directory.outline using gist (box(outline));
create index on directory.published using gin (shapes);

alter table directory.outline enable row level security;
alter table directory.outline force row level security;
create policy read_by_all on directory.outline for select to rooted_public, rooted_scoped, rooted_area using (true);
create policy definer on directory.outline to rooted_definer using (true) with check (true);
grant select on directory.outline to rooted_public, rooted_scoped, rooted_area;
grant select, insert, update, delete on directory.outline to rooted_definer;

create function directory.shape_named(area jsonb) returns uuid
  language sql immutable
  as $$ select left(encode(sha256(convert_to(area ->> 'extent', 'UTF8')), 'hex'), 32)::uuid $$;

-- The outer rings of a shape; null where it is none, or cannot be read.
create function directory.outlines_of(area jsonb) returns polygon[]
  language plpgsql immutable
  as $$
declare
  shape jsonb;
begin
  shape := area ->> 'extent'; -- here, where it may fail
  return (
    select array_agg(
             (select format('(%s)', string_agg(format('(%s,%s)', (corner ->> 0)::float8, (corner ->> 1)::float8), ',' order by place))
                from jsonb_array_elements(ring) with ordinality as corners (corner, place))::polygon)
      from (select jsonb_path_query(shape, 'strict $.** ? (@.type == "Polygon").coordinates[0]')
            union all
            select jsonb_path_query(shape, 'strict $.** ? (@.type == "MultiPolygon").coordinates[*][0]')) as rings (ring));
exception
  when data_exception or program_limit_exceeded then
    return null;
end $$;

-- The shapes of the areas that a service is for; null where they, or one of them, are not known.
create function directory.shapes_of(areas jsonb) returns uuid[]
  language sql stable
  as $$
    select case when bool_and(exists (select 1 from directory.outline o where o.shape = directory.shape_named(area)))
                then array_agg(distinct directory.shape_named(area)) end
      from jsonb_array_elements(areas) as areas (area)
  $$;

-- The shapes that take in a point (longitude, latitude).
create function directory.shapes_around(here point) returns uuid[]
  language sql stable
  as $$ select array(select distinct o.shape from directory.outline o where box(o.outline) @> box(here, here) and o.outline @> here) $$;
grant execute on function directory.shapes_around(point) to rooted_public, rooted_scoped, rooted_area;
grant execute on function directory.shape_named(jsonb), directory.outlines_of(jsonb), directory.shapes_of(jsonb) to rooted_definer;

-- Before services are shown: keeps the outlines of shapes that they did not have. Gives those, and those that they have no more.
-- Two who give a service a shape, or take one away, take turns: the last one who has a shape takes it away.
create function directory.learn_outlines(services uuid[]) returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  moved uuid[];
begin
  with said as (
    select s.id, directory.shape_named(area) as shape
      from directory.service s join directory.service_version v on v.service_id = s.id and v.status = 'published'
      cross join lateral jsonb_array_elements(v.entry -> 'service_areas') area
     where s.id = any (services) and s.removed_at is null and area ->> 'extent' ~ '^\s*\{'),
  shown as (select p.service_id, unnest(p.shapes) as shape from directory.published p where p.service_id = any (services))
  select array_agg(distinct shape) into moved
    from ((table said except table shown) union (table shown except table said)) changed;
  if moved is null then return '{}'; end if;

  perform pg_advisory_xact_lock(hashtextextended('directory outlines', 0));
  insert into directory.outline (shape, number, outline)
  select first.shape, o.number, o.outline
    from (select distinct on (directory.shape_named(area)) directory.shape_named(area) as shape, area
            from directory.service_version v cross join lateral jsonb_array_elements(v.entry -> 'service_areas') area
           where v.service_id = any (services) and v.status = 'published' and directory.shape_named(area) = any (moved)
             and not exists (select 1 from directory.outline k where k.shape = directory.shape_named(area))) first
    cross join lateral unnest(directory.outlines_of(first.area)) with ordinality as o (outline, number);
  return moved;
end $$;

-- After they are shown: a shape that no published service has goes.
create function directory.forget_outlines(moved uuid[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from directory.outline o
     where o.shape = any (moved) and not exists (select 1 from directory.published p where p.shapes @> array[o.shape])
  $$;
call acting.give_to_definer('directory.learn_outlines(uuid[])', 'rooted_definer');
call acting.give_to_definer('directory.forget_outlines(uuid[])', 'rooted_definer');
