-- A child goes on from one stage to the next: to school, to secondary school, to services for adults. Whoever has them next
-- is asked, and accepts: a letter can be left unread. What is handed over is read by who accepted, and no sooner.
create table plans.handover (
  id uuid primary key,
  url_id text not null unique,
  plan_id uuid not null references plans.family_plan (id),
  kind text not null check (kind in ('early-years-to-school', 'primary-to-secondary', 'to-another-school', 'to-adult-services')),
  to_user_id uuid not null references access.user_account (id),
  to_org_id uuid not null references access.organisation (id),
  offered_by uuid not null references access.user_account (id),
  offered_on date not null default current_date,
  goes_on date not null,
  -- Read before they accept, so it names nobody.
  message text not null,
  answer text check (answer in ('accepted', 'declined', 'withdrawn')),
  answered_on date,
  why text not null default '',
  check ((answer is null) = (answered_on is null))
);
create index on plans.handover (plan_id);
create index on plans.handover (to_user_id) where answer is null;

create table plans.handover_record (
  handover_id uuid primary key references plans.handover (id),
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null default false check (not whole_family),
  written_by uuid not null references access.user_account (id),
  child_says text not null,
  helps text not null,
  worries text not null,
  meets text not null
);
create index on plans.handover_record (plan_id);
create index on plans.handover_record (person_id);

alter table plans.handover enable row level security;
alter table plans.handover force row level security;
grant select, insert, update on plans.handover to rooted_definer;
create policy definer on plans.handover to rooted_definer using (true) with check (true);
grant select on plans.handover to rooted_scoped, rooted_area;
create policy of_my_plan on plans.handover for select to rooted_scoped, rooted_area
  using (plan_id = any (array(select m.plan_id from plans.my_plans m)));
create policy asked_of_me on plans.handover for select to rooted_scoped, rooted_area
  using (to_user_id = (select acting.my_user()) and to_org_id = (select acting.my_org()) and answer is null);
create policy hidden on plans.handover as restrictive to rooted_scoped, rooted_area
  using (plan_id <> all ((select plans.hidden_from_me())::uuid[]));

-- Who is asked sees the frame of the plan, as who is asked to lead does: who leads, at which level, and nobody's name.
create policy to_take_over on plans.family_plan for select to rooted_scoped, rooted_area
  using (id in (select h.plan_id from plans.handover h
    where h.to_user_id = (select acting.my_user()) and h.to_org_id = (select acting.my_org()) and h.answer is null));

select plans.guard('plans.handover_record', writer => 'written_by', sensitivity => false);
revoke update on plans.handover_record from rooted_scoped, rooted_area;

-- The lead asks a worker to take a child over; whoever was asked before and has not answered is asked no more. False where
-- they cannot take part.
create function plans.offer_handover(handover_id uuid, url_id text, plan_id uuid, child_id uuid, kind text, user_id uuid,
  org_id uuid, goes_on date, message text, offered_on date default current_date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not plans.i_lead(offer_handover.plan_id) then raise insufficient_privilege; end if;
  if not plans.may_take_part(offer_handover.plan_id, offer_handover.user_id, offer_handover.org_id) then return false; end if;
  update plans.handover h set answer = 'withdrawn', answered_on = offer_handover.offered_on
    from plans.handover_record r
   where r.handover_id = h.id and h.plan_id = offer_handover.plan_id and r.person_id = offer_handover.child_id and h.answer is null;
  insert into plans.handover (id, url_id, plan_id, kind, to_user_id, to_org_id, offered_by, offered_on, goes_on, message)
    values (offer_handover.handover_id, offer_handover.url_id, offer_handover.plan_id, offer_handover.kind, offer_handover.user_id,
            offer_handover.org_id, acting.my_user(), offer_handover.offered_on, offer_handover.goes_on, offer_handover.message);
  return true;
end $$;

-- Who accepts joins the team, and with it sees what is handed over.
create function plans.accept_handover(handover_id uuid, accepted_on date default current_date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  accepted plans.handover;
begin
  perform 1 from plans.family_plan f -- as in plans.add_to_team
   where f.id = (select h.plan_id from plans.handover h where h.id = accept_handover.handover_id) for update;
  update plans.handover h set answer = 'accepted', answered_on = accept_handover.accepted_on
    from plans.family_plan f
   where h.id = accept_handover.handover_id and h.answer is null and f.id = h.plan_id and f.closed_at is null
     and h.to_user_id = acting.my_user() and h.to_org_id = acting.my_org()
     and plans.may_take_part(h.plan_id, h.to_user_id, h.to_org_id)
  returning h.* into accepted;
  if accepted.id is null then return false; end if;
  insert into plans.team_member (id, plan_id, user_id, org_id, since)
    values (gen_random_uuid(), accepted.plan_id, acting.my_user(), acting.my_org(), accept_handover.accepted_on)
    on conflict do nothing;
  perform people.join_team(f.id, f.agreement_id, acting.my_user(), acting.my_org())
     from plans.family_plan f where f.id = accepted.plan_id;
  return true;
end $$;

create function plans.decline_handover(handover_id uuid, why text, declined_on date default current_date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update plans.handover h set answer = 'declined', answered_on = decline_handover.declined_on, why = decline_handover.why
   where h.id = decline_handover.handover_id and h.answer is null
     and h.to_user_id = acting.my_user() and h.to_org_id = acting.my_org();
  return found;
end $$;

-- A plan that is closed hands nobody over any more.
create function plans.end_handovers() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update plans.handover h set answer = 'withdrawn', answered_on = new.closed_on where h.plan_id = new.id and h.answer is null;
  return null;
end $$;
create trigger handovers_end after update of closed_at on plans.family_plan
  for each row when (new.closed_at is not null and old.closed_at is null) execute function plans.end_handovers();

call acting.give_to_definer('plans.offer_handover(uuid, text, uuid, uuid, text, uuid, uuid, date, text, date)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.accept_handover(uuid, date)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.decline_handover(uuid, text, date)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.end_handovers()', 'rooted_definer');
