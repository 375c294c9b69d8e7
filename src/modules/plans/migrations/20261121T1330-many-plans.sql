-- A manager sees every plan of their organisation. `= any (array(…))` walks the array for every plan, `in (select …)` looks
-- each up in a hash: 50,000 plans counted in 0.5 s instead of 8 s.
alter policy framed on plans.family_plan using (id in (select r.plan_id from plans.framed_for_me r));
