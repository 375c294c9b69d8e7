-- Persons, and who may see whom. A person is anyone: child, parent, carer. The anchor says nothing about them; every
-- fact is a row of a table of its own, with the level at which it may be seen.
create extension if not exists pg_trgm with schema people;

create table people.person (
  id uuid primary key,
  url_id text not null unique,
  supplied_by uuid not null references access.organisation (id),
  created_at timestamptz not null default now(),
  -- When they were last compared with everybody else; null while that waits.
  compared_at timestamptz,
  merged_into uuid references people.person (id)
);
create index on people.person (created_at) where compared_at is null;
create index on people.person (merged_into) where merged_into is not null;

-- A ground to see a person: person x organisation (x user) x kind x level, from when until when, by whose word and why.
-- It comes from a fact (enrolled, member of the team around the family, asked for help) and ends with it.
create table people.involvement (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person (id),
  org_id uuid not null references access.organisation (id),
  user_id uuid references access.user_account (id),
  kind text not null check (kind in ('enrolled', 'family-of-pupil', 'supplied', 'liaison', 'team-around-family', 'front-door')),
  -- 1 presence: which services are involved. 2 summary. 3 full.
  level smallint not null check (level between 1 and 3),
  sealed boolean not null default false,
  because_of text not null,
  asserted_by uuid references access.user_account (id),
  asserted_for uuid references access.organisation (id),
  asserted_at timestamptz not null default now(),
  -- Null where somebody who holds the person, or the data officer, has yet to confirm it. It opens nothing till then.
  confirmed_at timestamptz,
  -- Who gave that word, or said no: it ends then, unconfirmed.
  answered_by uuid references access.user_account (id),
  answered_for uuid references access.organisation (id),
  until timestamptz not null default 'infinity'
);
create index involvement_opens on people.involvement (org_id, person_id, level, until) include (user_id, confirmed_at);
create index on people.involvement (person_id);
create index on people.involvement (because_of) where user_id is not null;
create index on people.involvement (org_id) where because_of = 'added';
create index involvement_waits on people.involvement (person_id) where confirmed_at is null;
create index involvement_sealed on people.involvement (person_id) where sealed;
create unique index involvement_once on people.involvement (person_id, org_id, kind, because_of, user_id)
  nulls not distinct where until = 'infinity';

-- A bar beats every ground: it hides the person from one user (their own family, somebody the family does not want).
create table people.bar (
  id uuid primary key default gen_random_uuid(),
  -- Random, 122 bits: the name it has in a URL.
  url_id text not null unique default replace(gen_random_uuid()::text, '-', ''),
  person_id uuid not null references people.person (id),
  user_id uuid not null references access.user_account (id),
  reason text not null,
  set_by uuid references access.user_account (id),
  -- The organisation that lifts it again.
  set_for uuid references access.organisation (id),
  since timestamptz not null default now(),
  until timestamptz not null default 'infinity'
);
create index on people.bar (user_id);
create index on people.bar (person_id);

-- A separation hides where one person is from workers whose only ground is with the other, who may harm them.
create table people.separation (
  id uuid primary key,
  url_id text not null unique default replace(gen_random_uuid()::text, '-', ''),
  hidden_person_id uuid not null references people.person (id),
  from_person_id uuid not null references people.person (id),
  reason text not null,
  set_by uuid references access.user_account (id),
  -- The organisation that ends it again.
  set_for uuid references access.organisation (id),
  since timestamptz not null default now(),
  until timestamptz not null default 'infinity',
  ended_by uuid references access.user_account (id),
  ended_because text not null default ''
);
create index on people.separation (from_person_id);
create index on people.separation (hidden_person_id);

create view people.barred_to_me as
  select b.person_id from people.bar b where b.user_id = (select acting.my_user()) and b.until > now();

-- Whom I may see, and at what level: the grounds of my organisation and my own, less those a bar beats.
create view people.my_grounds as
  select i.person_id, i.level from people.involvement i
   where i.org_id = (select acting.my_org()) and i.until > now() and i.confirmed_at is not null
     and (i.user_id is null or i.user_id = (select acting.my_user()))
     and i.person_id <> all (array(select b.person_id from people.barred_to_me b));

create function people.i_hold(person_id uuid, level int) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select 1 from people.my_grounds g where g.person_id = i_hold.person_id and g.level >= i_hold.level) $$;

-- Whoever holds the hidden person sees where they are, also beside the one they are hidden from; nobody else does, area-
-- wide or not.
create view people.whereabouts_hidden_from_me as
  select s.hidden_person_id as person_id from people.separation s
   where s.until > now()
     and (select true from people.my_grounds g where g.person_id = s.hidden_person_id limit 1) is not true;

-- Who is kept from somebody I work with, where I do not work with both. A borough has hundreds of separations and a worker none
-- of them or one: each is looked up by itself.
create view people.hidden_beside_mine as
  select s.hidden_person_id, s.from_person_id from people.separation s
   where s.until > now()
     and (select true from people.my_grounds g where g.person_id = s.from_person_id limit 1)
     and (select true from people.my_grounds g where g.person_id = s.hidden_person_id limit 1) is not true;

-- Persons known only by grounds that give no presence at all (refuge, adoption, MARAC): nobody finds them area-wide, but
-- those inside.
create view people.only_sealed as
  select i.person_id from people.involvement i
   where i.sealed and not exists (select 1 from people.my_grounds g where g.person_id = i.person_id)
     and not exists (select 1 from people.involvement o
       where o.person_id = i.person_id and not o.sealed and o.confirmed_at is not null);

-- Tables whose rows are about a person: what `people.guard` was told. Joining two records of one person reads it, and
-- moves the rows of all these columns.
create table people.guarded_table (
  name regclass primary key,
  level smallint not null,
  whereabouts boolean not null,
  sensitivity boolean not null,
  person_columns name[] not null default '{person_id}'
);

-- Puts the policies on a table of facts about a person (it has a column `person_id`). One line in a migration, so that
-- no table is guarded in a way of its own.
--   level        what a ground must open: 1 presence, 2 summary, 3 full
--   whereabouts  the row tells where the person is (address, school, venue): separations hide it
--   sensitivity  the table has a column `sensitivity`, set against what the actor's role may see
--   area_wide    identity: front door officers and the data officer find it without a ground
--   written      the application writes it itself (otherwise only definer functions do)
create function people.guard(guarded regclass, level int, whereabouts boolean default false,
  sensitivity boolean default false, area_wide boolean default false, written boolean default false) returns void
  language plpgsql
  as $guard$
declare
  -- Asked of each row by itself: as `exists` it may be answered by reading all that a school holds, for one child's few rows.
  held text := format('(select true from people.my_grounds g where g.person_id = %s.person_id and g.level >= %s limit 1)',
    guarded, level);
begin
  if sensitivity then
    held := held || $sensitive$ and sensitivity = any (array(select s.sensitivity from access.my_sensitivities s))$sensitive$;
  end if;
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('grant select, insert, update, delete on %s to rooted_definer', guarded);
  execute format('create policy definer on %s to rooted_definer using (true) with check (true)', guarded);
  execute format('grant select on %s to rooted_scoped, rooted_area', guarded);
  execute format('create policy held on %s for select to rooted_scoped using (%s)', guarded, held);
  if area_wide then
    execute format('create policy area_wide on %s for select to rooted_area
      using (person_id <> all (array(select o.person_id from people.only_sealed o)))', guarded);
  else
    execute format('create policy held_by_area on %s for select to rooted_area using (%s)', guarded, held);
  end if;
  if written then
    execute format('grant insert, update on %s to rooted_scoped, rooted_area', guarded);
    execute format('create policy added_by_holder on %s for insert to rooted_scoped, rooted_area with check (%s)', guarded, held);
    execute format('create policy changed_by_holder on %s for update to rooted_scoped, rooted_area using (%s) with check (%s)',
      guarded, held, held);
  end if;
  execute format('create policy barred on %s as restrictive to rooted_scoped, rooted_area
    using (person_id <> all (array(select b.person_id from people.barred_to_me b)))', guarded);
  if whereabouts then
    execute format('create policy separated on %s as restrictive to rooted_scoped, rooted_area
      using (person_id <> all (array(select h.person_id from people.whereabouts_hidden_from_me h)))', guarded);
  end if;
  insert into people.guarded_table values (guarded, level, whereabouts, sensitivity);
end $guard$;

-- A guarded table that names a second person beside `person_id`: joining two records of that one moves it too.
create function people.also_names(guarded regclass, person_column name) returns void
  language sql
  as $$ update people.guarded_table g set person_columns = g.person_columns || person_column where g.name = guarded $$;

-- The grounds themselves: an organisation sees its own. What others may know of them is presence, below.
alter table people.involvement enable row level security;
alter table people.involvement force row level security;
create policy definer on people.involvement to rooted_definer using (true) with check (true);
create policy mine on people.involvement for select to rooted_scoped, rooted_area
  using (org_id = (select acting.my_org()) and (user_id is null or user_id = (select acting.my_user())));
create policy barred on people.involvement as restrictive to rooted_scoped, rooted_area
  using (person_id <> all (array(select b.person_id from people.barred_to_me b)));
grant select on people.involvement to rooted_scoped, rooted_area;
grant select, insert, update on people.involvement to rooted_definer;

alter table people.person enable row level security;
alter table people.person force row level security;
create policy definer on people.person to rooted_definer using (true) with check (true);
create policy held on people.person for select to rooted_scoped
  using ((select true from people.my_grounds g where g.person_id = person.id limit 1));
create policy area_wide on people.person for select to rooted_area
  using (id <> all (array(select o.person_id from people.only_sealed o)));
create policy barred on people.person as restrictive to rooted_scoped, rooted_area
  using (id <> all (array(select b.person_id from people.barred_to_me b)));
grant select on people.person to rooted_scoped, rooted_area;
grant select, insert, update on people.person to rooted_definer;

-- Who is barred is known to those who hold the person and to the data officer, and never to the one who is.
select people.guard('people.bar', level => 2);
create policy of_data_officer on people.bar for select to rooted_area
  using ((select access.i_am('data-officer')) and person_id <> all (array(select o.person_id from people.only_sealed o)));
-- What goes on from somebody else of the family tells of them: whose word it was is not said, and it is the data officer's.
create policy of_somebody_else on people.bar as restrictive for select to rooted_scoped, rooted_area
  using (set_for is not null or (select access.i_am('data-officer')));

alter table people.separation enable row level security;
alter table people.separation force row level security;
create policy definer on people.separation to rooted_definer using (true) with check (true);
grant select, insert, update on people.separation to rooted_definer;
grant select on people.guarded_table to rooted_definer;

-- Which services are involved and how to reach them: all that somebody with any ground may know of the others. Why they
-- are is not here. A sealed involvement leaves no row.
create table people.presence (
  involvement_id uuid primary key references people.involvement (id),
  person_id uuid not null references people.person (id),
  org_id uuid not null references access.organisation (id),
  user_id uuid references access.user_account (id),
  since timestamptz not null,
  until timestamptz not null
);
create index on people.presence (person_id);
select people.guard('people.presence', level => 1, whereabouts => true, area_wide => true);

-- Where a child is hidden from somebody, and from me, what their school has to do with that person would tell where the child is,
-- and so would who is on one team with both. Who works at that school knows of it; that it were not named would tell them that
-- somebody is hidden.
create function people.services_that_tell() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return array(
    select g.id from people.whereabouts_hidden_from_me hidden
      join people.separation s on s.hidden_person_id = hidden.person_id and s.until > now()
      join people.involvement h on h.person_id = s.hidden_person_id and h.until > now()
       and (h.kind = 'enrolled' or h.because_of like 'plan:%')
      join people.involvement g on g.person_id = s.from_person_id
       and (h.kind = 'enrolled' and g.org_id = h.org_id and h.org_id <> (select acting.my_org())
            or h.kind <> 'enrolled' and g.because_of = h.because_of));
  end $$;
create policy tells_of_another on people.presence as restrictive to rooted_scoped, rooted_area
  using (involvement_id <> all ((select people.services_that_tell())::uuid[]));

create function people.keep_presence() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  delete from people.presence p using written w
   where p.involvement_id = w.id and (w.sealed or w.confirmed_at is null);
  insert into people.presence
  select w.id, w.person_id, w.org_id, w.user_id, w.asserted_at, w.until
    from written w where not w.sealed and w.confirmed_at is not null
    on conflict (involvement_id) do update set person_id = excluded.person_id, until = excluded.until;
  return null;
end $$;
create trigger presence_of_new after insert on people.involvement
  referencing new table as written for each statement execute function people.keep_presence();
create trigger presence_of_changed after update on people.involvement
  referencing new table as written for each statement execute function people.keep_presence();
call acting.give_to_definer('people.keep_presence()', 'rooted_definer');

call acting.give_view_to_definer('people.barred_to_me', 'rooted_scoped', 'rooted_area');
call acting.give_view_to_definer('people.my_grounds', 'rooted_scoped', 'rooted_area');
call acting.give_view_to_definer('people.whereabouts_hidden_from_me', 'rooted_scoped', 'rooted_area');
call acting.give_view_to_definer('people.hidden_beside_mine', 'rooted_definer');
call acting.give_to_definer('people.services_that_tell()', 'rooted_scoped', 'rooted_area');
call acting.give_view_to_definer('people.only_sealed', 'rooted_scoped', 'rooted_area', 'rooted_matcher');
call acting.give_to_definer('people.i_hold(uuid, int)', 'rooted_scoped', 'rooted_area', 'rooted_definer');
