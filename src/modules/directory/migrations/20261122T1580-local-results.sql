-- Whether a service works here, counted of this area's own requests and plans (docs/local-results.md says what each figure is;
-- docs/decisions/0026-results-are-counted-once-a-month.md, who reads it). Each child counts once for a service.

-- Each row is a figure: of a group of children, or an average of them. It names nobody, and what is too small to be told is not
-- in it: no count from 1 to 4, and no average of fewer than ten.
create table directory.local_result (
  service_id uuid not null references directory.service (id),
  figure text not null check (figure in ('asked', 'accepted', 'started', 'finished', 'age', 'need', 'level', 'outcome', 'changed',
    'absence', 'sent-home', 'need-met', 'family-says', 'worker-says')),
  -- Which group. Of an average: the children of this service, or those whom it is compared with, who were asked for elsewhere.
  part text not null,
  place smallint not null default 0,
  -- Null where there are too few, or where it would tell of others who are. An average of too few is not there at all.
  children int check (children = 0 or children >= 5),
  -- In the 12 school weeks before it began and after it ended, as a share.
  before numeric(6, 4),
  after numeric(6, 4),
  -- Of what is averaged: the change where there is a before and an after, else the thing itself.
  mean numeric(6, 4),
  sd numeric(6, 4),
  median numeric(3, 1),
  counted_on date not null,
  primary key (service_id, figure, part),
  check (figure not in ('absence', 'sent-home', 'need-met', 'family-says', 'worker-says')
    or part in ('here', 'same-need', 'elsewhere') and children >= 10 and mean is not null and sd is not null)
);
create index on directory.local_result (counted_on);
alter table directory.local_result enable row level security;
alter table directory.local_result force row level security;
create policy definer on directory.local_result to rooted_definer using (true) with check (true);
create policy known on directory.local_result for select to rooted_scoped, rooted_area using (true);
grant select, insert, update, delete on directory.local_result to rooted_definer;
grant select on directory.local_result to rooted_scoped, rooted_area;

-- Each child for whom each service was asked in three years, once: with the request that came furthest, then the newest.
create function directory.local_courses(today date)
  returns table (service_id uuid, person_id uuid, asked_on date, age text, need_id text, need text, level smallint, level_name text,
    accepted boolean, started boolean, finished boolean, began_on date, ended_on date, outcome text, changed text,
    family_says smallint, worker_says smallint)
  language sql stable
  as $$
    select distinct on (here.service_id, r.person_id) here.service_id, r.person_id, r.asked_on,
           case when b.date is null then 'Not known'
                when years.old < 5 then 'Under 5' when years.old < 11 then '5 to 10' when years.old < 16 then '11 to 15' else '16 or over' end,
           n.framework_need, coalesce(w.name, 'Something else'), l.level, l.name,
           s.accepted_on is not null, began.so, began.so and e.ending = 'finished',
           case when began.so then coalesce(first.came_on, s.accepted_on) end,
           case when began.so and e.request_id is not null then s.ended_on end,
           case when began.so then n.outcome end, case when began.so then e.changed end,
           case when began.so then family.score end, case when began.so then worker.score end
      from directory.request r
      join directory.request_sent s on s.request_id = r.id
      left join directory.same_service x on x.service_id = r.service_id
     cross join lateral (select coalesce(x.stays, r.service_id) as service_id) here
      join plans.family_plan f on f.id = r.plan_id and f.closing_reason is distinct from 'opened-in-error'
      join plans.action a on a.id = r.action_id
      join plans.need n on n.id = a.need_id
      left join frameworks.need w on w.id = n.framework_need
      left join people.birth b on b.person_id = r.person_id
      left join directory.request_ending e on e.request_id = r.id
      left join directory.request_rating family on family.request_id = r.id and family.rated_by = 'family'
      left join directory.request_rating worker on worker.request_id = r.id and worker.rated_by = 'worker'
      left join lateral (select j.level_edition, j.level from plans.level_judgement j
        where j.person_id = r.person_id and j.judged_on <= r.asked_on order by j.judged_on desc, j.id desc limit 1) judged on true
      join frameworks.level l on l.edition_id = coalesce(judged.level_edition, f.level_edition) and l.level = coalesce(judged.level, f.level)
     cross join lateral (select extract(year from age(r.asked_on, b.date)) as old) years
     cross join lateral (select min(x.held_on) as came_on from directory.request_session x
        where x.request_id = r.id and x.came = 'came') first
     -- Somebody came: a session says so, or its ending.
     cross join lateral (select first.came_on is not null
        or coalesce(e.ending in ('finished', 'stopped') and coalesce(e.came, 1) > 0, false) as so) began
     where r.asked_on > local_courses.today - interval '3 years' and r.asked_on <= local_courses.today
     order by here.service_id, r.person_id, began.so and e.ending = 'finished' desc, began.so desc, s.accepted_on is not null desc,
              r.asked_on desc, r.id
  $$;
grant execute on function directory.local_courses(date) to rooted_definer;

-- A child's twelve school weeks nearest to a day, before or after it and within half a year: what share of the sessions was
-- missed, and from when until when they were. None where there are fewer than twelve. `possible` and `attended` are the
-- marks that count in each week from `first_week` on.
create function directory.twelve_weeks(person uuid, day date, forwards boolean, possible text[], attended text[], first_week date)
  returns table (absence numeric, from_day date, to_day date)
  language sql stable
  as $$
    select 1 - sum(w.attended)::numeric / sum(w.possible), min(w.week), max(w.week) + 6
      from (select m.week, sum(education.marks_among(m.marks, possible[(m.week - first_week) / 7 + 1])) as possible,
                   sum(education.marks_among(m.marks, attended[(m.week - first_week) / 7 + 1])) as attended
              from education.attendance_week m
             where m.person_id = twelve_weeks.person and m.known_to = 'infinity'
               and case when forwards then m.week > day and m.week < day + 182 else m.week < day - 6 and m.week >= day - 188 end
             group by m.week
            having sum(education.marks_among(m.marks, possible[(m.week - first_week) / 7 + 1])) > 0
             order by case when forwards then m.week - day else day - m.week end limit 12) w
    having count(*) = 12
  $$;
grant execute on function directory.twelve_weeks(uuid, date, boolean, text[], text[], date) to rooted_definer;

-- Whether a part of all may be told: neither they nor the rest are from one to four.
create function directory.may_tell(counted bigint, out_of bigint) returns boolean
  language sql immutable
  as $$ select counted not between 1 and 4 and out_of - counted not between 1 and 4 $$;
grant execute on function directory.may_tell(bigint, bigint) to rooted_definer;

-- Whether a share may be told: there are five or more of both kinds. Where all are of one, it tells of each.
create function directory.may_tell_share(counted bigint, out_of bigint) returns boolean
  language sql immutable
  as $$ select counted >= 5 and out_of - counted >= 5 $$;
grant execute on function directory.may_tell_share(bigint, bigint) to rooted_definer;

-- How many children each step was reached by, who they were, and what came of it. Of fewer than five nothing else is told.
create function directory.local_counts(today date) returns table (service_id uuid, figure text, part text, place int, children bigint)
  language sql stable
  as $$
    with course as materialized (
      select * from directory.local_courses(local_counts.today)
    ), reached as (
      select c.service_id, count(*) as asked, count(*) filter (where c.accepted) as accepted,
             count(*) filter (where c.started) as started, count(*) filter (where c.finished) as finished
        from course c group by c.service_id
    ), step as (
      -- Each beside the last before it that is told: what lies between them are children too.
      select r.service_id, s.figure, s.place, s.children
        from reached r
       cross join lateral (select case when directory.may_tell(r.accepted, r.asked) then r.accepted end) a (told)
       cross join lateral (select case when directory.may_tell(r.started, coalesce(a.told, r.asked)) then r.started end) b (told)
       cross join lateral (
         select case when directory.may_tell(r.finished, coalesce(b.told, a.told, r.asked)) then r.finished end) f (told)
       cross join lateral (
         values ('asked', 1, r.asked), ('accepted', 2, a.told), ('started', 3, b.told), ('finished', 4, f.told)) s (figure, place, children)
       where r.asked >= 5
    ), grouped as (
      select c.service_id, g.figure, g.part, g.place, count(*) as children
        from course c join reached r on r.service_id = c.service_id and r.asked >= 5
       cross join lateral (values
         ('age', c.age, array_position('{Under 5,5 to 10,11 to 15,16 or over,Not known}', c.age)), ('need', c.need, 0),
         ('level', c.level_name, c.level::int), ('outcome', c.outcome, array_position('{met,partly-met,not-met}', c.outcome)),
         ('changed', c.changed, array_position('{better,somewhat-better,same,worse}', c.changed))) g (figure, part, place)
       where g.part is not null
       group by c.service_id, g.figure, g.part, g.place
    ), smallest_first as (
      select g.*, row_number() over following - 1 as smaller,
             sum(g.children) over (following rows between unbounded preceding and 1 preceding) as in_smaller,
             min(g.children) over (partition by g.service_id, g.figure) >= 5 as none_small,
             -- Where all are of one kind, it would tell what came of each.
             g.figure in ('outcome', 'changed') and count(*) over (partition by g.service_id, g.figure) = 1 as one_kind
        from grouped g window following as (partition by g.service_id, g.figure order by g.children, g.part)
    ), parted as (
      -- Where some are too few, the next smallest are not told either, since the total is known, nor which they are: until they
      -- are nine together, seven more than their groups, and the next group is no smaller than they are less one. The fewest of
      -- them may then be anything from one to four.
      select s.*, not s.one_kind and (s.none_small
               or bool_or(s.in_smaller >= 9 and s.in_smaller - s.smaller >= 7 and s.children >= s.in_smaller - 1) over (
                    partition by s.service_id, s.figure order by s.children, s.part) is true) as told
        from smallest_first s
    )
    select r.service_id, 'asked', '', 1, null from reached r where r.asked < 5
    union all
    select s.service_id, s.figure, '', s.place, s.children from step s
    union all
    select p.service_id, p.figure, p.part, p.place, p.children from parted p where p.told
    union all
    select p.service_id, p.figure, 'others', 99, null from parted p where not p.told group by p.service_id, p.figure
  $$;
grant execute on function directory.local_counts(date) to rooted_definer;

-- What changed, and how much it helped as families and workers say: on average, for the children of each service and for those
-- whom they are compared with. These are children for whom others were asked and this one was not: for a need for which this
-- one was asked too, or, where they are fewer than ten, for any. Each counts once, by what was asked for last.
create function directory.local_averages(today date)
  returns table (service_id uuid, figure text, part text, children bigint, before numeric, after numeric, mean numeric, sd numeric, median numeric)
  language sql stable
  as $$
    with course as materialized (
      select * from directory.local_courses(local_averages.today)
    ), mark as materialized (
      select w.first, k.possible, k.attended
        from (select date_trunc('week', local_averages.today - interval '4 years')::date as first) w,
             education.marks_that_count(w.first, local_averages.today) k
    ), weeks as materialized (
      select c.service_id, c.person_id, b.absence as before, a.absence as after,
             exists (select 1 from education.suspension x where x.person_id = c.person_id and x.known_to = 'infinity'
               and x.category <> 'LNCH' and x.start_date between b.from_day and b.to_day)::int as home_before,
             exists (select 1 from education.suspension x where x.person_id = c.person_id and x.known_to = 'infinity'
               and x.category <> 'LNCH' and x.start_date between a.from_day and a.to_day)::int as home_after
        from course c cross join mark k
       cross join lateral directory.twelve_weeks(c.person_id, c.began_on, false, k.possible, k.attended, k.first) b
       cross join lateral directory.twelve_weeks(c.person_id, c.ended_on, true, k.possible, k.attended, k.first) a
       where c.ended_on is not null
    ), said as materialized (
      select c.service_id, c.person_id, c.need_id, c.asked_on, v.figure, v.before, v.after, coalesce(v.after - v.before, v.value) as value
        from course c left join weeks w on (w.service_id, w.person_id) = (c.service_id, c.person_id)
       cross join lateral (values
         ('absence', w.before, w.after, null::numeric), ('sent-home', w.home_before, w.home_after, null),
         ('need-met', null, null, (c.outcome = 'met')::int),
         ('family-says', null, null, c.family_says), ('worker-says', null, null, c.worker_says)) v (figure, before, after, value)
       where coalesce(v.after - v.before, v.value) is not null
    ), mine as materialized (
      select c.service_id, array_agg(c.person_id) as persons, array_agg(distinct c.need_id) as needs,
             array(select s.figure from said s where s.service_id = c.service_id group by s.figure having count(*) >= 10) as figures
        from course c group by c.service_id having count(*) >= 10
    ), same_need as materialized (
      select m.service_id, o.* from mine m
       cross join lateral (
         select distinct on (o.figure, o.person_id) o.figure, o.before, o.after, o.value from said o
          where o.need_id = any (m.needs) and o.figure = any (m.figures) and o.service_id <> m.service_id and o.person_id <> all (m.persons)
          order by o.figure, o.person_id, o.asked_on desc, o.service_id) o
    ), by_need as materialized (
      select s.service_id, array_agg(s.figure) as figures
        from (select service_id, figure from same_need group by service_id, figure having count(*) >= 10) s group by s.service_id
    ), elsewhere as (
      select m.service_id, o.* from mine m left join by_need b on b.service_id = m.service_id
       cross join lateral (
         select distinct on (o.figure, o.person_id) o.figure, o.before, o.after, o.value from said o
          where o.figure = any (m.figures) and o.figure <> all (coalesce(b.figures, '{}')) and o.service_id <> m.service_id
            and o.person_id <> all (m.persons)
          order by o.figure, o.person_id, o.asked_on desc, o.service_id) o
    ), averaged as (
      select v.service_id, v.figure, v.part, count(*) as children, avg(v.before) as before, avg(v.after) as after, avg(v.value) as mean,
             stddev_samp(v.value) as sd, percentile_cont(0.5) within group (order by v.value)::numeric as median,
             count(*) >= 10 and case v.figure
               when 'need-met' then directory.may_tell_share(sum(v.value)::bigint, count(*))
               -- How many changed each way, and how many did not, can be worked out of the averages and how they spread.
               when 'sent-home' then directory.may_tell_share(sum(v.before)::bigint, count(*))
                 and directory.may_tell_share(sum(v.after)::bigint, count(*))
                 and count(*) filter (where v.value > 0) not between 1 and 4 and count(*) filter (where v.value < 0) not between 1 and 4
                 and count(*) filter (where v.before = 1 and v.after = 1) not between 1 and 4
                 and count(*) filter (where v.before = 0 and v.after = 0) not between 1 and 4
               else true end as told
        from (select s.service_id, s.figure, 'here' as part, s.before, s.after, s.value from said s
              union all
              select s.service_id, s.figure, 'same-need', s.before, s.after, s.value
                from same_need s join by_need b on b.service_id = s.service_id and s.figure = any (b.figures)
              union all
              select e.service_id, e.figure, 'elsewhere', e.before, e.after, e.value from elsewhere e) v
       group by v.service_id, v.figure, v.part
    )
    select a.service_id, a.figure, a.part, a.children, a.before, a.after, a.mean, a.sd,
           case when a.figure in ('family-says', 'worker-says') then a.median end
      from averaged a where a.told
  $$;
grant execute on function directory.local_averages(date) to rooted_definer;

-- Counts all of them, unless this month has been: what one child adds is not told from one day to the next. Gives of how many
-- services something was counted; null where nothing was.
create function directory.count_local_results(today date) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('directory local results', 0));
  if exists (select 1 from directory.local_result r where r.counted_on >= date_trunc('month', today)) then return null; end if;
  delete from directory.local_result;
  insert into directory.local_result (service_id, figure, part, place, children, counted_on)
    select c.service_id, c.figure, c.part, c.place, c.children, today from directory.local_counts(today) c;
  insert into directory.local_result (service_id, figure, part, children, before, after, mean, sd, median, counted_on)
    select a.*, today from directory.local_averages(today) a
     -- A share of those whose need was met would give back how many, where the table of outcomes leaves them out.
     where a.figure <> 'need-met' or exists (
       select from directory.local_result r
        where r.service_id = a.service_id and (r.figure, r.part) = ('outcome', 'met') and r.children is not null);
  return (select count(distinct r.service_id) from directory.local_result r);
end $$;
call acting.give_to_definer('directory.count_local_results(date)', 'rooted_keeper');
