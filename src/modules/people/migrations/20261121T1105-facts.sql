-- What is known of a person: dated lists, each row with the organisation it came from. Definer functions write them.
-- `recorded_by` is set where somebody said so on a page, `ended_by` where somebody said that it ended: a school's file, which
-- speaks of its pupils again and again, changes neither (20261121T1120-supply.sql). A row that begins and ends on one day was
-- a mistake.
create table people.name (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('legal', 'preferred', 'former')),
  given text not null,
  middle text not null default '',
  family text not null,
  -- `given family` without accents, case and punctuation (names.rules.ts), which searches compare.
  folded text not null,
  from_date date,
  to_date date,
  source_org uuid not null references access.organisation (id),
  recorded_by uuid references access.user_account (id),
  ended_by uuid references access.user_account (id)
);
create index on people.name (person_id);
-- Without a list of rows still to be indexed: embedded, nothing would ever empty it.
create index on people.name using gin (folded people.gin_trgm_ops) with (fastupdate = off);
create index on people.name (folded);
select people.guard('people.name', level => 1, area_wide => true);

create table people.birth (
  person_id uuid primary key references people.person (id),
  date date not null,
  sex text check (sex in ('M', 'F', 'U')),
  source_org uuid not null references access.organisation (id),
  -- Who said on a page that it is so, and what the record had until then.
  recorded_by uuid references access.user_account (id),
  mistaken_for date
);
create index on people.birth (date);
select people.guard('people.birth', level => 1, area_wide => true);

create table people.identifier (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('upn', 'former-upn')),
  value text not null,
  from_date date,
  to_date date,
  source_org uuid not null references access.organisation (id)
);
create index on people.identifier (person_id);
create index on people.identifier (value);
select people.guard('people.identifier', level => 2, area_wide => true);

create table people.address (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person (id),
  lines text not null,
  postcode text,
  -- Of two homes at the same time each says how much of it; null where nobody said.
  lives text check (lives in ('all-the-time', 'part-of-the-week', 'now-and-then')),
  from_date date not null,
  to_date date,
  source_org uuid not null references access.organisation (id),
  recorded_by uuid references access.user_account (id),
  ended_by uuid references access.user_account (id)
);
create index on people.address (person_id);
create index on people.address (postcode);
select people.guard('people.address', level => 2, whereabouts => true);

create table people.contact_point (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('phone', 'email')),
  -- As people write it, and as it is compared (contact-points.rules.ts).
  value text not null,
  folded text not null,
  from_date date not null,
  to_date date,
  source_org uuid not null references access.organisation (id),
  recorded_by uuid references access.user_account (id),
  ended_by uuid references access.user_account (id)
);
create index on people.contact_point (person_id);
create index on people.contact_point (folded);
select people.guard('people.contact_point', level => 2, whereabouts => true);

-- Directed and dated: `person_id` (a child) has `to_person_id` as mother, father, carer … It is seen by those who have a
-- ground with both; whoever supplies a relative has one. Partners are named in either direction, once.
create table people.relationship (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person (id),
  to_person_id uuid not null references people.person (id),
  kind text not null check (kind in ('mother', 'father', 'parent', 'stepmother', 'stepfather', 'grandmother', 'grandfather',
    'aunt', 'uncle', 'brother-or-sister', 'carer', 'partner', 'former-partner', 'other')),
  parental_responsibility boolean,
  -- False: not currently involved. They belong to the family all the same. Null where nobody said.
  takes_part boolean,
  same_address boolean,
  from_date date,
  to_date date,
  source_org uuid not null references access.organisation (id),
  recorded_by uuid references access.user_account (id),
  ended_by uuid references access.user_account (id)
);
create index on people.relationship (person_id);
create index on people.relationship (to_person_id);
select people.guard('people.relationship', level => 2);
select people.also_names('people.relationship', 'to_person_id');
create policy to_somebody_held on people.relationship as restrictive for select to rooted_scoped, rooted_area
  using ((select true from people.my_grounds g where g.person_id = relationship.to_person_id limit 1));
create policy to_nobody_barred on people.relationship as restrictive for select to rooted_scoped, rooted_area
  using (to_person_id <> all (array(select b.person_id from people.barred_to_me b)));

-- Whether an organisation that said something of a person still works with them. Where several said different things,
-- those stand first that do: a school that a child has left says nothing new.
create function people.still_supplies(org_id uuid, person_id uuid) returns boolean
  language sql stable
  as $$ select still_supplies.org_id = acting.my_org() or exists (select 1 from people.presence p
    where p.person_id = still_supplies.person_id and p.org_id = still_supplies.org_id and p.until > now()) $$;
grant execute on function people.still_supplies(uuid, uuid) to rooted_scoped, rooted_area;

-- Whether an organisation may be named that said something of a person: mine, or one of which I may know that it works or
-- worked with them.
create function people.may_name(org_id uuid, person_id uuid) returns boolean
  language sql stable
  as $$ select may_name.org_id = acting.my_org() or exists (select 1 from people.presence p
    where p.person_id = may_name.person_id and p.org_id = may_name.org_id) $$;
grant execute on function people.may_name(uuid, uuid) to rooted_scoped, rooted_area;

-- The same of names and UPNs, and whether they come from whoever supplied the person first. Whoever works area-wide finds
-- who somebody is and must not learn where they are; the source of a fact is a school. So they read facts without their
-- source, and only this tells which stands first. Nothing of whom the actor does not see.
-- Joined laterally with a limit: a view behind a barrier is otherwise read whole.
create view people.standings as
  select f.fact, f.source_org = p.supplied_by as spoken_first,
         f.source_org = (select acting.my_org()) or exists (select 1 from people.presence s
           where s.person_id = f.person_id and s.org_id = f.source_org and s.until > now()) as spoken_now
    from (select n.id as fact, n.person_id, n.source_org, 1 as level from people.name n
          union all select i.id, i.person_id, i.source_org, 2 from people.identifier i) f
    join people.person p on p.id = f.person_id
   where p.id <> all (array(select b.person_id from people.barred_to_me b))
     and ((select true from people.my_grounds g where g.person_id = p.id and g.level >= f.level limit 1)
          or (select access.i_am('front-door-officer') or access.i_am('data-officer'))
             and p.id <> all (array(select o.person_id from people.only_sealed o)));
call acting.give_view_to_definer('people.standings', 'rooted_scoped', 'rooted_area');
revoke select on people.person, people.name, people.birth, people.identifier from rooted_area;
grant select (id, url_id, created_at, compared_at, merged_into) on people.person to rooted_area;
grant select (id, person_id, kind, given, middle, family, folded, from_date, to_date) on people.name to rooted_area;
grant select (person_id, date, sex) on people.birth to rooted_area;
grant select (id, person_id, kind, value, from_date, to_date) on people.identifier to rooted_area;

-- A family is those who live together, and the children of a parent who lives elsewhere: a child may have two.
create table people.family (
  id uuid primary key,
  url_id text not null unique,
  created_at timestamptz not null default now(),
  supplied_by uuid not null references access.organisation (id),
  -- People have said who belongs to it: a file adds only whom no family has yet.
  by_hand boolean not null default false
);
create table people.family_member (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references people.family (id),
  person_id uuid not null references people.person (id),
  since timestamptz not null default now(),
  until timestamptz not null default 'infinity'
);
create unique index family_member_once on people.family_member (person_id, family_id) where until = 'infinity';
create index on people.family_member (person_id);
create index on people.family_member (family_id);
select people.guard('people.family_member', level => 2);
alter table people.family enable row level security;
alter table people.family force row level security;
create policy definer on people.family to rooted_definer using (true) with check (true);
create policy of_somebody_held on people.family for select to rooted_scoped, rooted_area
  using (exists (select 1 from people.family_member m where m.family_id = family.id));
grant select on people.family to rooted_scoped, rooted_area;
grant select, insert, update on people.family to rooted_definer;
