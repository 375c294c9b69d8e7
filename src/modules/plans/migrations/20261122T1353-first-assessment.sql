-- When a plan's assessment first came to its end: the level of need of one of its children was judged. That it was, and when, is
-- known wherever the plan is; what it says is not.
alter table plans.family_plan add column assessed_on date;

create function plans.assessed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update plans.family_plan f set assessed_on = new.judged_on where f.id = new.plan_id and f.assessed_on is null;
  return null;
end $$;
create trigger assessed after insert on plans.level_judgement for each row execute function plans.assessed();
call acting.give_to_definer('plans.assessed()', 'rooted_definer');
