-- A family that no longer agrees, or one person of it. What they agreed to ends with their word: nobody joins, nothing new is
-- opened. Who works with them now sees them until somebody has written down what stopping means for the children, at most
-- two working days: the end is set on the grounds at once, so that no job has to run for it to come.
create table plans.withdrawal (
  id uuid primary key,
  url_id text not null unique default replace(gen_random_uuid()::text, '-', ''),
  plan_id uuid not null references plans.family_plan (id),
  agreement_id uuid not null references people.agreement (id),
  -- The plan ends with it; otherwise it goes on without one person.
  ends_plan boolean not null,
  recorded_by uuid not null references access.user_account (id),
  recorded_for uuid not null references access.organisation (id),
  recorded_at timestamptz not null default now(),
  closes_at timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('decision', 'time', 'new-agreement', 'plan-ended')),
  check ((ended_at is null) = (ended_by is null)),
  check (closes_at >= recorded_at and closes_at <= recorded_at + interval '5 days')
);
create index on plans.withdrawal (plan_id);
create index on plans.withdrawal (closes_at) where ended_at is null;

-- Who no longer agrees: everybody in the plan, or one of them.
create table plans.withdrawing_person (
  id uuid primary key default gen_random_uuid(),
  withdrawal_id uuid not null references plans.withdrawal (id),
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id)
);
create index on plans.withdrawing_person (withdrawal_id);
create index on plans.withdrawing_person (person_id);
create index on plans.withdrawing_person (plan_id);
select people.guard('plans.withdrawing_person', level => 2);
create policy hidden on plans.withdrawing_person as restrictive to rooted_scoped, rooted_area
  using (plan_id <> all ((select plans.hidden_from_me())::uuid[]));

-- What stopping means for the children, what will be done about it, and who decided that. It is about those who go on, and
-- read by whoever works with all of them: of one who stops alone the team sees nothing more.
create table plans.risk_decision (
  id uuid primary key,
  withdrawal_id uuid not null unique references plans.withdrawal (id),
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null,
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  risk text not null,
  will_do text not null,
  at_risk boolean not null,
  decided_by uuid not null references access.user_account (id),
  decided_for uuid not null references access.organisation (id),
  decided_at timestamptz not null default now()
);
create index on plans.risk_decision (person_id);
create index on plans.risk_decision (plan_id);
select plans.guard('plans.risk_decision', writer => 'decided_by');
revoke insert, update on plans.risk_decision from rooted_scoped, rooted_area;

alter table plans.withdrawal enable row level security;
alter table plans.withdrawal force row level security;
grant select, insert, update on plans.withdrawal to rooted_definer;
create policy definer on plans.withdrawal to rooted_definer using (true) with check (true);
grant select on plans.withdrawal to rooted_scoped, rooted_area;
create policy with_plan on plans.withdrawal for select to rooted_scoped, rooted_area
  using (exists (select 1 from plans.family_plan f where f.id = plan_id));

-- Monday to Friday, as the area's time limits are counted (working-days.rules.ts): bank holidays count, so that it is never
-- later than it says. A weekend counts as the Friday before.
create function plans.working_days_later(start date, days int) returns date
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
    select friday.day + days / 5 * 7 + days % 5 + case when extract(isodow from friday.day)::int + days % 5 > 5 then 2 else 0 end
      from (select start - greatest(extract(isodow from start)::int - 5, 0) as day) friday
  $$;

-- The same time of day then.
create function plans.working_days_after(since timestamptz, days int) returns timestamptz
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
    select (plans.working_days_later((since at time zone 'Europe/London')::date, days)
            + (since at time zone 'Europe/London')::time) at time zone 'Europe/London'
  $$;

-- From when on a family that no longer agrees is seen by nobody because it did.
create function plans.withdrawal_closes_at() returns timestamptz
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
    select plans.working_days_after(now(), least(2, coalesce((
      select c.working_days from people.agreement_clock c
       where c.code = 'decide' and current_date between c.valid_from and coalesce(c.valid_to, 'infinity')
       order by c.valid_from desc limit 1), 2)))
  $$;

-- Writes down for one plan that these persons no longer agree, and sets the end of what its team sees of them.
create function plans.begin_withdrawal(plan_id uuid, agreement_id uuid, person_ids uuid[], ends_plan boolean) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  withdrawal uuid := gen_random_uuid();
  closes timestamptz := plans.withdrawal_closes_at();
begin
  insert into plans.withdrawal (id, plan_id, agreement_id, ends_plan, recorded_by, recorded_for, closes_at)
    values (withdrawal, begin_withdrawal.plan_id, begin_withdrawal.agreement_id, begin_withdrawal.ends_plan,
            acting.my_user(), acting.my_org(), closes);
  insert into plans.withdrawing_person (withdrawal_id, plan_id, person_id)
    select withdrawal, begin_withdrawal.plan_id, unnest(begin_withdrawal.person_ids);
  if begin_withdrawal.ends_plan then
    update plans.lead_offer o set answer = 'withdrawn', answered_at = now()
     where o.plan_id = begin_withdrawal.plan_id and o.answer is null;
    perform people.end_team(begin_withdrawal.plan_id, closes);
  else
    perform people.leave_out_of_team(begin_withdrawal.plan_id, begin_withdrawal.person_ids, closes);
  end if;
  return withdrawal;
end $$;

-- The family no longer agrees to work together with an organisation, or one person of it: what was agreed about this child
-- with it ends, for everybody or for that person. Said to the organisation, or to anybody on the team of a plan that rests
-- on it. Gives the withdrawals that now wait for a decision, one for each such plan; null where it may not be recorded.
create function plans.record_withdrawal(child_id uuid, org_id uuid, person_id uuid, why text,
  withdrawn_on date default current_date) returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  agreed uuid[];
  resting uuid[];
begin
  select array_agg(distinct a.id) into agreed
    from people.agreement a
    join people.agreement_person c on c.agreement_id = a.id and c.person_id = record_withdrawal.child_id
    join people.agreement_person p on p.agreement_id = a.id and p.withdrawn_on is null
         and p.person_id = coalesce(record_withdrawal.person_id, record_withdrawal.child_id)
   where a.org_id = record_withdrawal.org_id and a.withdrawn_on is null;
  -- A plan that is opened on one meanwhile is found below, or finds that it is withdrawn (plans.open_plan, plans.rest_on).
  perform 1 from people.agreement a where a.id = any (agreed) order by a.id for update;
  select coalesce(array_agg(f.id), '{}') into resting from plans.family_plan f
   where f.agreement_id = any (agreed) and f.closed_at is null;
  if agreed is null
     or not people.i_hold(coalesce(record_withdrawal.person_id, record_withdrawal.child_id), 1)
     or not (record_withdrawal.org_id = acting.my_org() and people.i_hold(record_withdrawal.child_id, 2)
             or exists (select 1 from plans.my_open_plans mine where mine.plan_id = any (resting))) then
    return null;
  end if;
  -- Of two who write it down at once, the second waits here and then finds the first's.
  perform 1 from plans.family_plan f where f.id = any (resting) for update;
  if record_withdrawal.person_id is null then
    perform people.withdraw_agreements(agreed, record_withdrawal.why, record_withdrawal.withdrawn_on);
  else
    perform people.withdraw_person(agreed, record_withdrawal.person_id, record_withdrawal.why, record_withdrawal.withdrawn_on);
  end if;
  return array(
    select plans.begin_withdrawal(f.id, f.agreement_id, leaving.persons, leaving.ends_plan)
      from plans.family_plan f
      cross join lateral (
        select array_agg(p.person_id) as persons,
               record_withdrawal.person_id is null or bool_or(p.opened_for) as ends_plan
          from plans.plan_person p
         where p.plan_id = f.id and p.until > now()
           and (record_withdrawal.person_id is null or p.person_id = record_withdrawal.person_id)) leaving
     where f.id = any (resting) and leaving.persons is not null
       and not exists (select 1 from plans.withdrawal w
                        where w.plan_id = f.id and w.ended_at is null and (w.ends_plan or exists (
                          select 1 from plans.withdrawing_person o
                           where o.withdrawal_id = w.id and o.person_id = record_withdrawal.person_id))));
end $$;

-- Closes the door: the plan ends, or goes on without those who no longer agree.
create function plans.end_withdrawal(withdrawal_id uuid, ended_by text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  ending plans.withdrawal;
  persons uuid[];
begin
  update plans.withdrawal w set ended_at = now(), ended_by = end_withdrawal.ended_by
   where w.id = end_withdrawal.withdrawal_id returning w.* into strict ending;
  if ending.ends_plan then
    perform plans.end_plans(array[ending.plan_id], 'agreement-withdrawn', current_date);
    -- Where its time came, it was closed by the word of whoever wrote it down.
    update plans.family_plan f set closed_by = ending.recorded_by where f.id = ending.plan_id and f.closed_by is null;
  else
    select array_agg(p.person_id) into persons from plans.withdrawing_person p where p.withdrawal_id = ending.id;
    perform people.leave_out_of_team(ending.plan_id, persons);
    update plans.plan_person p set until = now()
     where p.plan_id = ending.plan_id and p.person_id = any (persons) and p.until > now();
    update plans.family_plan f set version = f.version + 1 where f.id = ending.plan_id;
  end if;
end $$;

-- What stopping means, decided by the lead professional or a manager of the organisation that leads or opened the plan.
create function plans.decide_on_risk(decision_id uuid, withdrawal_id uuid, risk text, will_do text, at_risk boolean,
  sensitivity text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  ending plans.withdrawal;
begin
  select * into ending from plans.withdrawal w
   where w.id = decide_on_risk.withdrawal_id and w.ended_at is null for update;
  -- One answer where there is none and where it is not theirs to decide.
  if ending.id is null or not plans.i_may_offer_lead(ending.plan_id)
     or ending.plan_id = any (plans.hidden_from_me()) then
    return false;
  end if;
  if not exists (select 1 from access.my_sensitivities s where s.sensitivity = decide_on_risk.sensitivity) then
    raise insufficient_privilege;
  end if;
  insert into plans.risk_decision (id, withdrawal_id, plan_id, person_id, whole_family, sensitivity, risk, will_do, at_risk,
                                   decided_by, decided_for)
    select decide_on_risk.decision_id, ending.id, ending.plan_id, p.person_id, true, decide_on_risk.sensitivity,
           decide_on_risk.risk, decide_on_risk.will_do, decide_on_risk.at_risk, acting.my_user(), acting.my_org()
      from plans.plan_person p where p.plan_id = ending.plan_id and p.opened_for and p.until > now();
  -- Whoever decides may see no more than the frame: the child's schools are told all the same, and where there is none, they
  -- themselves, from whom it passes on.
  if decide_on_risk.at_risk then
    perform people.alert_schools_of(array(select p.person_id from plans.plan_person p
      where p.plan_id = ending.plan_id and p.opened_for and p.until > now()));
  end if;
  perform plans.end_withdrawal(ending.id, 'decision');
  return true;
end $$;

-- The time has come and nobody decided: what the machinery does, in the name of whoever wrote down the family's word. Gives
-- what is to be taken out of calendars and written into the audit; nothing where it is not yet time, or over.
create function plans.end_withdrawal_in_time(withdrawal_id uuid)
  returns table (plan_id uuid, url_id text, next_review_on date, ends_plan boolean, recorded_by uuid, person_ids uuid[], team uuid[])
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform 1 from plans.withdrawal w
    where w.id = end_withdrawal_in_time.withdrawal_id and w.ended_at is null and w.closes_at <= now() for update;
  if not found then return; end if;
  return query
    select f.id, f.url_id, f.next_review_on, w.ends_plan, w.recorded_by,
           array(select p.person_id from plans.withdrawing_person p where p.withdrawal_id = w.id),
           array(select distinct m.user_id from plans.team_member m where m.plan_id = f.id and m.until > now())
      from plans.withdrawal w join plans.family_plan f on f.id = w.plan_id
     where w.id = end_withdrawal_in_time.withdrawal_id;
  perform plans.end_withdrawal(end_withdrawal_in_time.withdrawal_id, 'time');
end $$;

-- An open plan rests on what the family agreed to later, with my organisation: it takes in whom that names, and whom it
-- names no more no longer agrees. By somebody on the team, or by whoever might open a plan for the child: their own sight
-- does not change by it. False where it is not newer, no longer stands, leaves out the child or the lead's organisation, or
-- somebody was quicker.
create function plans.rest_on(plan_id uuid, agreement_id uuid, version int) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  plan plans.family_plan;
  child uuid;
begin
  select p.person_id into child from plans.plan_person p
   where p.plan_id = rest_on.plan_id and p.opened_for and p.until > now();
  if rest_on.plan_id = any (plans.hidden_from_me())
     or not exists (select 1 from plans.my_open_plans m where m.plan_id = rest_on.plan_id)
        and not coalesce(people.i_hold(child, 3), false) then
    raise insufficient_privilege;
  end if;
  perform 1 from people.agreement a where a.id = rest_on.agreement_id for update;
  select * into plan from plans.family_plan f
   where f.id = rest_on.plan_id and f.version = rest_on.version and f.closed_at is null for update;
  if plan.id is null
     or not exists (select 1 from people.agreed_persons(rest_on.agreement_id) p where p.person_id = child)
     or not exists (select 1 from people.agreement a join people.agreement before on before.id = plan.agreement_id
                     where a.id = rest_on.agreement_id and a.org_id = acting.my_org() and a.recorded_at > before.recorded_at)
     or not people.agreed_with(rest_on.agreement_id, plan.lead_org_id) then
    return false;
  end if;
  update plans.family_plan f set agreement_id = rest_on.agreement_id, version = f.version + 1 where f.id = plan.id;
  -- They agreed again: what waited is over. Somebody whom it does not name goes on leaving.
  update plans.withdrawal w set ended_at = now(), ended_by = 'new-agreement'
   where w.plan_id = plan.id and w.ended_at is null and (w.ends_plan or exists (
     select 1 from plans.withdrawing_person p join people.agreed_persons(rest_on.agreement_id) a on a.person_id = p.person_id
      where p.withdrawal_id = w.id));
  -- Organisations that it does not let be told.
  perform people.leave_team(plan.id, m.user_id, m.org_id) from plans.team_member m
   where m.plan_id = plan.id and m.until > now() and not people.agreed_with(rest_on.agreement_id, m.org_id);
  update plans.team_member m set until = now()
   where m.plan_id = plan.id and m.until > now() and not people.agreed_with(rest_on.agreement_id, m.org_id);
  perform people.join_team(plan.id, rest_on.agreement_id, m.user_id, m.org_id) from plans.team_member m
   where m.plan_id = plan.id and m.until > now();
  perform plans.begin_withdrawal(plan.id, rest_on.agreement_id, array[p.person_id], false) from plans.plan_person p
   where p.plan_id = plan.id and p.until > now()
     and not exists (select 1 from people.agreed_persons(rest_on.agreement_id) a where a.person_id = p.person_id)
     and not exists (select 1 from plans.withdrawal w join plans.withdrawing_person o on o.withdrawal_id = w.id
                      where w.plan_id = plan.id and w.ended_at is null and o.person_id = p.person_id);
  perform people.leave_out_of_team(plan.id, array(
    select i.person_id from people.involvement i
     where i.because_of = 'plan:' || plan.id and i.kind = 'team-around-family' and i.until > now()
       and not exists (select 1 from people.agreed_persons(rest_on.agreement_id) a where a.person_id = i.person_id)
       and not exists (select 1 from plans.plan_person p where p.plan_id = plan.id and p.person_id = i.person_id and p.until > now())));
  -- In the plan are those whom its team sees now, as when it was opened.
  update plans.plan_person p set until = now() from people.agreed_persons(rest_on.agreement_id) a
   where p.plan_id = plan.id and p.until > now() and a.person_id = p.person_id
     and a.level <> p.level;
  insert into plans.plan_person (id, plan_id, person_id, level, opened_for)
    select gen_random_uuid(), plan.id, a.person_id, a.level, a.person_id = child from people.agreed_persons(rest_on.agreement_id) a
     where not exists (select 1 from plans.plan_person p where p.plan_id = plan.id and p.person_id = a.person_id and p.until > now())
       and exists (select 1 from people.involvement i where i.because_of = 'plan:' || plan.id and i.person_id = a.person_id
                      and i.kind = 'team-around-family' and i.until > now() and i.confirmed_at is not null);
  return true;
end $$;

-- Who leads a plan that still rests on an agreement that has a last day: whom the machinery tells that it comes.
create function plans.lead_to_remind(plan_id uuid, agreement_id uuid) returns table (lead_user_id uuid, url_id text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select f.lead_user_id, f.url_id from plans.family_plan f join people.agreement a on a.id = f.agreement_id
     where f.id = lead_to_remind.plan_id and f.agreement_id = lead_to_remind.agreement_id and f.closed_at is null
       and a.withdrawn_on is null and a.ends_on is not null
  $$;

call acting.give_to_definer('plans.begin_withdrawal(uuid, uuid, uuid[], boolean)', 'rooted_definer');
call acting.give_to_definer('plans.record_withdrawal(uuid, uuid, uuid, text, date)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.end_withdrawal(uuid, text)', 'rooted_definer');
call acting.give_to_definer('plans.decide_on_risk(uuid, uuid, text, text, boolean, text)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.end_withdrawal_in_time(uuid)', 'rooted_keeper');
call acting.give_to_definer('plans.lead_to_remind(uuid, uuid)', 'rooted_keeper');
call acting.give_to_definer('plans.rest_on(uuid, uuid, int)', 'rooted_scoped', 'rooted_area');
grant execute on function plans.working_days_later(date, int), plans.working_days_after(timestamptz, int),
  plans.withdrawal_closes_at() to rooted_scoped, rooted_area, rooted_definer;
