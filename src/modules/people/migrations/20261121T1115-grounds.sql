-- What opens and closes a record, other than a school's supply of its pupils. Each is a fact somebody states for an
-- organisation that holds the person; nothing here finds or opens a person that it does not hold.

-- Ends what opened the families of pupils: a relative stays open to the school as long as one of their children is there.
create function people.end_family_grounds(person_ids uuid[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update people.involvement g set until = now()
     where g.person_id = any (person_ids) and g.org_id = acting.my_org() and g.kind = 'family-of-pupil' and g.until > now()
       and g.because_of = 'enrolment' and not exists (
         select 1 from people.relationship r
           join people.involvement e on e.person_id = r.person_id and e.org_id = g.org_id and e.kind = 'enrolled'
                and e.until > now()
          where r.to_person_id = g.person_id and r.to_date is null)
  $$;
call acting.give_to_definer('people.end_family_grounds(uuid[])', 'rooted_definer');

-- The fact behind my organisation's own grounds with these persons has ended: they left. So has what it asked for them, and
-- what stayed with a record that was joined to theirs. Gives how many ended.
create function people.end_ground(person_ids uuid[], kind text, because_of text) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  records uuid[] := person_ids || array(select p.id from people.person p where p.merged_into = any (person_ids));
  ended int;
begin
  update people.involvement i set until = now()
   where i.person_id = any (records) and i.org_id = acting.my_org() and i.user_id is null
     and i.kind = end_ground.kind and i.because_of = end_ground.because_of and i.until > now();
  get diagnostics ended = row_count;
  if kind = 'enrolled' then
    update people.involvement i set until = now()
     where i.kind = 'liaison' and i.asserted_for = acting.my_org() and i.until > now() and i.because_of = any (array(
       select l.because_of from people.involvement l
        where l.person_id = any (records) and l.kind = 'liaison' and l.asserted_for = acting.my_org() and l.until > now()));
    perform people.end_family_grounds(array(select r.to_person_id from people.relationship r where r.person_id = any (records)));
  end if;
  return ended;
end $$;

-- What follows is for the module that keeps what schools ask of officers: its own definer functions decide who may.

-- The parents and carers of a pupil, as a school has them: less whoever is not involved with the pupil, and whoever is kept
-- apart from them.
create function people.parents_to_reach(pupil_id uuid, school_org_id uuid) returns table (person_id uuid, sealed boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select g.person_id, bool_or(g.sealed) from people.relationship r
      join people.involvement g on g.person_id = r.to_person_id
     where r.person_id = parents_to_reach.pupil_id and r.to_date is null and r.takes_part is not false
       and g.org_id = parents_to_reach.school_org_id and g.kind = 'family-of-pupil' and g.until > now() and g.confirmed_at is not null
       and not exists (select 1 from people.separation apart where apart.until > now()
         and (apart.hidden_person_id, apart.from_person_id) in ((r.person_id, r.to_person_id), (r.to_person_id, r.person_id)))
     group by g.person_id
  $$;

-- A school asks the School Liaison Officer of its cluster for help with a pupil it holds in full. The officer, and nobody
-- else of their team, then sees the pupil, and who the parents and carers are and how to reach them; sealed where the school
-- does. Gives the officer; null where the school has none or does not hold the pupil.
create function people.ask_liaison(person_id uuid, because_of text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare officer uuid;
begin
  if not people.i_hold(ask_liaison.person_id, 3) then return null; end if;
  select s.officer_user_id into officer from access.cluster_school s where s.school_org_id = acting.my_org();
  if officer is null then return null; end if;
  insert into people.involvement (person_id, org_id, user_id, kind, level, sealed, because_of, asserted_by, asserted_for, confirmed_at)
  select opened.id, c.org_id, officer, 'liaison', opened.level, opened.sealed, ask_liaison.because_of, acting.my_user(),
         acting.my_org(), now()
    from access.cluster_school s join access.cluster c on c.id = s.cluster_id,
         (select ask_liaison.person_id as id, 3 as level, exists (select 1 from people.involvement g
             where g.person_id = ask_liaison.person_id and g.org_id = acting.my_org() and g.sealed and g.until > now()
               and g.confirmed_at is not null and (g.user_id is null or g.user_id = acting.my_user())) as sealed
          union all select p.person_id, 2, p.sealed from people.parents_to_reach(ask_liaison.person_id, acting.my_org()) p) opened
   where s.school_org_id = acting.my_org()
    on conflict do nothing;
  return officer;
end $$;

-- Closes to officers those of these parents and carers whom they would not be shown, were they asked today: who is not
-- involved with the pupil any more, or kept apart from them.
create function people.end_liaison_with(parent_ids uuid[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update people.involvement g set until = now()
      from people.involvement pupil
     where g.person_id = any (parent_ids) and g.kind = 'liaison' and g.level = 2 and g.until > now()
       and pupil.because_of = g.because_of and pupil.user_id = g.user_id and pupil.kind = 'liaison' and pupil.level = 3
       and pupil.until > now()
       and g.person_id not in (select p.person_id from people.parents_to_reach(pupil.person_id, g.asserted_for) p)
  $$;

-- Another officer of the same team is asked instead: they see them from now on, the one before does not.
create function people.move_liaison(because_of text, to_user_id uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    with before as (
      select * from people.involvement i
       where i.kind = 'liaison' and i.because_of = move_liaison.because_of
         and i.org_id = acting.my_org() and i.until > now()
    ), after as (
      insert into people.involvement (person_id, org_id, user_id, kind, level, sealed, because_of, asserted_by, asserted_for, confirmed_at)
      select b.person_id, b.org_id, move_liaison.to_user_id, b.kind, b.level, b.sealed, b.because_of, acting.my_user(),
             b.asserted_for, now()
        from before b
    )
    update people.involvement i set until = now() from before b where i.id = b.id
  $$;

-- By the school that asked, or by the officer.
create function people.end_liaison(because_of text) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare ended int;
begin
  update people.involvement i set until = now()
   where i.kind = 'liaison' and i.because_of = end_liaison.because_of
     and i.until > now() and (i.asserted_for = acting.my_org() or i.user_id = acting.my_user());
  get diagnostics ended = row_count;
  return ended;
end $$;

-- The next four are for the module that keeps teams: its own definer functions decide who may join, leave or end one.

-- Somebody joins the team around a family, or is on it and the family agreed anew: they see each person that the agreement
-- to work together names, at the level and until the day that it gives. Persons whom the organisation of the agreement
-- does not hold now wait for the word of one that does, or of the data officer. Gives how many are open. The first to join
-- is of the agreement's organisation.
create function people.join_team(plan_id uuid, agreement_id uuid, user_id uuid, org_id uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  plan text := 'plan:' || plan_id;
  agreed people.agreement;
  ends timestamptz;
  persons uuid[];
  levels smallint[];
  opened timestamptz[];
begin
  select * into agreed from people.agreement a
   where a.id = join_team.agreement_id and people.agreed_with(a.id, join_team.org_id)
     and (a.org_id = acting.my_org() or exists (select 1 from people.involvement i
           where i.because_of = plan and i.user_id is not null and i.asserted_for = a.org_id and i.until > now()));
  if agreed.id is null or not exists (select 1 from access.membership m
       where m.user_id = join_team.user_id and m.org_id = join_team.org_id and m.until > now()) then
    raise insufficient_privilege;
  end if;
  ends := coalesce((agreed.ends_on + 1)::timestamp at time zone 'Europe/London', 'infinity');
  -- Asked before anything ends: whoever recorded it may hold somebody by what they agreed to before.
  select array_agg(p.person_id), array_agg(p.level), array_agg(case when exists (select 1 from people.involvement i
           where i.person_id = p.person_id and i.org_id = agreed.org_id and i.until > now() and i.confirmed_at is not null
             and (i.user_id is null or i.user_id = agreed.recorded_by))
         or exists (select 1 from people.involvement i
           where i.person_id = p.person_id and i.because_of = plan and i.user_id = join_team.user_id
             and i.org_id = join_team.org_id and i.until > now() and i.confirmed_at is not null) then now() end)
    into persons, levels, opened
    from people.agreed_persons(agreed.id) p;
  update people.involvement i set until = now()
    from unnest(persons, levels, opened) as named (person_id, level, opened)
   where i.because_of = plan and i.user_id = join_team.user_id and i.org_id = join_team.org_id and i.until > now()
     and i.person_id = named.person_id
     and (i.level, i.until, i.confirmed_at is null) is distinct from (named.level, ends, named.opened is null);
  insert into people.involvement (person_id, org_id, user_id, kind, level, because_of, asserted_by, asserted_for, confirmed_at, until)
  select named.person_id, join_team.org_id, join_team.user_id, 'team-around-family', named.level, plan, acting.my_user(),
         agreed.org_id, named.opened, ends
    from unnest(persons, levels, opened) as named (person_id, level, opened)
   where not exists (select 1 from people.involvement i
     where i.because_of = plan and i.user_id = join_team.user_id and i.org_id = join_team.org_id and i.until > now()
       and i.person_id = named.person_id)
    on conflict do nothing;
  return (select count(*) from people.involvement i
           where i.because_of = plan and i.user_id = join_team.user_id and i.org_id = join_team.org_id
             and i.until > now() and i.confirmed_at is not null);
end $$;

create function people.leave_team(plan_id uuid, user_id uuid, org_id uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare ended int;
begin
  update people.involvement i set until = now()
   where i.because_of = 'plan:' || plan_id and i.user_id = leave_team.user_id and i.org_id = leave_team.org_id
     and i.kind = 'team-around-family' and i.until > now();
  get diagnostics ended = row_count;
  return ended;
end $$;

-- Nobody sees anybody because of the plan any more, from a moment on: now, or when what was said takes effect.
create function people.end_team(plan_id uuid, at timestamptz default now()) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare ended int;
begin
  update people.involvement i set until = end_team.at
   where i.because_of = 'plan:' || plan_id and i.user_id is not null and i.kind = 'team-around-family' and i.until > end_team.at;
  get diagnostics ended = row_count;
  return ended;
end $$;

-- The same for some persons of it: the others go on.
create function people.leave_out_of_team(plan_id uuid, person_ids uuid[], at timestamptz default now()) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare ended int;
begin
  update people.involvement i set until = leave_out_of_team.at
   where i.because_of = 'plan:' || plan_id and i.user_id is not null and i.kind = 'team-around-family'
     and i.person_id = any (leave_out_of_team.person_ids) and i.until > leave_out_of_team.at;
  get diagnostics ended = row_count;
  return ended;
end $$;

call acting.give_to_definer('people.end_ground(uuid[], text, text)', 'rooted_scoped');
call acting.give_to_definer('people.parents_to_reach(uuid, uuid)', 'rooted_definer');
call acting.give_to_definer('people.ask_liaison(uuid, text)', 'rooted_definer');
call acting.give_to_definer('people.end_liaison_with(uuid[])', 'rooted_definer');
call acting.give_to_definer('people.move_liaison(text, uuid)', 'rooted_definer');
call acting.give_to_definer('people.end_liaison(text)', 'rooted_definer');
call acting.give_to_definer('people.join_team(uuid, uuid, uuid, uuid)', 'rooted_definer');
call acting.give_to_definer('people.leave_team(uuid, uuid, uuid)', 'rooted_definer');
call acting.give_to_definer('people.end_team(uuid, timestamptz)', 'rooted_definer');
call acting.give_to_definer('people.leave_out_of_team(uuid, uuid[], timestamptz)', 'rooted_definer');
