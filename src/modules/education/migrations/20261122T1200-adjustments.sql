-- What a school does differently for one of its pupils, for a time, and what came of it. It tells where the child goes to
-- school. Only their school writes it, while they are on its roll.
create table education.adjustment (
  id uuid primary key,
  url_id text not null unique,
  person_id uuid not null references people.person (id),
  school_org_id uuid not null references education.school (org_id),
  kind text not null check (kind in ('curriculum', 'timetable', 'seating', 'adult', 'other')),
  what text not null,
  from_on date not null default current_date,
  until_on date check (until_on >= from_on),
  -- Once somebody has looked with the child.
  helped text check (helped in ('yes', 'a-little', 'no')),
  what_changed text not null default '',
  looked_on date,
  recorded_by uuid not null references access.user_account (id),
  version int not null default 1,
  check (num_nonnulls(helped, looked_on) in (0, 2))
);
create index on education.adjustment (person_id, from_on desc);

select people.guard('education.adjustment', level => 3, whereabouts => true, written => true);
create policy by_their_school on education.adjustment as restrictive for insert to rooted_scoped, rooted_area
  with check (school_org_id = (select acting.my_org()) and recorded_by = (select acting.my_user()) and exists (
    select 1 from education.enrolment e
     where e.person_id = adjustment.person_id and e.school_org_id = adjustment.school_org_id
       and (e.leaving_date is null or e.leaving_date >= current_date)));
create policy looked_at_by_their_school on education.adjustment as restrictive for update to rooted_scoped, rooted_area
  using (school_org_id = (select acting.my_org()));
revoke update on education.adjustment from rooted_scoped, rooted_area;
grant update (until_on, helped, what_changed, looked_on, version) on education.adjustment to rooted_scoped, rooted_area;
