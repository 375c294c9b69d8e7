-- Who is on a team decides who sees a family, so a team changes only through these. Each asks who is asking. False
-- means that there is nothing to do it to, or that somebody was quicker; what no page would try is an error.

-- Whether somebody works there now, the family agrees that this organisation is told, and no bar keeps them from anybody in the
-- plan. A Universal Plus plan is one organisation's, with the School Liaison Officer (joining.rules.ts).
create function plans.may_take_part(plan_id uuid, user_id uuid, org_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select 1 from access.membership m join access.user_account u on u.id = m.user_id
                    where m.user_id = may_take_part.user_id and m.org_id = may_take_part.org_id and m.until > now()
                      and u.disabled_at is null)
       and exists (select 1 from plans.family_plan f
                    where f.id = may_take_part.plan_id and people.agreed_with(f.agreement_id, may_take_part.org_id)
                      and (f.kind = 'taf' or f.lead_org_id = may_take_part.org_id or exists (
                        select 1 from access.membership l where l.user_id = may_take_part.user_id and l.role = 'liaison-officer'
                           and l.org_id = may_take_part.org_id and l.until > now())))
       and not exists (select 1 from people.bar b join plans.plan_person p on p.person_id = b.person_id
                        where p.plan_id = may_take_part.plan_id and b.user_id = may_take_part.user_id and b.until > now())
  $$;

create function plans.i_lead(plan_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select 1 from plans.family_plan f where f.id = i_lead.plan_id and f.closed_at is null
                          and f.lead_user_id = acting.my_user() and f.lead_org_id = acting.my_org()) $$;

-- The lead may offer the lead; so may a manager of the organisation that leads or that opened the plan, since somebody
-- must be able to when the lead professional has gone; and so may the coordinator who is asked to find one.
create function plans.i_may_offer_lead(plan_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select plans.i_lead(i_may_offer_lead.plan_id) or access.i_am('manager') and exists (
      select 1 from plans.family_plan f
       where f.id = i_may_offer_lead.plan_id and f.closed_at is null and acting.my_org() in (f.org_id, f.lead_org_id))
      or exists (select 1 from plans.lead_question q join plans.family_plan f on f.id = q.plan_id
       where q.plan_id = i_may_offer_lead.plan_id and f.closed_at is null and q.answered_at is null
         and q.to_user_id = acting.my_user() and q.to_org_id = acting.my_org())
  $$;

-- Opens a plan for a child on an agreement to work together that names the child and stands. Who opens it
-- leads it until somebody else accepts.
create function plans.open_plan(plan_id uuid, url_id text, child_id uuid, agreement_id uuid, level_edition text,
  level int, next_review_on date, opened_on date default current_date, kind text default 'taf', begun_by_org uuid default null)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  -- Of this and a word that they no longer agree, the second waits here and then finds the first.
  perform 1 from people.agreement a where a.id = open_plan.agreement_id for update;
  if not people.i_hold(open_plan.child_id, 3) or not exists (
    select 1 from people.agreed_persons(open_plan.agreement_id) p where p.person_id = open_plan.child_id) then
    raise insufficient_privilege;
  end if;
  -- Of two who open one for the same child at once, the second waits here and then finds the first.
  perform 1 from people.person p where p.id = open_plan.child_id for update;
  if exists (select 1 from plans.plan_person p where p.person_id = open_plan.child_id and p.until > now()) then
    return false;
  end if;
  insert into plans.family_plan (id, url_id, org_id, opened_by, opened_on, begun_by_org, kind, taf_since, agreement_id,
                                 level_edition, level, next_review_on, lead_user_id, lead_org_id, lead_accepted_at)
    values (open_plan.plan_id, open_plan.url_id, acting.my_org(), acting.my_user(), open_plan.opened_on,
            coalesce(open_plan.begun_by_org, acting.my_org()), open_plan.kind,
            case when open_plan.kind = 'taf' then open_plan.opened_on end, open_plan.agreement_id, open_plan.level_edition, open_plan.level, open_plan.next_review_on,
            acting.my_user(), acting.my_org(), case when open_plan.kind = 'universal-plus' then now() end);
  insert into plans.team_member (id, plan_id, user_id, org_id, since)
    values (gen_random_uuid(), open_plan.plan_id, acting.my_user(), acting.my_org(), open_plan.opened_on);
  perform people.join_team(open_plan.plan_id, open_plan.agreement_id, acting.my_user(), acting.my_org());
  insert into plans.plan_person (id, plan_id, person_id, level, opened_for)
    select gen_random_uuid(), open_plan.plan_id, p.person_id, p.level, p.person_id = open_plan.child_id
      from people.agreed_persons(open_plan.agreement_id) p where people.i_hold(p.person_id, p.level);
  return true;
end $$;

create function plans.offer_lead(offer_id uuid, url_id text, plan_id uuid, user_id uuid, org_id uuid, message text,
  offered_on date default current_date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not plans.i_may_offer_lead(offer_lead.plan_id) then raise insufficient_privilege; end if;
  if not plans.may_take_part(offer_lead.plan_id, offer_lead.user_id, offer_lead.org_id) then return false; end if;
  update plans.lead_offer o set answer = 'withdrawn', answered_at = now()
   where o.plan_id = offer_lead.plan_id and o.answer is null;
  insert into plans.lead_offer (id, url_id, plan_id, to_user_id, to_org_id, offered_by, offered_on, message)
    values (offer_lead.offer_id, offer_lead.url_id, offer_lead.plan_id, offer_lead.user_id, offer_lead.org_id,
            acting.my_user(), offer_lead.offered_on, offer_lead.message);
  return true;
end $$;

-- The one before stays on the team until they or the new lead end that.
create function plans.accept_lead(offer_id uuid, since date default current_date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  led plans.family_plan;
begin
  update plans.lead_offer o set answer = 'accepted', answered_at = now()
   where o.id = accept_lead.offer_id and o.answer is null
     and o.to_user_id = acting.my_user() and o.to_org_id = acting.my_org()
     and plans.may_take_part(o.plan_id, o.to_user_id, o.to_org_id);
  if not found then return false; end if;
  update plans.family_plan f set lead_user_id = acting.my_user(), lead_org_id = acting.my_org(), lead_accepted_at = now(), version = f.version + 1
    from plans.lead_offer o where o.id = accept_lead.offer_id and f.id = o.plan_id and f.closed_at is null
  returning f.* into strict led;
  insert into plans.team_member (id, plan_id, user_id, org_id, since)
    values (gen_random_uuid(), led.id, acting.my_user(), acting.my_org(), accept_lead.since)
    on conflict do nothing;
  update plans.lead_question q set answer = 'Somebody has accepted', answered_at = now()
   where q.plan_id = led.id and q.answered_at is null;
  perform people.join_team(led.id, led.agreement_id, acting.my_user(), acting.my_org());
  return true;
end $$;

-- Whoever acts as the lead goes on leading, for good.
create function plans.take_lead(plan_id uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not plans.i_lead(take_lead.plan_id) then raise insufficient_privilege; end if;
  update plans.family_plan f set lead_accepted_at = now(), version = f.version + 1
   where f.id = take_lead.plan_id and f.lead_accepted_at is null;
  if not found then return false; end if;
  update plans.lead_offer o set answer = 'withdrawn', answered_at = now() where o.plan_id = take_lead.plan_id and o.answer is null;
  update plans.lead_question q set answer = 'Whoever acted as the lead goes on leading', answered_at = now()
   where q.plan_id = take_lead.plan_id and q.answered_at is null;
  return true;
end $$;

-- With the second no in a row the coordinator is asked, by name. Gives the question's name in a URL, empty where there is
-- none yet; null where nothing was offered to whoever asks.
create function plans.decline_lead(offer_id uuid, why text, url_id text) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  plan uuid;
  settled timestamptz;
begin
  update plans.lead_offer o set answer = 'declined', answered_at = now(), why = decline_lead.why
   where o.id = decline_lead.offer_id and o.answer is null
     and o.to_user_id = acting.my_user() and o.to_org_id = acting.my_org()
  returning o.plan_id into plan;
  if plan is null then return null; end if;
  select greatest(f.lead_accepted_at, (select max(q.answered_at) from plans.lead_question q where q.plan_id = f.id))
    into settled from plans.family_plan f where f.id = plan;
  if (select count(*) from plans.lead_offer o where o.plan_id = plan and o.answer = 'declined'
        and o.answered_at > coalesce(settled, '-infinity')) < 2 then
    return '';
  end if;
  insert into plans.lead_question (id, url_id, plan_id, to_user_id, to_org_id)
  select gen_random_uuid(), decline_lead.url_id, plan, c.user_id, c.org_id
    from (select true) one left join plans.coordinator c on c.until = 'infinity'
    on conflict do nothing;
  return case when found then decline_lead.url_id else '' end;
end $$;

-- How many open plans each of these leads, for whoever may ask one of them to lead this plan.
create function plans.count_led(plan_id uuid, user_ids uuid[]) returns table (user_id uuid, org_id uuid, plans int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select f.lead_user_id, f.lead_org_id, count(*)::int from plans.family_plan f
     where f.closed_at is null and f.lead_user_id = any (count_led.user_ids) and (select plans.i_may_offer_lead(count_led.plan_id))
     group by f.lead_user_id, f.lead_org_id
  $$;

-- The coordinator says what is to be, and is asked no more.
create function plans.answer_lead_question(question_id uuid, answer text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update plans.lead_question q set answer = answer_lead_question.answer, answered_at = now()
   where q.id = answer_lead_question.question_id and q.answered_at is null
     and q.to_user_id = acting.my_user() and q.to_org_id = acting.my_org();
  return found;
end $$;

-- An administrator names the coordinator: a manager, while they work there. What the one before is asked goes over to them.
create function plans.name_coordinator(user_id uuid, org_id uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not access.i_am('administrator') then raise insufficient_privilege; end if;
  if not exists (select 1 from access.membership m join access.user_account u on u.id = m.user_id and u.disabled_at is null
      where m.user_id = name_coordinator.user_id and m.org_id = name_coordinator.org_id and m.role = 'manager' and m.until > now()) then
    return false;
  end if;
  update plans.coordinator c set until = now() where c.until = 'infinity';
  insert into plans.coordinator (id, user_id, org_id)
    values (gen_random_uuid(), name_coordinator.user_id, name_coordinator.org_id);
  update plans.lead_question q set to_user_id = name_coordinator.user_id, to_org_id = name_coordinator.org_id
   where q.answered_at is null;
  return true;
end $$;

create function plans.add_to_team(plan_id uuid, user_id uuid, org_id uuid, since date default current_date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not plans.i_lead(add_to_team.plan_id) then raise insufficient_privilege; end if;
  -- Who joins while the family's word that they stop is being written waits for it, and has its end.
  perform 1 from plans.family_plan f where f.id = add_to_team.plan_id for update;
  if not plans.may_take_part(add_to_team.plan_id, add_to_team.user_id, add_to_team.org_id) then return false; end if;
  insert into plans.team_member (id, plan_id, user_id, org_id, since)
    values (gen_random_uuid(), add_to_team.plan_id, add_to_team.user_id, add_to_team.org_id, add_to_team.since)
    on conflict do nothing;
  perform people.join_team(f.id, f.agreement_id, add_to_team.user_id, add_to_team.org_id)
     from plans.family_plan f where f.id = add_to_team.plan_id;
  return true;
end $$;

-- Members leave, or the lead ends it. The lead first hands over: a plan is never without.
create function plans.leave_team(plan_id uuid, user_id uuid, org_id uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if (leave_team.user_id, leave_team.org_id) is distinct from (acting.my_user(), acting.my_org())
     and not plans.i_lead(leave_team.plan_id) then
    raise insufficient_privilege;
  end if;
  update plans.team_member m set until = now()
   where m.plan_id = leave_team.plan_id and m.user_id = leave_team.user_id and m.org_id = leave_team.org_id
     and m.until > now() and not exists (select 1 from plans.family_plan f where f.id = leave_team.plan_id
       and (f.lead_user_id, f.lead_org_id) = (leave_team.user_id, leave_team.org_id));
  if not found then return false; end if;
  perform people.leave_team(leave_team.plan_id, leave_team.user_id, leave_team.org_id);
  return true;
end $$;

-- Ends plans, and with them what their teams could see because of them.
create function plans.end_plans(plan_ids uuid[], reason text, closed_on date) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update plans.family_plan f
     set closed_on = end_plans.closed_on, closed_at = now(), closed_by = acting.my_user(),
         closing_reason = end_plans.reason, version = f.version + 1
   where f.id = any (end_plans.plan_ids);
  update plans.lead_offer o set answer = 'withdrawn', answered_at = now() where o.plan_id = any (end_plans.plan_ids) and o.answer is null;
  update plans.team_member m set until = now() where m.plan_id = any (end_plans.plan_ids) and m.until > now();
  update plans.plan_person p set until = now() where p.plan_id = any (end_plans.plan_ids) and p.until > now();
  update plans.withdrawal w set ended_at = now(), ended_by = 'plan-ended' where w.plan_id = any (end_plans.plan_ids) and w.ended_at is null;
  perform people.end_team(ended) from unnest(end_plans.plan_ids) ended;
end $$;

create function plans.close_plan(plan_id uuid, reason text, version int, closed_on date default current_date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not plans.i_lead(close_plan.plan_id) then raise insufficient_privilege; end if;
  -- Where a family no longer agrees, what that means for its children is decided first, and closes the plan.
  if exists (select 1 from plans.withdrawal w where w.plan_id = close_plan.plan_id and w.ended_at is null) then
    return false;
  end if;
  perform 1 from plans.family_plan f where f.id = close_plan.plan_id and f.version = close_plan.version for update;
  if not found then return false; end if;
  perform plans.end_plans(array[close_plan.plan_id], close_plan.reason, close_plan.closed_on);
  return true;
end $$;

call acting.give_to_definer('plans.may_take_part(uuid, uuid, uuid)', 'rooted_definer');
call acting.give_to_definer('plans.i_lead(uuid)', 'rooted_definer');
call acting.give_to_definer('plans.i_may_offer_lead(uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.open_plan(uuid, text, uuid, uuid, text, int, date, date, text, uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.offer_lead(uuid, text, uuid, uuid, uuid, text, date)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.accept_lead(uuid, date)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.take_lead(uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.decline_lead(uuid, text, text)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.count_led(uuid, uuid[])', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.answer_lead_question(uuid, text)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.name_coordinator(uuid, uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.add_to_team(uuid, uuid, uuid, date)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.leave_team(uuid, uuid, uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.end_plans(uuid[], text, date)', 'rooted_definer');
call acting.give_to_definer('plans.close_plan(uuid, text, int, date)', 'rooted_scoped', 'rooted_area');
