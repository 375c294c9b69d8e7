-- An action that is to do is said better, moved, or taken on by another; somebody of the family who has it is in the plan, as
-- for a new one. Once it is settled it stays as it was.
grant update (what, owner_user_id, owner_person_id, owner_name, due_on, success) on plans.action to rooted_scoped, rooted_area;
create policy while_to_do on plans.action as restrictive for update to rooted_scoped, rooted_area
  using (status = 'open')
  with check (owner_person_id is null or exists (select 1 from plans.plan_person p
    where p.plan_id = action.plan_id and p.person_id = owner_person_id));
