-- A pupil's week at one school as a string of ten marks, Monday morning first; '-' where none is recorded. A borough has
-- 2.9 million of them a year. What was known is kept: a correction moves the row to the past and writes the new one, so
-- that what a decision relied on can be read again. The key serves all reading, and nothing else is indexed. Foreign keys
-- would cost a third of every import: the one function that writes here takes both keys from the enrolment itself.
create table education.attendance_week (
  person_id uuid not null,
  enrolment_id uuid not null,
  week date not null check ((week - date '2001-01-01') % 7 = 0),
  marks text not null check (length(marks) = 10),
  -- The file that it came with.
  run_id uuid not null,
  known_from timestamptz not null default now(),
  known_to timestamptz not null default 'infinity',
  primary key (person_id, enrolment_id, week, known_to)
);
select people.guard('education.attendance_week', level => 2, whereabouts => true);

-- Two strings of marks made one: '-' gives nothing, and where `filling` what is there stays.
create function education.merge_marks(there text, given text, filling boolean) returns text
  language sql immutable parallel safe
  as $$
    select string_agg(case when g = '-' or (filling and t <> '-') then t else g end, '' order by n)
      from unnest(string_to_array(there, null), string_to_array(given, null)) with ordinality as mark (t, g, n)
  $$;
grant execute on function education.merge_marks(text, text, boolean) to rooted_definer;

-- Writes weeks of marks for pupils on the roll of the school that asks, each enrolment and week once in a call: which of the
-- enrolments, which of the Mondays, and its ten marks, the weeks apart by commas. Comes back with what was there before, where
-- anything was. Of two different marks for one session in one file the first stays.
create function education.record_marks(enrolment_ids uuid[], mondays date[], of_enrolment int[], of_monday int[], marks text,
    run_id uuid)
  returns table (place bigint, there text, of_this_file boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  school uuid := acting.my_org();
  persons uuid[] := array(select e.person_id from unnest(enrolment_ids) with ordinality g (id, n)
                            join education.enrolment e on e.id = g.id and e.school_org_id = school order by g.n);
begin
  perform pg_advisory_xact_lock(hashtextextended('education ' || school, 0));
  if cardinality(persons) < cardinality(enrolment_ids) then
    raise insufficient_privilege;
  end if;
  -- Most files bring what was never there: that is seen from one look at each pupil, and nothing is compared.
  if not exists (
    select 1 from unnest(persons, enrolment_ids) g (person_id, enrolment_id)
     cross join lateral (
       select 1 from education.attendance_week w
        where w.person_id = g.person_id and w.enrolment_id = g.enrolment_id and w.known_to = 'infinity'
          and w.week between (select min(m) from unnest(mondays) m) and (select max(m) from unnest(mondays) m) limit 1) w) then
    insert into education.attendance_week (person_id, enrolment_id, week, marks, run_id)
    select persons[g.enrolment], enrolment_ids[g.enrolment], mondays[g.monday], g.marks, record_marks.run_id
      from unnest(of_enrolment, of_monday, string_to_array(record_marks.marks, ',')) g (enrolment, monday, marks);
    return;
  end if;
  return query
    with given as materialized (
      select g.place, g.marks, k.*, w.marks as there, w.run_id as its_run, w.known_from,
             case when w.marks = g.marks then w.marks
                  when w.marks is null then g.marks
                  else education.merge_marks(w.marks, g.marks, w.run_id = record_marks.run_id) end as merged
        from unnest(of_enrolment, of_monday, string_to_array(record_marks.marks, ',')) with ordinality g (enrolment, monday, marks, place)
        cross join lateral (
          select persons[g.enrolment] as person_id, enrolment_ids[g.enrolment] as enrolment_id, mondays[g.monday] as week) k
        -- By the key, whatever the planner believes of the table's size.
        left join lateral (
          select * from education.attendance_week w
           where w.person_id = k.person_id and w.enrolment_id = k.enrolment_id and w.week = k.week and w.known_to = 'infinity'
           limit 1) w on true
    ), past as (
      insert into education.attendance_week (person_id, enrolment_id, week, marks, run_id, known_from, known_to)
      select g.person_id, g.enrolment_id, g.week, g.there, g.its_run, g.known_from, now()
        from given g where g.merged <> g.there and g.its_run <> record_marks.run_id
    ), corrected as (
      update education.attendance_week w
         set marks = g.merged, run_id = record_marks.run_id,
             known_from = case when g.its_run = record_marks.run_id then w.known_from else now() end
        from given g
       where w.person_id = g.person_id and w.enrolment_id = g.enrolment_id and w.week = g.week and w.known_to = 'infinity'
         and g.merged <> g.there
    ), added as (
      insert into education.attendance_week (person_id, enrolment_id, week, marks, run_id)
      select g.person_id, g.enrolment_id, g.week, g.merged, record_marks.run_id from given g where g.there is null
    )
    select g.place, g.there, g.its_run = record_marks.run_id from given g where g.there is not null;
end $$;
call acting.give_to_definer('education.record_marks(uuid[], date[], int[], int[], text, uuid)', 'rooted_scoped');

-- Everybody on the roll of the school that asks, each with their weeks wherever they were, for its flags. A bar keeps a
-- child from somebody's eyes and not from help: whoever asks, all pupils are looked at. Ids and marks, and nothing else. A
-- week is fourteen characters: the number of its Monday (1000 is that of 1 January 2001, the next is 1001), and its ten marks.
-- They come one school after the other, as they lie in the key. As an array of dates beside the marks, in the order of the
-- days, they took three times as long.
create function education.weeks_of_my_pupils(from_day date, to_day date) returns table (person_id uuid, weeks text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.person_id, coalesce(w.weeks, '')
      from (select distinct e.person_id from education.enrolment e
             where e.school_org_id = (select acting.my_org()) and (select access.i_am('school-lead'))
               and e.entry_date <= to_day and (e.leaving_date is null or e.leaving_date >= to_day)
               and exists (select 1 from people.involvement i
                     where i.person_id = e.person_id and i.org_id = e.school_org_id and i.kind = 'enrolled'
                       and i.until > now() and i.confirmed_at is not null)) p
      left join lateral (
        select string_agg((1000 + (a.week - date '2001-01-01') / 7)::text || a.marks, '') as weeks
          from (select a.week, a.marks from education.attendance_week a
                 where a.person_id = p.person_id and a.week > from_day - 7 and a.week <= to_day and a.known_to = 'infinity'
                 order by a.enrolment_id, a.week) a) w on true
     order by p.person_id
  $$;
call acting.give_to_definer('education.weeks_of_my_pupils(date, date)', 'rooted_scoped');
