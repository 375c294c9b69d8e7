-- Supervision: somebody who works on a plan thinks it over with their supervisor, or in a group. That it took place, and
-- when it does again, is known to the team and to managers; what was said, to those two.
create table plans.supervision (
  id uuid primary key,
  url_id text not null unique,
  plan_id uuid not null references plans.family_plan (id),
  org_id uuid not null references access.organisation (id),
  worker_user_id uuid not null references access.user_account (id),
  supervisor_user_id uuid not null references access.user_account (id),
  kind text not null check (kind in ('one-to-one', 'group')),
  held_on date not null,
  next_on date not null,
  -- When the supervisor read and agreed what was written.
  agreed_on date
);
create index on plans.supervision (plan_id, held_on desc);
create index on plans.supervision (supervisor_user_id) where agreed_on is null;

-- Those that I recorded, and those of workers whom I supervise: as long as they work there and take part in the plan (or did
-- to its end), and until they record the next of that kind with somebody else.
create view plans.my_supervisions as
  select s.id as supervision_id, s.supervisor_user_id = (select acting.my_user()) as i_supervise from plans.supervision s
   where s.org_id = (select acting.my_org())
     and (s.worker_user_id = (select acting.my_user())
          or s.supervisor_user_id = (select acting.my_user())
             and exists (select 1 from access.membership w
                          where (w.user_id, w.org_id) = (s.worker_user_id, s.org_id) and w.until > now())
             and exists (select 1 from plans.team_member m join plans.family_plan f on f.id = m.plan_id
                          where (m.plan_id, m.user_id, m.org_id) = (s.plan_id, s.worker_user_id, s.org_id)
                            and (m.until > now() or m.until = f.closed_at))
             and not exists (select 1 from plans.supervision o
                              where (o.plan_id, o.worker_user_id, o.org_id, o.kind) = (s.plan_id, s.worker_user_id, s.org_id, s.kind)
                                and (o.held_on, o.id) > (s.held_on, s.id) and o.supervisor_user_id <> s.supervisor_user_id));
call acting.give_view_to_definer('plans.my_supervisions', 'rooted_scoped', 'rooted_area');

alter table plans.supervision enable row level security;
alter table plans.supervision force row level security;
grant select, insert, update on plans.supervision to rooted_definer;
create policy definer on plans.supervision to rooted_definer using (true) with check (true);
grant select, insert on plans.supervision to rooted_scoped, rooted_area;
create policy of_my_plan on plans.supervision for select to rooted_scoped, rooted_area
  using (plan_id = any (array(select m.plan_id from plans.my_plans m)));
create policy framed on plans.supervision for select to rooted_scoped, rooted_area
  using (plan_id in (select f.plan_id from plans.framed_for_me f));
create policy taken_part on plans.supervision for select to rooted_scoped, rooted_area
  using (id in (select s.supervision_id from plans.my_supervisions s));
create policy hidden on plans.supervision as restrictive to rooted_scoped, rooted_area
  using (plan_id <> all ((select plans.hidden_from_me())::uuid[]));
create policy recorded_by_worker on plans.supervision for insert to rooted_scoped, rooted_area
  with check (worker_user_id = (select acting.my_user()) and org_id = (select acting.my_org()) and agreed_on is null
    and supervisor_user_id <> (select acting.my_user())
    and plan_id = any (array(select m.plan_id from plans.my_open_plans m))
    and exists (select 1 from access.membership w
                 where w.user_id = supervisor_user_id and w.org_id = (select acting.my_org()) and w.until > now()));

create table plans.supervision_record (
  supervision_id uuid primary key references plans.supervision (id),
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null,
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  written_by uuid not null references access.user_account (id),
  -- Who else took part, where it was a group.
  others text not null default '',
  discussed text not null,
  reflections text not null,
  hypotheses text not null,
  agreed text not null,
  supervisor_says text not null default ''
);
create index on plans.supervision_record (plan_id);
create index on plans.supervision_record (person_id);
select plans.guard('plans.supervision_record', writer => 'written_by');
revoke update on plans.supervision_record from rooted_scoped, rooted_area;
create policy between_the_two on plans.supervision_record as restrictive for select to rooted_scoped, rooted_area
  using (supervision_id in (select s.supervision_id from plans.my_supervisions s));
-- A supervisor was told it, and reads it without a ground of their own; bars and separations hold.
create policy told_to_me on plans.supervision_record for select to rooted_scoped, rooted_area
  using (supervision_id in (select s.supervision_id from plans.my_supervisions s where s.i_supervise)
    and sensitivity = any (array(select m.sensitivity from access.my_sensitivities m)));
create policy of_my_supervision on plans.supervision_record as restrictive for insert to rooted_scoped, rooted_area
  with check (exists (select 1 from plans.supervision s where s.id = supervision_id
    and s.plan_id = supervision_record.plan_id and s.worker_user_id = (select acting.my_user())));

-- The supervisor agrees what was written, with a word of their own. False where it is not theirs, or agreed already.
create function plans.agree_supervision(supervision_id uuid, says text, agreed_on date default current_date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update plans.supervision s set agreed_on = agree_supervision.agreed_on
   where s.id = agree_supervision.supervision_id and s.agreed_on is null
     and s.id in (select m.supervision_id from plans.my_supervisions m where m.i_supervise)
     and s.plan_id <> all (plans.hidden_from_me());
  if not found then return false; end if;
  update plans.supervision_record r set supervisor_says = agree_supervision.says
   where r.supervision_id = agree_supervision.supervision_id;
  return true;
end $$;
call acting.give_to_definer('plans.agree_supervision(uuid, text, date)', 'rooted_scoped', 'rooted_area');
