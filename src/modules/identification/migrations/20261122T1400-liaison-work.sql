-- How the work of School Liaison Officers is shared out. The area sets what it reckons with; a manager decides.
create table identification.liaison_norm (
  code text not null check (code in ('asked', 'advised', 'accepted', 'plan-begun', 'plan-reviewed')
    or code in ('officer', 'answer', 'seen')),
  place smallint not null,
  meaning text not null,
  amount smallint not null check (amount >= 0),
  unit text not null check (unit in ('minutes a week', 'days')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  verified boolean not null,
  primary key (code, valid_from)
);
insert into identification.liaison_norm (code, place, meaning, amount, unit, valid_from, source, verified)
select code, place, meaning, amount, unit, '2022-04-01', 'Local default: no national norm exists. The area sets its own.', false
  from (values
    ('officer', 1, 'Direct work of one officer, where nothing else is set', 1200, 'minutes a week'),
    ('asked', 2, 'A child about whom a school asks, until it is answered', 30, 'minutes a week'),
    ('advised', 3, 'A child about whom advice was given', 15, 'minutes a week'),
    ('accepted', 4, 'A child and family that the officer works with', 90, 'minutes a week'),
    ('plan-begun', 5, 'A family plan until its first meeting', 120, 'minutes a week'),
    ('plan-reviewed', 6, 'A family plan after its first meeting', 60, 'minutes a week'),
    ('answer', 7, 'A school has its answer within', 5, 'days'),
    ('seen', 8, 'A child and family are seen at least every', 28, 'days')
  ) as list (code, place, meaning, amount, unit);

-- How much of an officer's week is for direct work, from a day on.
create table identification.officer_week (
  user_id uuid not null references access.user_account (id),
  org_id uuid not null references access.organisation (id),
  minutes_a_week smallint not null check (minutes_a_week between 0 and 2400),
  from_on date not null,
  set_by uuid not null references access.user_account (id),
  primary key (user_id, org_id, from_on)
);

-- That a request went from one officer to another, and why.
create table identification.request_move (
  id uuid primary key,
  request_id uuid not null references identification.help_request (id),
  from_user_id uuid not null references access.user_account (id),
  to_user_id uuid not null references access.user_account (id),
  moved_by uuid not null references access.user_account (id),
  moved_on date not null,
  why text not null
);
create index on identification.request_move (request_id);

do $$
declare guarded text;
begin
  foreach guarded in array array['liaison_norm', 'officer_week', 'request_move'] loop
    execute format('alter table identification.%I enable row level security', guarded);
    execute format('alter table identification.%I force row level security', guarded);
    execute format('grant select on identification.%I to rooted_scoped, rooted_area', guarded);
    execute format('grant select, insert, update on identification.%I to rooted_definer', guarded);
    execute format('create policy definer on identification.%I to rooted_definer using (true) with check (true)', guarded);
  end loop;
end $$;
create policy known on identification.liaison_norm for select to rooted_scoped, rooted_area using (true);
create policy of_team on identification.officer_week for select to rooted_scoped, rooted_area
  using (org_id = (select acting.my_org()));
create policy set_by_manager on identification.officer_week for insert to rooted_scoped, rooted_area
  with check (org_id = (select acting.my_org()) and set_by = (select acting.my_user()) and (select access.i_am('manager')));
create policy set_again_by_manager on identification.officer_week for update to rooted_scoped, rooted_area
  using (org_id = (select acting.my_org()) and (select access.i_am('manager')))
  with check (set_by = (select acting.my_user()));
grant insert, update (minutes_a_week, set_by) on identification.officer_week to rooted_scoped, rooted_area;
create policy with_request on identification.request_move for select to rooted_scoped, rooted_area
  using (exists (select 1 from identification.help_request h where h.id = request_id));

-- What officers of a team work on now: each child once for each officer, at the stage that the work has come to.
create function identification.open_work(org_id uuid)
  returns table (person_id uuid, user_id uuid, stage text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(p.person_id, h.person_id), coalesce(p.user_id, h.officer_user_id),
           case when p.person_id is null then h.status when p.reviews_held = 0 then 'plan-begun' else 'plan-reviewed' end
      from (select distinct on (o.person_id, m.user_id) o.person_id, m.user_id, f.reviews_held
              from plans.team_member m
              join plans.family_plan f on f.id = m.plan_id and f.closed_at is null
              join plans.plan_person o on o.plan_id = f.id and o.opened_for and o.until > now()
             where m.org_id = open_work.org_id and m.until > now()) p
      full join (select distinct on (r.person_id, r.officer_user_id) r.person_id, r.officer_user_id, r.status
                   from identification.help_request r
                  where r.team_org_id = open_work.org_id and r.status <> 'ended'
                  order by r.person_id, r.officer_user_id, r.asked_on) h
        on h.person_id = p.person_id and h.officer_user_id = p.user_id
  $$;

-- For the manager of a team: how many children each officer works with at each stage, and how long they worked since a day.
-- Who the children are is not here; those whom a bar hides from the manager are not counted.
create function identification.team_load(since date)
  returns table (user_id uuid, user_url_id text, name text, minutes_a_week int, stages jsonb, minutes_worked int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select u.id, u.url_id, u.name,
           (select w.minutes_a_week::int from identification.officer_week w
             where w.user_id = u.id and w.org_id = acting.my_org() and w.from_on <= current_date order by w.from_on desc limit 1),
           coalesce((select jsonb_object_agg(c.stage, c.children) from (
             select o.stage, count(*) as children from identification.open_work(acting.my_org()) o
              where o.user_id = u.id and o.person_id not in (select b.person_id from people.barred_to_me b)
              group by o.stage) c), '{}'),
           coalesce((select sum(d.minutes)::int from plans.direct_work d
             where d.written_by = u.id and d.written_for = acting.my_org() and d.happened_on > since
               and d.person_id not in (select b.person_id from people.barred_to_me b)), 0)
      from access.user_account u
     where access.i_am('manager') and u.disabled_at is null and exists (
       select 1 from access.membership m where m.user_id = u.id and m.org_id = acting.my_org()
          and m.role = 'liaison-officer' and m.until > now())
  $$;

-- What schools ask of a team, for its manager: which school, which officer, since when; not about whom, nor what for.
create function identification.team_requests()
  returns table (id uuid, url_id text, school_org_id uuid, school_name text, officer_user_id uuid, officer_name text,
    status text, asked_on date, answered_on date, ended_on date, version int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select h.id, h.url_id, h.from_org_id, o.name, h.officer_user_id, u.name, h.status, h.asked_on,
           least(h.accepted_on, h.advised_on, h.ended_on), h.ended_on, h.version
      from identification.help_request h
      join access.organisation o on o.id = h.from_org_id
      join access.user_account u on u.id = h.officer_user_id
     where h.team_org_id = acting.my_org() and access.i_am('manager')
       and h.person_id not in (select b.person_id from people.barred_to_me b)
  $$;

-- How long officers of a team worked with children about whom each school asks or asked, since a day. For its manager.
create function identification.team_minutes(since date) returns table (school_org_id uuid, minutes int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select asked.from_org_id, sum(d.minutes)::int
      from (select distinct h.from_org_id, h.person_id from identification.help_request h
             where h.team_org_id = acting.my_org() and (h.ended_on is null or h.ended_on > since)) asked
      join plans.direct_work d on d.person_id = asked.person_id and d.written_for = acting.my_org() and d.happened_on > since
     where access.i_am('manager') and asked.person_id not in (select b.person_id from people.barred_to_me b)
     group by asked.from_org_id
  $$;

-- Who of the team may be given a request: those whom nothing hides the child from. `in_cluster`: they work with a school of
-- the cluster; `of_school`: with this school.
create function identification.officers_for(request_ids uuid[])
  returns table (request_id uuid, user_id uuid, in_cluster boolean, of_school boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select h.id, m.user_id,
           exists (select 1 from access.cluster_school mine join access.cluster_school theirs on theirs.cluster_id = mine.cluster_id
                    where mine.school_org_id = h.from_org_id and theirs.officer_user_id = m.user_id),
           exists (select 1 from access.cluster_school s where s.school_org_id = h.from_org_id and s.officer_user_id = m.user_id)
      from identification.help_request h
      join access.membership m on m.org_id = h.team_org_id and m.role = 'liaison-officer' and m.until > now()
      join access.user_account u on u.id = m.user_id and u.disabled_at is null
     where h.id = any (request_ids) and h.team_org_id = acting.my_org() and access.i_am('manager') and h.status <> 'ended'
       and h.person_id not in (select b.person_id from people.barred_to_me b)
       and not exists (select 1 from people.bar b where b.person_id = h.person_id and b.user_id = m.user_id and b.until > now())
  $$;

-- A manager gives a request to another officer, who then sees the child; the one before does not any more. It waits for the
-- new officer's answer. False where it has ended or moved on, or that officer may not be asked.
create function identification.move_request(move_id uuid, request_id uuid, to_user_id uuid, why text, version int, moved_on date)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  before identification.help_request;
begin
  select * into before from identification.help_request h
   where h.id = move_request.request_id and h.version = move_request.version and h.officer_user_id <> move_request.to_user_id
     and exists (select 1 from identification.officers_for(array[h.id]) f where f.user_id = move_request.to_user_id)
   for update;
  if before.id is null then return false; end if;
  perform people.move_liaison('help:' || before.id, move_request.to_user_id);
  update identification.help_request h
     set officer_user_id = move_request.to_user_id, status = 'asked', accepted_on = null, version = h.version + 1
   where h.id = before.id;
  insert into identification.request_move (id, request_id, from_user_id, to_user_id, moved_by, moved_on, why)
    values (move_id, before.id, before.officer_user_id, move_request.to_user_id, acting.my_user(), move_request.moved_on,
            move_request.why);
  return true;
end $$;

call acting.give_to_definer('identification.open_work(uuid)', 'rooted_definer');
call acting.give_to_definer('identification.team_load(date)', 'rooted_scoped');
call acting.give_to_definer('identification.team_requests()', 'rooted_scoped');
call acting.give_to_definer('identification.team_minutes(date)', 'rooted_scoped');
call acting.give_to_definer('identification.officers_for(uuid[])', 'rooted_scoped', 'rooted_definer');
call acting.give_to_definer('identification.move_request(uuid, uuid, uuid, text, int, date)', 'rooted_scoped');
