-- Whether the areas that a service is for take in a point (longitude, latitude): HSDS 3.0, the parameter `postcode`. An area's
-- `extent` is a shape where it is GeoJSON, by its outer rings. Of others nobody can say what they take in, and a service is not
-- left out for that; nor for a shape that cannot be read, or is nested deeper than the server goes.
create function directory.shape_of(area jsonb) returns jsonb
  language plpgsql immutable
  as $$
declare
  shape jsonb := case when area ->> 'extent' ~ '^\s*\{' then (area ->> 'extent')::jsonb end;
begin
  return case when shape @? '$.** ? (@.type == "Polygon" || @.type == "MultiPolygon")' then shape end;
exception
  when data_exception or program_limit_exceeded then
    return null;
end $$;

create function directory.serves(areas jsonb, here point) returns boolean
  language plpgsql immutable
  as $$
declare
  shape jsonb;
  ring jsonb;
begin
  if coalesce(jsonb_typeof(areas), 'null') <> 'array' or areas = '[]' then
    return true;
  end if;
  for shape in select directory.shape_of(area) from jsonb_array_elements(areas) as areas (area) loop
    if shape is null then
      return true;
    end if;
    for ring in
      select jsonb_path_query(shape, 'strict $.** ? (@.type == "Polygon").coordinates[0]')
      union all select jsonb_path_query(shape, 'strict $.** ? (@.type == "MultiPolygon").coordinates[*][0]')
    loop
      if (select format('(%s)', string_agg(format('(%s,%s)', (corner ->> 0)::float8, (corner ->> 1)::float8), ',' order by place))
            from jsonb_array_elements(ring) with ordinality as corners (corner, place))::polygon @> here then
        return true;
      end if;
    end loop;
  end loop;
  return false;
exception
  when data_exception or program_limit_exceeded then
    return true;
end $$;
grant execute on function directory.serves(jsonb, point) to rooted_public, rooted_scoped, rooted_area;
grant execute on function directory.shape_of(jsonb) to rooted_public, rooted_scoped, rooted_area, rooted_definer;
