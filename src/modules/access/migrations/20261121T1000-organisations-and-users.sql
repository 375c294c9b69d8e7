create table access.user_account (
  id uuid primary key,
  url_id text not null unique,
  user_name text not null,
  name text not null,
  created_at timestamptz not null default now(),
  version int not null default 1,
  disabled_at timestamptz
);
create unique index on access.user_account (lower(user_name));

-- An organisation is what holds work: a school, a provider, one council team; never the council as a whole.
create table access.organisation (
  id uuid primary key,
  url_id text not null unique,
  name text not null,
  kind text not null check (kind in ('school', 'council-team', 'liaison-team', 'front-door', 'data-team', 'partner')),
  phone text,
  email text,
  -- Shown at once when somebody says that a child may be at risk now.
  safeguarding_lead text,
  safeguarding_phone text,
  -- The name of its drop folder, for files that arrive unattended, and the user they are read as.
  drop_folder text unique check (drop_folder ~ '^[a-z0-9-]+$'),
  drop_user_id uuid references access.user_account (id),
  version int not null default 1,
  -- A school that closed: it is chosen for nothing any more.
  closed_at timestamptz
);

-- The one local area that this database serves.
create table access.area (
  only_one boolean primary key default true check (only_one),
  name text not null,
  front_door_name text not null,
  front_door_phone text not null,
  emergency_note text not null,
  -- How anybody reaches those who look after the directory of services; '' where nobody said.
  directory_contact text not null default '',
  version int not null default 1,
  -- Everybody in it is made up, and every page says so.
  demonstration boolean not null default false
);

create table access.password (
  user_id uuid primary key references access.user_account (id),
  hash text not null,
  changed_at timestamptz not null default now(),
  -- A first password was chosen by somebody else: nothing but choosing one's own can be done with it.
  must_change boolean not null default false
);

-- What somebody does for an organisation. The same person may work for two. It ends and is never removed.
create table access.membership (
  id uuid primary key,
  user_id uuid not null references access.user_account (id),
  org_id uuid not null references access.organisation (id),
  role text not null check (role in ('school-lead', 'liaison-officer', 'lead-professional', 'manager',
    'front-door-officer', 'data-officer', 'administrator', 'directory-curator', 'provider')),
  since timestamptz not null default now(),
  until timestamptz not null default 'infinity'
);
create unique index membership_once on access.membership (user_id, org_id, role) where until = 'infinity';
create index on access.membership (org_id);

-- Which role may see which kind of sensitive fact, for which purpose, from when to when.
create table access.sharing (
  id uuid primary key,
  org_id uuid references access.organisation (id),
  role text not null,
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  purpose text not null,
  since timestamptz not null default now(),
  until timestamptz not null default 'infinity'
);

-- The schools that one team of School Liaison Officers works with.
create table access.cluster (
  id uuid primary key,
  url_id text not null unique,
  name text not null,
  org_id uuid not null references access.organisation (id),
  version int not null default 1
);
create table access.cluster_school (
  school_org_id uuid primary key references access.organisation (id),
  cluster_id uuid not null references access.cluster (id),
  officer_user_id uuid not null references access.user_account (id)
);
create index on access.cluster_school (cluster_id);

create table access.session (
  token_hash bytea primary key,
  user_id uuid not null references access.user_account (id),
  org_id uuid not null references access.organisation (id),
  -- Signs the keys of this session's forms.
  secret bytea not null,
  began_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null
);
create index on access.session (user_id);

-- How often a name or an address was tried. Only a hash of either is kept.
create table access.sign_in_attempt (
  subject bytea not null,
  at timestamptz not null default now()
);
create index on access.sign_in_attempt (subject, at);

create function access.i_am(role text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select 1 from access.membership m
    where m.user_id = acting.my_user() and m.org_id = acting.my_org() and m.role = i_am.role and m.until > now()) $$;

create view access.my_sensitivities as
  select 'general' as sensitivity
  union all
  select s.sensitivity from access.sharing s
    join access.membership m on m.role = s.role and m.user_id = (select acting.my_user()) and m.org_id = (select acting.my_org())
   where s.since <= now() and s.until > now() and m.until > now() and (s.org_id is null or s.org_id = m.org_id);

do $$
declare guarded text;
begin
  foreach guarded in array array['organisation', 'area', 'user_account', 'password', 'membership', 'sharing', 'cluster',
    'cluster_school', 'session', 'sign_in_attempt'] loop
    execute format('alter table access.%I enable row level security', guarded);
    execute format('alter table access.%I force row level security', guarded);
    execute format('grant select, insert, update, delete on access.%I to rooted_definer', guarded);
    execute format('create policy definer on access.%I to rooted_definer using (true) with check (true)', guarded);
  end loop;
  -- Who works where is known to everybody who signs in; passwords, sessions and attempts to nobody.
  foreach guarded in array array['organisation', 'area', 'user_account', 'membership', 'sharing', 'cluster',
    'cluster_school'] loop
    execute format('grant select on access.%I to rooted_scoped, rooted_area, rooted_keeper', guarded);
    execute format('create policy known on access.%I for select to rooted_scoped, rooted_area, rooted_keeper using (true)', guarded);
    execute format('grant insert, update on access.%I to rooted_scoped, rooted_area', guarded);
    -- An administrator decides who works where, for everybody but themselves: that takes a second one.
    execute format($policy$create policy kept_by_administrator on access.%I to rooted_scoped, rooted_area
      using ((select access.i_am('administrator')) %2$s) with check ((select access.i_am('administrator')) %2$s)$policy$,
      guarded, case guarded when 'membership' then 'and user_id <> (select acting.my_user())' end);
  end loop;
  grant delete on access.cluster_school to rooted_scoped, rooted_area;
  grant select on access.area to rooted_visitor;
  create policy known_to_visitor on access.area for select to rooted_visitor using (true);
end $$;

call acting.give_to_definer('access.i_am(text)', 'rooted_scoped', 'rooted_area');
call acting.give_view_to_definer('access.my_sensitivities', 'rooted_scoped', 'rooted_area');
