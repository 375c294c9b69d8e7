-- A suspension, a suspension over lunchtime or a permanent exclusion, at one school. A correction moves the row to the
-- past, under an id of its own, and what holds now keeps its id.
create table education.suspension (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  enrolment_id uuid not null references education.enrolment (id),
  school_org_id uuid not null references education.school (org_id),
  category text not null check (category in ('SUSP', 'PERM', 'LNCH')),
  -- One to three, the main one first.
  reasons text[] not null,
  start_date date not null,
  start_session text not null check (start_session in ('AM', 'PM')),
  -- Half days; null for a permanent exclusion.
  sessions int check (sessions > 0),
  end_date date,
  sensitivity text not null default 'general',
  run_id uuid not null,
  known_from timestamptz not null default now(),
  known_to timestamptz not null default 'infinity'
);
create index on education.suspension (person_id, start_date);
create index on education.suspension (enrolment_id);
select people.guard('education.suspension', level => 2, whereabouts => true, sensitivity => true);

-- Writes suspensions of pupils on the roll of the school that asks. One pupil's suspension is known again by the session
-- in which it starts; two of one file that start together and differ are not one, and the second is not written.
create function education.record_suspensions(ids uuid[], enrolment_ids uuid[], categories text[], reasons text[],
  start_dates date[], start_sessions text[], sessions int[], end_dates date[], run_id uuid)
  returns table (place bigint, outcome text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  school uuid := acting.my_org();
begin
  perform pg_advisory_xact_lock(hashtextextended('education ' || school, 0));
  if (select count(*) from unnest(enrolment_ids) g (id)
        join education.enrolment e on e.id = g.id and e.school_org_id = school) < cardinality(enrolment_ids) then
    raise insufficient_privilege;
  end if;
  return query
    with given as materialized (
      select g.place, g.id, e.person_id, e.id as enrolment_id, e.school_org_id, g.category, string_to_array(g.reasons, ',') as reasons,
             g.start_date, g.start_session, g.sessions, g.end_date, s as there,
             (s.category, s.reasons, s.sessions, s.end_date)
               is distinct from (g.category, string_to_array(g.reasons, ','), g.sessions, g.end_date) as differs
        from unnest(ids, enrolment_ids, categories, record_suspensions.reasons, start_dates, start_sessions,
                    record_suspensions.sessions, end_dates) with ordinality
             g (id, enrolment_id, category, reasons, start_date, start_session, sessions, end_date, place)
        join education.enrolment e on e.id = g.enrolment_id
        left join education.suspension s on s.person_id = e.person_id and s.school_org_id = e.school_org_id
              and s.start_date = g.start_date and s.start_session = g.start_session and s.known_to = 'infinity'
    ), corrected as (
      select g.* from given g where g.differs and (g.there).id is not null and (g.there).run_id <> record_suspensions.run_id
    ), past as (
      insert into education.suspension (id, person_id, enrolment_id, school_org_id, category, reasons, start_date, start_session,
        sessions, end_date, sensitivity, run_id, known_from, known_to)
      select c.id, (c.there).person_id, (c.there).enrolment_id, (c.there).school_org_id, (c.there).category, (c.there).reasons, (c.there).start_date,
             (c.there).start_session, (c.there).sessions, (c.there).end_date, (c.there).sensitivity, (c.there).run_id,
             (c.there).known_from, now()
        from corrected c
    ), changed as (
      update education.suspension s
         set category = c.category, reasons = c.reasons, sessions = c.sessions, end_date = c.end_date,
             run_id = record_suspensions.run_id, known_from = now()
        from corrected c where s.id = (c.there).id
    ), added as (
      insert into education.suspension (id, person_id, enrolment_id, school_org_id, category, reasons, start_date, start_session,
        sessions, end_date, run_id)
      select g.id, g.person_id, g.enrolment_id, g.school_org_id, g.category, g.reasons, g.start_date, g.start_session, g.sessions,
             g.end_date, record_suspensions.run_id
        from given g where (g.there).id is null
    )
    select g.place, case
        when (g.there).id is null then 'added'
        when not g.differs then 'unchanged'
        when (g.there).run_id = record_suspensions.run_id then 'starts-with-another'
        else 'changed' end
      from given g order by g.place;
end $$;
call acting.give_to_definer(
  'education.record_suspensions(uuid[], uuid[], text[], text[], date[], text[], int[], date[], uuid)', 'rooted_scoped');

-- What is known of a time at a school goes with it where two records of one person are joined, or taken apart again.
create function education.follow_enrolment() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  update education.attendance_week w set person_id = new.person_id
   where w.person_id = old.person_id and w.enrolment_id = new.id;
  update education.suspension s set person_id = new.person_id where s.enrolment_id = new.id;
  return null;
end $$;
create trigger follow_enrolment after update of person_id on education.enrolment
  for each row when (old.person_id <> new.person_id) execute function education.follow_enrolment();
