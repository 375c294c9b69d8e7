-- Direct work: what somebody did with a child, a parent or a family, with a plan or without one. A contact attempted, a
-- contact made and a change seen are three different things. Written once.
create table plans.direct_work (
  id uuid primary key,
  url_id text not null unique,
  person_id uuid not null references people.person (id),
  -- Where it was done for a plan. What is about the whole family is kept with the child for whom that was opened.
  plan_id uuid references plans.family_plan (id),
  whole_family boolean not null check (not whole_family or plan_id is not null),
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  came_of_it text not null check (came_of_it in ('attempted', 'made', 'change-seen')),
  how text not null check (how in ('visit', 'face-to-face', 'phone', 'video', 'message')),
  with_whom text[] not null check (with_whom <@ array['child', 'parent-or-carer', 'relative', 'school', 'professional']),
  happened_on date not null,
  minutes smallint not null check (minutes between 1 and 720),
  text text not null,
  at_risk boolean not null,
  written_by uuid not null references access.user_account (id),
  written_for uuid not null references access.organisation (id),
  written_at timestamptz not null default now()
);
create index on plans.direct_work (person_id, happened_on desc, id desc);
create index on plans.direct_work (plan_id, happened_on desc, id desc) where plan_id is not null;
create index on plans.direct_work (written_by, happened_on);

-- Where it was, which tells where somebody is.
create table plans.work_place (
  work_id uuid primary key references plans.direct_work (id),
  person_id uuid not null references people.person (id),
  place text not null
);
create index on plans.work_place (person_id);

-- What is for whoever wrote it and the manager of their organisation, and for nobody else.
create table plans.restricted_note (
  work_id uuid primary key references plans.direct_work (id),
  person_id uuid not null references people.person (id),
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  text text not null,
  written_by uuid not null references access.user_account (id),
  written_for uuid not null references access.organisation (id),
  written_on date not null
);
create index on plans.restricted_note (person_id);
create index on plans.restricted_note (written_for, written_on desc);

-- A visit or a call that somebody means to make. It is on their list until they say what came of it or call it off.
create table plans.visit_planned (
  id uuid primary key,
  url_id text not null unique,
  person_id uuid not null references people.person (id),
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  user_id uuid not null references access.user_account (id),
  org_id uuid not null references access.organisation (id),
  planned_on date not null,
  -- Null where the day is enough.
  at_time text check (at_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  how text not null check (how in ('visit', 'face-to-face', 'phone', 'video', 'message')),
  what_for text not null,
  work_id uuid references plans.direct_work (id),
  called_off_because text,
  check (num_nonnulls(work_id, called_off_because) < 2)
);
create index on plans.visit_planned (person_id, planned_on);
create index on plans.visit_planned (user_id, planned_on) where work_id is null and called_off_because is null;

-- What whoever goes there should know: a dog, two to go together, not alone with somebody.
create table plans.visiting_caution (
  id uuid primary key,
  url_id text not null unique,
  person_id uuid not null references people.person (id),
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  what text not null,
  -- Whom to ring before going.
  ring text not null,
  written_by uuid not null references access.user_account (id),
  written_for uuid not null references access.organisation (id),
  since date not null,
  ended_on date,
  ended_by uuid references access.user_account (id),
  ended_because text,
  check (num_nonnulls(ended_on, ended_by, ended_because) in (0, 3))
);
create index on plans.visiting_caution (person_id);

select people.guard('plans.direct_work', level => 3, sensitivity => true, written => true);
select people.guard('plans.work_place', level => 3, whereabouts => true, written => true);
select people.guard('plans.restricted_note', level => 3, sensitivity => true, written => true);
select people.guard('plans.visit_planned', level => 3, sensitivity => true, written => true);
select people.guard('plans.visiting_caution', level => 3, sensitivity => true, written => true);

-- As `plans.guard`, for what need not hang on a plan.
create policy hidden on plans.direct_work as restrictive to rooted_scoped, rooted_area
  using ((plan_id = any ((select plans.hidden_from_me())::uuid[])) is not true);
create policy seen_with_everyone on plans.direct_work as restrictive to rooted_scoped, rooted_area
  using (not whole_family or (select true from plans.not_held_in_full o where o.plan_id = direct_work.plan_id limit 1) is not true);
create policy added_by_team on plans.direct_work as restrictive for insert to rooted_scoped, rooted_area
  with check (plan_id is null or plan_id = any (array(select m.plan_id from plans.my_open_plans m)) and exists (
    select 1 from plans.plan_person p where p.plan_id = direct_work.plan_id and p.person_id = direct_work.person_id and p.until > now()));

-- A place and a restricted note are those of work that one sees, and write down as it is written down.
create policy with_work on plans.work_place as restrictive to rooted_scoped, rooted_area
  using (exists (select 1 from plans.direct_work w where w.id = work_id))
  with check (exists (select 1 from plans.direct_work w where (w.id, w.person_id) = (work_id, work_place.person_id)
                         and w.written_by = (select acting.my_user())));
create policy with_work on plans.restricted_note as restrictive for insert to rooted_scoped, rooted_area
  with check (exists (select 1 from plans.direct_work w
    where (w.id, w.person_id, w.sensitivity, w.written_by)
        = (work_id, restricted_note.person_id, restricted_note.sensitivity, (select acting.my_user()))));
create policy between_the_two on plans.restricted_note as restrictive for select to rooted_scoped, rooted_area
  using (written_for = (select acting.my_org())
         and (written_by = (select acting.my_user()) or (select access.i_am('manager'))));

-- Work for a plan that is hidden from me, of which a note hides too.
create view plans.work_hidden_from_me as
  select w.id as work_id from plans.direct_work w where w.plan_id = any ((select plans.hidden_from_me())::uuid[]);
call acting.give_view_to_definer('plans.work_hidden_from_me', 'rooted_scoped', 'rooted_area');
create policy hidden on plans.restricted_note as restrictive to rooted_scoped, rooted_area
  using (work_id <> all (array(select h.work_id from plans.work_hidden_from_me h)));

-- Those who are kept from somebody I work with, and whom I do not work with: text about them may tell where they are.
create view plans.kept_from_mine as
  select s.hidden_person_id as person_id from people.separation s
   where s.until > now() and people.i_hold(s.from_person_id, 1) and not people.i_hold(s.hidden_person_id, 1);
call acting.give_view_to_definer('plans.kept_from_mine', 'rooted_scoped', 'rooted_area');

-- A manager answers for what their workers do with families that only the worker was asked about.
create policy of_manager on plans.restricted_note for select to rooted_scoped, rooted_area
  using ((select access.i_am('manager')) and written_for = (select acting.my_org())
         and sensitivity = any (array(select s.sensitivity from access.my_sensitivities s))
         and person_id <> all (array(select o.person_id from people.only_sealed o))
         and person_id <> all (array(select k.person_id from plans.kept_from_mine k)));

do $$
declare written text;
begin
  foreach written in array array['direct_work', 'restricted_note', 'visiting_caution'] loop
    execute format('create policy as_themselves on plans.%I as restrictive for insert to rooted_scoped, rooted_area
      with check (written_by = (select acting.my_user()) and written_for = (select acting.my_org()))', written);
  end loop;
  foreach written in array array['direct_work', 'work_place', 'restricted_note', 'visit_planned', 'visiting_caution'] loop
    execute format('revoke update on plans.%I from rooted_scoped, rooted_area', written);
  end loop;
end $$;

-- Whoever planned a visit says what came of it, of work that they wrote down.
create policy planned_by_oneself on plans.visit_planned as restrictive for insert to rooted_scoped, rooted_area
  with check (user_id = (select acting.my_user()) and org_id = (select acting.my_org()));
create policy changed_by_oneself on plans.visit_planned as restrictive for update to rooted_scoped, rooted_area
  using (user_id = (select acting.my_user()) and org_id = (select acting.my_org())
         and work_id is null and called_off_because is null)
  with check (work_id is null or exists (select 1 from plans.direct_work w
    where w.id = work_id and w.person_id = visit_planned.person_id and w.written_by = (select acting.my_user())));
grant update (work_id, called_off_because) on plans.visit_planned to rooted_scoped, rooted_area;

-- A caution ends by the word of anybody who works with the person.
create policy ended_by_holder on plans.visiting_caution as restrictive for update to rooted_scoped, rooted_area
  using (ended_on is null) with check (ended_by = (select acting.my_user()));
grant update (ended_on, ended_by, ended_because) on plans.visiting_caution to rooted_scoped, rooted_area;

-- Of whom I work with in full: whether to ask somebody before going there. It says that and no more: that somebody is kept
-- apart, a service that gives no presence, or a caution, of them or of whoever belongs to them.
create function plans.check_before_visiting(person_ids uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select asked.id from unnest(check_before_visiting.person_ids) asked (id)
     where people.i_hold(asked.id, 3) and exists (
       select 1 from (select asked.id
                      union all select r.to_person_id from people.relationship r where r.person_id = asked.id and r.to_date is null
                      union all select r.person_id from people.relationship r where r.to_person_id = asked.id and r.to_date is null) near (id)
        where exists (select 1 from people.separation s
                       where near.id in (s.hidden_person_id, s.from_person_id) and s.until > now())
           or exists (select 1 from people.involvement i where i.person_id = near.id and i.sealed and i.until > now())
           or exists (select 1 from plans.visiting_caution c where c.person_id = near.id and c.ended_on is null))
  $$;
call acting.give_to_definer('plans.check_before_visiting(uuid[])', 'rooted_scoped', 'rooted_area');
