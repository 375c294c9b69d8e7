-- A child's one-page profile, in the child's own words as far as they can. Each time it is written anew it is a version
-- that follows the one before; nothing in it is rewritten. Of two who write at once, one is told that it has changed.
create table people.profile (
  id uuid primary key,
  url_id text not null unique,
  person_id uuid not null references people.person (id),
  follows uuid unique references people.profile (id),
  appreciated text not null,
  important text not null,
  support text not null,
  good_day text not null default '',
  bad_day text not null default '',
  communicates text not null default '',
  goal text not null default '',
  -- How the child took part, as whoever wrote it down says.
  taking_part text not null,
  written_by uuid not null references access.user_account (id),
  written_for uuid not null references access.organisation (id),
  written_at timestamptz not null default now()
);
create index on people.profile (person_id);
select people.guard('people.profile', level => 2, written => true);
create policy as_themselves on people.profile as restrictive for insert to rooted_scoped, rooted_area
  with check (written_by = (select acting.my_user()) and written_for = (select acting.my_org()));
revoke update on people.profile from rooted_scoped, rooted_area;

-- Who is to have it, as the child or the family wishes. It opens nothing: it is handed over.
create table people.profile_share (
  id uuid primary key,
  url_id text not null unique,
  person_id uuid not null references people.person (id),
  with_whom text not null,
  wished_by text not null,
  shared_on date not null,
  recorded_by uuid not null references access.user_account (id),
  -- The family does not wish it any more.
  ended_at timestamptz,
  ended_by uuid references access.user_account (id),
  check ((ended_at is null) = (ended_by is null))
);
create index on people.profile_share (person_id);
select people.guard('people.profile_share', level => 2, written => true);
create policy as_themselves on people.profile_share as restrictive for insert to rooted_scoped, rooted_area
  with check (recorded_by = (select acting.my_user()) and ended_at is null);
create policy ended_as_themselves on people.profile_share as restrictive for update to rooted_scoped, rooted_area
  using (ended_at is null) with check (ended_by = (select acting.my_user()));
revoke update on people.profile_share from rooted_scoped, rooted_area;
grant update (ended_at, ended_by) on people.profile_share to rooted_scoped, rooted_area;

-- What changed because somebody read it.
create table people.profile_effect (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  what text not null,
  changed_on date not null,
  recorded_by uuid not null references access.user_account (id),
  recorded_for uuid not null references access.organisation (id)
);
create index on people.profile_effect (person_id);
select people.guard('people.profile_effect', level => 2, written => true);
create policy as_themselves on people.profile_effect as restrictive for insert to rooted_scoped, rooted_area
  with check (recorded_by = (select acting.my_user()) and recorded_for = (select acting.my_org()));
revoke update on people.profile_effect from rooted_scoped, rooted_area;
