-- That somebody in a plan must not find somebody else in it, so that no paper of theirs tells where the other is. For whoever
-- sees the plan and works with one of them; whom they do not see is null.
create function plans.separated_in(plan_id uuid) returns table (hidden_person_id uuid, from_person_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select case when people.i_hold(hidden.person_id, 1) then hidden.person_id end,
           case when people.i_hold(other.person_id, 1) then other.person_id end
      from plans.plan_person hidden
      join people.separation s on s.hidden_person_id = hidden.person_id and s.until > now()
      join plans.plan_person other on other.plan_id = hidden.plan_id and other.person_id = s.from_person_id
     where hidden.plan_id = separated_in.plan_id
       and hidden.plan_id <> all (plans.hidden_from_me())
       and exists (select 1 from plans.plan_person p where p.plan_id = separated_in.plan_id and people.i_hold(p.person_id, 2))
  $$;
call acting.give_to_definer('plans.separated_in(uuid)', 'rooted_scoped', 'rooted_area');
