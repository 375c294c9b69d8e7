-- What makes an organisation a school, from the register of schools (Get Information About Schools).
create table education.school (
  org_id uuid primary key references access.organisation (id),
  urn text not null unique check (urn ~ '^\d{6}$'),
  name text not null,
  la_code text not null check (la_code ~ '^\d{3}$'),
  -- Independent and closed schools may have none.
  establishment_number text check (establishment_number ~ '^\d{4}$'),
  phase text not null,
  -- A school that closed keeps what it holds.
  closed boolean not null default false
);
create index on education.school (la_code, establishment_number);
alter table education.school enable row level security;
alter table education.school force row level security;
grant select on education.school to rooted_scoped, rooted_area, rooted_keeper, rooted_definer;
grant insert, update on education.school to rooted_scoped, rooted_area;
create policy known on education.school for select to rooted_scoped, rooted_area, rooted_keeper, rooted_definer using (true);
create policy kept_by_administrator on education.school to rooted_scoped, rooted_area
  using ((select access.i_am('administrator'))) with check ((select access.i_am('administrator')));

-- A pupil's time at one school, from the first day to the last, both included. A pupil who comes back has two.
create table education.enrolment (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  school_org_id uuid not null references education.school (org_id),
  status text,
  year_group text,
  entry_date date not null,
  leaving_date date check (leaving_date >= entry_date),
  -- The local authority and establishment number of the next school, as the last one wrote it.
  destination text
);
create index on education.enrolment (person_id);
create index on education.enrolment (school_org_id, leaving_date);
select people.guard('education.enrolment', level => 2, whereabouts => true);

-- Whom a school's file means by its pupil numbers: only who is or was on the school's own roll, and only what the school
-- itself wrote there. A bar does not stop a colleague's file from being read.
create function education.on_my_roll(upns text[])
  returns table (upn text, enrolment_id uuid, person_id uuid, entry_date date, leaving_date date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select i.value, e.id, e.person_id, e.entry_date, e.leaving_date
      from people.identifier i
      join education.enrolment e on e.person_id = i.person_id and e.school_org_id = (select acting.my_org())
     where i.value = any (upns)
     order by i.kind = 'upn' desc, e.entry_date desc
  $$;
call acting.give_to_definer('education.on_my_roll(text[])', 'rooted_scoped');

-- Puts persons on the roll of the school that asks, or changes how they stand there. It opens nothing: the ground to see
-- a pupil is there before (people), and who is held elsewhere only is left out.
create function education.enrol(ids uuid[], person_ids uuid[], statuses text[], year_groups text[], entry_dates date[],
  leaving_dates date[], destinations text[])
  returns table (place bigint, enrolment_id uuid, outcome text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  school uuid := (select s.org_id from education.school s where s.org_id = acting.my_org());
begin
  if school is null then raise insufficient_privilege; end if;
  perform pg_advisory_xact_lock(hashtextextended('education ' || school, 0));
  return query
    with given as (
      select g.*, e.id as known
        from unnest(ids, person_ids, statuses, year_groups, entry_dates, leaving_dates, destinations)
             with ordinality g (id, person_id, status, year_group, entry_date, leaving_date, destination, place)
        left join lateral (
          select e.id from education.enrolment e
           where e.person_id = g.person_id and e.school_org_id = school
             and (e.entry_date = g.entry_date or e.leaving_date is null)
           order by e.entry_date = g.entry_date desc limit 1) e on true
       where e.id is not null or exists (select 1 from people.involvement i
              where i.person_id = g.person_id and i.org_id = school and i.user_id is null and i.level >= 2
                and i.until > now() and i.confirmed_at is not null)
    ), changed as (
      update education.enrolment e
         set status = g.status, year_group = g.year_group, entry_date = g.entry_date, leaving_date = g.leaving_date,
             destination = g.destination
        from (select distinct on (g.known) g.* from given g order by g.known, g.place desc) g
       where e.id = g.known
         and (e.status, e.year_group, e.entry_date, e.leaving_date, e.destination)
             is distinct from (g.status, g.year_group, g.entry_date, g.leaving_date, g.destination)
      returning e.id
    ), added as (
      insert into education.enrolment (id, person_id, school_org_id, status, year_group, entry_date, leaving_date, destination)
      select g.id, g.person_id, school, g.status, g.year_group, g.entry_date, g.leaving_date, g.destination
        from given g where g.known is null
      returning id
    )
    select g.place, coalesce(g.known, g.id), case
        when g.known is null then 'added'
        when g.known in (select c.id from changed c) then 'changed'
        else 'unchanged' end
      from given g order by g.place;
end $$;
call acting.give_to_definer(
  'education.enrol(uuid[], uuid[], text[], text[], date[], date[], text[])', 'rooted_scoped');

-- Who has left the school that asks by a day, and is still open to it: each with the number of the next school.
create function education.left_my_roll(on_day date) returns table (person_id uuid, destination text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select e.person_id, (array_agg(e.destination order by e.leaving_date desc))[1]
      from education.enrolment e
     where e.school_org_id = (select acting.my_org())
       and exists (select 1 from people.involvement i
             where i.person_id = e.person_id and i.org_id = e.school_org_id and i.kind = 'enrolled' and i.until > now())
     group by e.person_id
    having bool_and(coalesce(e.leaving_date < on_day, false))
  $$;
call acting.give_to_definer('education.left_my_roll(date)', 'rooted_scoped');
