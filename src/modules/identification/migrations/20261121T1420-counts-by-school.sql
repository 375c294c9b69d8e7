-- How schools fare, for managers of the council: counts, no names. Whoever does not work with a child learns no more.
create function identification.counts_by_school()
  returns table (school_org_id uuid, school_name text, as_at date, flagged int, answered int, waiting int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with standing as (
      select f.school_org_id, f.change in ('new', 'worse') as asks, f.raised_on,
             exists (select 1 from identification.conversation c where c.flag_id = f.id) as is_answered,
             exists (select 1 from identification.conversation c
                      where c.person_id = f.person_id and c.school_org_id = f.school_org_id) as was_answered
        from identification.flag f where f.until = 'infinity' and f.change <> 'cleared'
    ), counted as (
      select s.school_org_id, count(*) as flagged,
             count(*) filter (where case when s.asks then s.is_answered else s.was_answered end) as answered,
             count(*) filter (where s.asks and not s.is_answered and s.raised_on < current_date - 7) as waiting
        from standing s group by s.school_org_id
    )
    select o.id, o.name, r.as_at, coalesce(c.flagged, 0)::int, coalesce(c.answered, 0)::int, coalesce(c.waiting, 0)::int
      from access.organisation o
      left join counted c on c.school_org_id = o.id
      left join lateral (select l.as_at from identification.flag_run l where l.school_org_id = o.id
                          order by l.ran_at desc limit 1) r on true
     where o.kind = 'school' and o.closed_at is null and access.i_am('manager')
       and exists (select 1 from access.organisation mine where mine.id = acting.my_org() and mine.kind = 'council-team')
  $$;
call acting.give_to_definer('identification.counts_by_school()', 'rooted_scoped');
