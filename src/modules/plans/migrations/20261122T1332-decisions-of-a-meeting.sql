-- What a meeting decided: each row points at what it changed in the plan, and is seen as that is.
create table plans.meeting_decision (
  id uuid primary key,
  meeting_id uuid not null references plans.meeting (id),
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null,
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  change text not null check (change in ('need-added', 'action-added', 'action-changed', 'action-done', 'action-not-done')),
  need_id uuid not null references plans.need (id),
  action_id uuid references plans.action (id),
  decided_by uuid not null references access.user_account (id),
  decided_at timestamptz not null default now(),
  check ((change = 'need-added') = (action_id is null))
);
create index on plans.meeting_decision (meeting_id);
create index on plans.meeting_decision (plan_id);
create index on plans.meeting_decision (person_id);
select plans.guard('plans.meeting_decision', writer => 'decided_by');
create policy as_its_need on plans.meeting_decision as restrictive for insert to rooted_scoped, rooted_area
  with check (exists (select 1 from plans.need n
    where n.id = need_id and (n.plan_id, n.person_id, n.whole_family, n.sensitivity)
      = (meeting_decision.plan_id, meeting_decision.person_id, meeting_decision.whole_family, meeting_decision.sensitivity)));
revoke update on plans.meeting_decision from rooted_scoped, rooted_area;

-- Of a meeting that is due: who leads the plan is told before the day and when it has passed, the managers of the organisation
-- that leads when nothing happened since. Only while it is still due that day; each is told once of it.
create function plans.chase_meeting(plan text, due_on date, step text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    select messages.queue(told.user_id, null, 'plans.meeting-due', f.url_id,
             md5(concat_ws(' ', f.id, chase_meeting.due_on, chase_meeting.step))::uuid, told.user_id)
      from plans.family_plan f
      cross join lateral (
        select f.lead_user_id as user_id where chase_meeting.step in ('remind', 'overdue')
        union
        select m.user_id from access.membership m
         where chase_meeting.step = 'escalate' and m.org_id = f.lead_org_id and m.role = 'manager' and m.until > now()) told
     where f.url_id = chase_meeting.plan and f.closed_at is null and f.next_review_on = chase_meeting.due_on
       -- Nothing is sent about a child who has died.
       and not exists (select 1 from plans.plan_person p join people.death d on d.person_id = p.person_id
                        where p.plan_id = f.id and p.opened_for)
  $$;
call acting.give_to_definer('plans.chase_meeting(text, date, text)', 'rooted_keeper');

-- That somebody had died was a mistake: the next meeting of the open plan that was opened for them, and its team, who are
-- invited again. For whoever works with them, and for the data officer, who may correct it and sees no plan.
create function plans.meetings_to_call_again(person_id uuid)
  returns table (url_id text, next_review_on date, meets_from timestamptz, meets_until timestamptz, team uuid[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select f.url_id, f.next_review_on, f.meets_from, f.meets_until,
           array(select distinct m.user_id from plans.team_member m where m.plan_id = f.id and m.until > now())
      from plans.plan_person p join plans.family_plan f on f.id = p.plan_id and f.closed_at is null
     where p.person_id = meetings_to_call_again.person_id and p.opened_for and p.until > now()
       and not exists (select 1 from people.death d where d.person_id = p.person_id)
       and (people.i_hold(p.person_id, 2)
            or access.i_am('data-officer') and p.person_id not in (select b.person_id from people.barred_to_me b)
               and p.person_id not in (select o.person_id from people.only_sealed o))
  $$;
call acting.give_to_definer('plans.meetings_to_call_again(uuid)', 'rooted_scoped', 'rooted_area');
