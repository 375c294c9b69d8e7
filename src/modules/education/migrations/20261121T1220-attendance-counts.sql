-- How many sessions of pupils count, week by week: for a school of its own pupils, for a manager of the council by school.

-- The characters that count as possible and as attended, one entry for each week from the first Monday to the last, by the
-- codes in force on its Monday. Arrays, since a join with the marks costs more than all the counting.
create function education.marks_that_count(first_week date, last_week date, out possible text[], out attended text[])
  language sql stable
  as $$
    select array_agg(w.possible order by w.week), array_agg(w.attended order by w.week)
      from (select g.week, coalesce(string_agg(c.char, '') filter (where c.possible), '') as possible,
                   coalesce(string_agg(c.char, '') filter (where c.attended), '') as attended
              from (select first_week + 7 * n as week from generate_series(0, (last_week - first_week) / 7) n) g
              left join education.attendance_code c
                on c.valid_from <= g.week and (c.valid_to is null or c.valid_to >= g.week)
             group by g.week) w
  $$;
grant execute on function education.marks_that_count(date, date) to rooted_definer;

-- How many of the marks are among these characters.
create function education.marks_among(marks text, chars text) returns int
  language sql immutable parallel safe
  as $$ select length(marks) - length(translate(marks, chars, '')) $$;
grant execute on function education.marks_among(text, text) to rooted_definer;

-- Each pupil's sessions at some schools in each of some weeks, where any was possible. For the functions below: whoever
-- asks, all pupils are counted whom no bar hides from them. Who left since is counted in the weeks before.
create function education.sessions_of_pupils(school_ids uuid[], first_week date, last_week date)
  returns table (school_org_id uuid, year_group text, week date, possible int, attended int)
  language sql stable
  as $$
    select s.* from (
      select e.school_org_id,
             case when e.leaving_date is null or e.leaving_date >= current_date then e.year_group end as year_group, w.week,
             education.marks_among(w.marks, c.possible[(w.week - first_week) / 7 + 1]) as possible,
             education.marks_among(w.marks, c.attended[(w.week - first_week) / 7 + 1]) as attended
        from education.marks_that_count(first_week, last_week) c,
             education.enrolment e
        join education.attendance_week w on w.person_id = e.person_id and w.enrolment_id = e.id and w.known_to = 'infinity'
         and w.week between first_week and last_week
       where e.school_org_id = any (school_ids)
         and e.person_id <> all (array(select b.person_id from people.barred_to_me b))) s
     where s.possible > 0
  $$;
grant execute on function education.sessions_of_pupils(uuid[], date, date) to rooted_definer;

-- The school that asks, and each of its year groups as they are now (who left is in no year group), week by week. Of fewer
-- than five pupils nothing is told.
create function education.attendance_of_my_school(first_week date, last_week date)
  returns table (week date, year_group text, percent float8, pupils int, mostly_away int, hidden boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with tallied as (
      select s.week, s.year_group, count(*)::int as pupils, 100.0 * sum(s.attended) / sum(s.possible) as percent,
             count(*) filter (where 2 * s.attended <= s.possible)::int as mostly_away, count(*) < 5 as hidden
        from education.sessions_of_pupils(array[acting.my_org()], first_week, last_week) s
       where access.i_am('school-lead')
       group by grouping sets ((s.week), (s.week, s.year_group))
      having grouping(s.year_group) = 1 or s.year_group is not null
    )
    select t.week, t.year_group, case when not t.hidden then t.percent::float8 end, case when not t.hidden then t.pupils end,
           case when not t.hidden then t.mostly_away end, t.hidden
      from tallied t
  $$;
call acting.give_to_definer('education.attendance_of_my_school(date, date)', 'rooted_scoped');

-- Attendance in percent of the area's open schools, week by week, for managers of the council: no counts, no names. Twelve
-- schools at a time, in the order of their names and of nothing else. A week in which fewer than five pupils could attend,
-- or from one to four missed anything, is hidden here and not on the page only, so that no other way round tells it.
create function education.attendance_by_school(first_week date, last_week date, skip int)
  returns table (school_org_id uuid, school_name text, schools int, week date, percent float8, hidden boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with school as materialized (
      select o.id, o.name, count(*) over ()::int as schools
        from access.organisation o
       where o.kind = 'school' and o.closed_at is null and access.i_am('manager')
         and exists (select 1 from access.organisation mine where mine.id = acting.my_org() and mine.kind = 'council-team')
       order by lower(o.name), o.id limit 12 offset skip
    ), tallied as (
      select s.school_org_id, s.week, 100.0 * sum(s.attended) / sum(s.possible) as percent,
             count(*) < 5 or count(*) filter (where s.attended < s.possible) between 1 and 4 as hidden
        from education.sessions_of_pupils(array(select o.id from school o), first_week, last_week) s
       group by s.school_org_id, s.week
    )
    select s.id, s.name, s.schools, t.week, case when not t.hidden then round(t.percent, 1)::float8 end,
           coalesce(t.hidden, false)
      from school s
      left join tallied t on t.school_org_id = s.id
     order by lower(s.name), s.id, t.week
  $$;
call acting.give_to_definer('education.attendance_by_school(date, date, int)', 'rooted_scoped');
