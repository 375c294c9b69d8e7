-- Who sees a plan, beyond what `people.guard` opens person by person (docs/decisions/0010-who-sees-a-plan.md).

-- Plans on whose team I am now: what I may write to. Closing a plan ends its team.
create view plans.my_open_plans as
  select m.plan_id from plans.team_member m
   where m.user_id = (select acting.my_user()) and m.org_id = (select acting.my_org()) and m.until > now();

-- As that, with those on whose team I was when they were closed.
create view plans.my_plans as
  select m.plan_id from plans.team_member m join plans.family_plan f on f.id = m.plan_id
   where m.user_id = (select acting.my_user()) and m.org_id = (select acting.my_org())
     and (m.until > now() or m.until = f.closed_at);

-- Plans with somebody in them whom I must not see, since everything in a plan is about them too; and plans with somebody
-- who is kept from a person I work with, where I do not work with both: who leads a plan tells where its children are. So
-- does a plan with that person, or somebody else of the family, in which the child's school takes part, but to its team, who
-- know each other; that is looked up for each of the few who are kept apart, since everybody in any plan would be read otherwise.
create function plans.hidden_from_me() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return array(
    select p.plan_id from plans.plan_person p where p.person_id in (select b.person_id from people.barred_to_me b)
    union all
    select p.plan_id from people.hidden_beside_mine k join plans.plan_person p on p.person_id = k.hidden_person_id
    union all
    select tells.plan_id from people.schools_that_tell_beside t
     cross join lateral (
       select p.plan_id from plans.plan_person p join plans.family_plan f on f.id = p.plan_id
        where p.person_id = t.person_id and people.i_hold(t.person_id, 1) and p.plan_id not in (select m.plan_id from plans.my_plans m)
          and (t.org_id in (f.org_id, f.lead_org_id, f.begun_by_org)
               or exists (select 1 from plans.team_member m where (m.plan_id, m.org_id) = (p.plan_id, t.org_id)))
       offset 0) tells);
  end $$;

-- Plans that my organisation opened, or in which somebody of it takes part or took part to the end.
create view plans.my_organisations_plans as
  select m.plan_id from plans.team_member m join plans.family_plan f on f.id = m.plan_id
   where m.org_id = (select acting.my_org()) and (m.until > now() or m.until = f.closed_at)
  union
  select f.id from plans.family_plan f where f.org_id = (select acting.my_org());

-- Plans of which I see the frame without a ground: a manager their organisation's, anybody one whose lead they are asked
-- to take, and the coordinator one for which they are asked to find a lead.
create view plans.framed_for_me as
  select o.plan_id from plans.lead_offer o
   where o.to_user_id = (select acting.my_user()) and o.to_org_id = (select acting.my_org()) and o.answer is null
  union all
  select q.plan_id from plans.lead_question q
   where q.to_user_id = (select acting.my_user()) and q.to_org_id = (select acting.my_org()) and q.answered_at is null
  union all
  select mine.plan_id from plans.my_organisations_plans mine where (select access.i_am('manager'));

-- Plans with somebody whom I hold and somebody whom I do not hold at the level agreed to: I may not see what is about all.
-- Who has left a plan is not one of all.
create view plans.not_held_in_full as
  select p.plan_id from plans.plan_person p
   where (p.until > now() or p.until = (select f.closed_at from plans.family_plan f where f.id = p.plan_id))
     and (select true from people.my_grounds g where g.person_id = p.person_id and g.level >= p.level limit 1) is not true
     and (select true from plans.plan_person o join people.my_grounds g on g.person_id = o.person_id
           where o.plan_id = p.plan_id limit 1);

create policy hidden on plans.plan_person as restrictive to rooted_scoped, rooted_area
  using (plan_id <> all ((select plans.hidden_from_me())::uuid[]));

-- Puts the policies on a table whose rows hang on a plan: each is about one person of it (`person_id`) or, kept with the
-- child for whom it was opened, about the `whole_family`. The team of an open plan writes them, each as themselves.
--   writer       the column that says who wrote the row
--   sensitivity  the table has a column `sensitivity`
--   whereabouts  the row tells where somebody is: separations hide it
create function plans.guard(hung regclass, writer name default null, sensitivity boolean default true,
  whereabouts boolean default false) returns void
  language plpgsql
  as $guard$
begin
  perform people.guard(hung, level => 3, sensitivity => guard.sensitivity, whereabouts => guard.whereabouts, written => true);
  execute format('create policy hidden on %s as restrictive to rooted_scoped, rooted_area
    using (plan_id <> all ((select plans.hidden_from_me())::uuid[]))', hung);
  execute format('create policy seen_with_everyone on %1$s as restrictive to rooted_scoped, rooted_area
    using (not whole_family or (select true from plans.not_held_in_full o where o.plan_id = %1$s.plan_id limit 1) is not true)', hung);
  execute format('create policy added_by_team on %1$s as restrictive for insert to rooted_scoped, rooted_area
    with check (plan_id = any (array(select m.plan_id from plans.my_open_plans m)) and exists (
      select 1 from plans.plan_person p where p.plan_id = %1$s.plan_id and p.person_id = %1$s.person_id and p.until > now()))', hung);
  execute format('create policy changed_by_team on %s as restrictive for update to rooted_scoped, rooted_area
    using (plan_id = any (array(select m.plan_id from plans.my_open_plans m)))', hung);
  if writer is not null then
    execute format('create policy as_themselves on %s as restrictive for insert to rooted_scoped, rooted_area
      with check (%I = (select acting.my_user()))', hung, writer);
  end if;
end $guard$;

select plans.guard('plans.need', writer => 'added_by');
select plans.guard('plans.action', writer => 'added_by');
select people.also_names('plans.action', 'owner_person_id');
select plans.guard('plans.note', writer => 'written_by');
select plans.guard('plans.closing', sensitivity => false);

do $$
declare hung text;
begin
  foreach hung in array array['family_plan', 'team_member', 'lead_offer', 'lead_question'] loop
    execute format('alter table plans.%I enable row level security', hung);
    execute format('alter table plans.%I force row level security', hung);
    execute format('grant select, insert, update on plans.%I to rooted_definer', hung);
    execute format('create policy definer on plans.%I to rooted_definer using (true) with check (true)', hung);
    execute format('grant select on plans.%I to rooted_scoped, rooted_area', hung);
  end loop;
  foreach hung in array array['team_member', 'lead_offer', 'lead_question'] loop
    execute format('create policy with_plan on plans.%I for select to rooted_scoped, rooted_area
      using (exists (select 1 from plans.family_plan f where f.id = plan_id))', hung);
  end loop;
end $$;

-- Who coordinates is known to everybody who signs in, as who works where is.
alter table plans.coordinator enable row level security;
alter table plans.coordinator force row level security;
create policy known on plans.coordinator for select to rooted_scoped, rooted_area, rooted_definer using (true);
create policy definer on plans.coordinator to rooted_definer using (true) with check (true);
grant select on plans.coordinator to rooted_scoped, rooted_area;
grant select, insert, update on plans.coordinator to rooted_definer;

-- An action is about what its need is about, and somebody of the family who has it is in the plan.
create policy as_its_need on plans.action as restrictive for insert to rooted_scoped, rooted_area
  with check (exists (select 1 from plans.need n
    where n.id = need_id and (n.plan_id, n.person_id, n.whole_family, n.sensitivity)
      = (action.plan_id, action.person_id, action.whole_family, action.sensitivity))
    and (owner_person_id is null or exists (select 1 from plans.plan_person p
      where p.plan_id = action.plan_id and p.person_id = owner_person_id)));

create policy of_somebody_held on plans.family_plan for select to rooted_scoped, rooted_area
  using (exists (select 1 from plans.plan_person p
                  where p.plan_id = family_plan.id and (p.until > now() or p.until = family_plan.closed_at)));
-- A manager has every plan of their organisation here: each is looked up in a hash, where an array would be walked for each.
create policy framed on plans.family_plan for select to rooted_scoped, rooted_area
  using (id in (select r.plan_id from plans.framed_for_me r));
create policy hidden on plans.family_plan as restrictive to rooted_scoped, rooted_area
  using (id <> all ((select plans.hidden_from_me())::uuid[]));
create policy changed_by_team on plans.family_plan for update to rooted_scoped, rooted_area
  using (id = any (array(select m.plan_id from plans.my_open_plans m))) with check (id = any (array(select m.plan_id from plans.my_open_plans m)));
grant update (kind, taf_since, level_edition, level, next_review_on, meets_from, meets_until, reviews_held, version)
  on plans.family_plan to rooted_scoped, rooted_area;

-- Notes are written once. A need is said better and an action is settled; whom they are about stays.
revoke update on plans.need, plans.action, plans.note, plans.closing from rooted_scoped, rooted_area;
grant update (name, wanted, outcome, version) on plans.need to rooted_scoped, rooted_area;
grant update (status, why, settled_by, settled_on, version) on plans.action to rooted_scoped, rooted_area;

call acting.give_to_definer('plans.hidden_from_me()', 'rooted_scoped', 'rooted_area');
call acting.give_view_to_definer('plans.my_open_plans', 'rooted_scoped', 'rooted_area');
call acting.give_view_to_definer('plans.my_plans', 'rooted_scoped', 'rooted_area');
call acting.give_view_to_definer('plans.my_organisations_plans', 'rooted_scoped', 'rooted_area');
call acting.give_view_to_definer('plans.framed_for_me', 'rooted_scoped', 'rooted_area');
call acting.give_view_to_definer('plans.not_held_in_full', 'rooted_scoped', 'rooted_area');
