-- PURPOSE: a row about one child, recorded once and not rewritten.
create table home_visits.home_visit (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  org_id uuid not null references access.organisation (id),
  recorded_by uuid not null references access.user_account (id),
  recorded_at timestamptz not null default now(),
  happened_on date not null,
  text text not null
);
create index on home_visits.home_visit (person_id);

-- The policy: who holds the child in summary (2) sees it and adds to it. Where it tells where somebody is, add
-- `whereabouts => true`; where roles differ in what they may know, a column `sensitivity` and `sensitivity => true`.
select people.guard('home_visits.home_visit', level => 2, written => true);
revoke update on home_visits.home_visit from rooted_scoped, rooted_area;
create policy recorded_by_me on home_visits.home_visit as restrictive for insert to rooted_scoped, rooted_area
  with check (org_id = (select acting.my_org()) and recorded_by = (select acting.my_user()));
