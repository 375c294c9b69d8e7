-- Finding people by name (misspelt or in part), UPN or birthday. What the actor may see is a part of the same question, so
-- that nobody else is ranked, counted or takes a place; the functions see past the policies, since under them the index
-- of trigrams could not serve. `name` is folded. Each gives the persons of one page, likeliest first (of two as like, the
-- shorter name), with how many there are in all, up to 500.

create function people.search_held(name text, upn text, born date, start_at int, many int)
  returns table (person_id uuid, total int)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  -- Half the trigrams of a word in common: two letters of a name may be wrong. What is quickest depends on what is looked for.
  perform set_config('pg_trgm.word_similarity_threshold', '0.5', true), set_config('plan_cache_mode', 'force_custom_plan', true);
  return query
    with candidate as (
      select n.person_id, people.word_similarity(search_held.name, n.folded) - length(n.folded) / 1000.0 as likeness,
             1 as level
        from people.name n where n.folded operator(people.%>) search_held.name
      union all
      select i.person_id, 3, 2 from people.identifier i where i.value = search_held.upn
      union all
      select b.person_id, 0, 1 from people.birth b
       where b.date = search_held.born and search_held.name is null and search_held.upn is null
    ), seen as (
      select c.person_id, max(c.likeness) as likeness
        from candidate c
       where exists (select 1 from people.my_grounds g where g.person_id = c.person_id and g.level >= c.level)
         and not exists (select 1 from people.person p where p.id = c.person_id and p.merged_into is not null)
         and (search_held.born is null
              or exists (select 1 from people.birth b where b.person_id = c.person_id and b.date = search_held.born))
       group by c.person_id order by 2 desc, 1 limit 500
    )
    select s.person_id, count(*) over ()::int
      from seen s
     order by s.likeness desc, (select min(n.folded) from people.name n where n.person_id = s.person_id and n.kind = 'legal'), 1
    offset search_held.start_at limit search_held.many;
end $$;

-- Area-wide, for front door officers and the data officer: no ground is asked for; bars hold, and who is known by sealed
-- grounds only is not found.
create function people.search_area(name text, upn text, born date, start_at int, many int)
  returns table (person_id uuid, total int)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform set_config('pg_trgm.word_similarity_threshold', '0.5', true), set_config('plan_cache_mode', 'force_custom_plan', true);
  return query
    with candidate as (
      select n.person_id, people.word_similarity(search_area.name, n.folded) - length(n.folded) / 1000.0 as likeness
        from people.name n where n.folded operator(people.%>) search_area.name
      union all
      select i.person_id, 3 from people.identifier i where i.value = search_area.upn
      union all
      select b.person_id, 0 from people.birth b
       where b.date = search_area.born and search_area.name is null and search_area.upn is null
    ), seen as (
      select c.person_id, max(c.likeness) as likeness
        from candidate c
       where c.person_id <> all (array(select o.person_id from people.only_sealed o))
         and c.person_id <> all (array(select b.person_id from people.barred_to_me b))
         and not exists (select 1 from people.person p where p.id = c.person_id and p.merged_into is not null)
         and (search_area.born is null
              or exists (select 1 from people.birth b where b.person_id = c.person_id and b.date = search_area.born))
       group by c.person_id order by 2 desc, 1 limit 500
    )
    select s.person_id, count(*) over ()::int
      from seen s
     order by s.likeness desc, (select min(n.folded) from people.name n where n.person_id = s.person_id and n.kind = 'legal'), 1
    offset search_area.start_at limit search_area.many;
end $$;

call acting.give_to_definer('people.search_held(text, text, date, int, int)', 'rooted_scoped');
call acting.give_to_definer('people.search_area(text, text, date, int, int)', 'rooted_area');
