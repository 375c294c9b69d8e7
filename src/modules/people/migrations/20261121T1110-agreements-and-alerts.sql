-- Agreement to work together: given by somebody, for the persons it names. It is not the data-protection basis, and it
-- opens nothing by itself. It is recorded once and not rewritten.
create table people.agreement (
  id uuid primary key,
  org_id uuid not null references access.organisation (id),
  recorded_by uuid not null references access.user_account (id),
  recorded_at timestamptz not null default now(),
  -- One of the family, or, where it was somebody else, who that was.
  given_by_person_id uuid references people.person (id),
  given_by text not null default '',
  given_on date not null,
  how text not null check (how in ('face-to-face', 'phone', 'in-writing')),
  child_asked boolean not null,
  copy_to text not null default '',
  -- The family no longer agrees: since when, who wrote it down, and why, as they said it.
  withdrawn_on date,
  withdrawn_by uuid references access.user_account (id),
  withdrawn_because text not null default '',
  check ((given_by_person_id is null) = (given_by <> ''))
);
create index on people.agreement (given_by_person_id);
create table people.agreement_person (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null references people.agreement (id),
  person_id uuid not null references people.person (id),
  level smallint not null default 3 check (level between 1 and 3)
);
create index on people.agreement_person (person_id);
create index on people.agreement_person (agreement_id);
select people.guard('people.agreement_person', level => 2, written => true);
revoke update on people.agreement_person from rooted_scoped, rooted_area;

alter table people.agreement enable row level security;
alter table people.agreement force row level security;
create policy definer on people.agreement to rooted_definer using (true) with check (true);
create policy of_somebody_held on people.agreement for select to rooted_scoped, rooted_area
  using (exists (select 1 from people.agreement_person p where p.agreement_id = agreement.id));
create policy recorded_by_me on people.agreement for insert to rooted_scoped, rooted_area
  with check (org_id = (select acting.my_org()) and recorded_by = (select acting.my_user()) and withdrawn_on is null
    and (given_by_person_id is null or exists (select 1 from people.person p where p.id = given_by_person_id)));
grant select, insert on people.agreement to rooted_scoped, rooted_area;
grant select, update on people.agreement to rooted_definer;
-- Nobody names a person in an agreement that somebody else recorded.
create function people.i_recorded(agreement uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select 1 from people.agreement a
    where a.id = agreement and a.org_id = acting.my_org() and a.recorded_by = acting.my_user()) $$;
call acting.give_to_definer('people.i_recorded(uuid)', 'rooted_scoped', 'rooted_area');
-- For the module that keeps plans: its own definer function decides who may, and ends what rests on them.
create function people.withdraw_agreements(ids uuid[], why text, withdrawn_on date) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update people.agreement a
       set withdrawn_on = withdraw_agreements.withdrawn_on, withdrawn_by = acting.my_user(), withdrawn_because = withdraw_agreements.why
     where a.id = any (withdraw_agreements.ids) and a.withdrawn_on is null
  $$;
call acting.give_to_definer('people.withdraw_agreements(uuid[], text, date)', 'rooted_definer');
create policy named_by_its_recorder on people.agreement_person as restrictive for insert to rooted_scoped, rooted_area
  with check (people.i_recorded(agreement_id));

-- Somebody said that a child may be at risk now. It is shown at once, and again on the home page of those it went to
-- until they have seen it; should they hold the child no more, on that of those who come after them. RootED is not the
-- school's child protection file.
create table people.safeguarding_alert (
  id uuid primary key,
  url_id text not null unique,
  person_id uuid not null references people.person (id),
  -- Whom it goes to.
  org_id uuid not null references access.organisation (id),
  raised_by uuid not null references access.user_account (id),
  raised_at timestamptz not null default now(),
  seen_by uuid references access.user_account (id),
  seen_at timestamptz
);
create index on people.safeguarding_alert (org_id) where seen_at is null;
create index on people.safeguarding_alert (person_id);
select people.guard('people.safeguarding_alert', level => 1, written => true);
revoke update on people.safeguarding_alert from rooted_scoped, rooted_area;
grant update (seen_by, seen_at) on people.safeguarding_alert to rooted_scoped, rooted_area;

-- Alerts that nobody saw before those they went to lost sight of the child: they pass to the school where the child is now,
-- and as long as there is none to whoever works area-wide, the front door before all. Asked each time and not written down,
-- so that it holds however a ground ended, and what is undone is undone here too.
create function people.alerts_passed_to_me() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select a.id
      from people.safeguarding_alert a
      cross join lateral (
        select bool_or(i.org_id = a.org_id) as held, bool_or(i.kind = 'enrolled') as at_school,
               bool_or(i.kind = 'enrolled' and i.org_id = acting.my_org()) as at_mine
          from people.involvement i
         where i.person_id = a.person_id and i.until > now() and i.confirmed_at is not null) now
     where a.seen_at is null and now.held is not true
       and (now.at_mine or now.at_school is not true and (access.i_am('front-door-officer') or access.i_am('data-officer')))
  $$;
call acting.give_to_definer('people.alerts_passed_to_me()', 'rooted_scoped', 'rooted_area');
create policy for_me on people.safeguarding_alert as restrictive for select to rooted_scoped, rooted_area
  using (org_id = (select acting.my_org()) or id = any (array(select people.alerts_passed_to_me())));
create policy seen_by_me on people.safeguarding_alert as restrictive for update to rooted_scoped, rooted_area
  using (org_id = (select acting.my_org()) or id = any (array(select people.alerts_passed_to_me())))
  with check (seen_by = (select acting.my_user()));
create policy passed_to_area on people.safeguarding_alert for select to rooted_area
  using (id = any (array(select people.alerts_passed_to_me())));
create policy seen_by_area on people.safeguarding_alert for update to rooted_area
  using (id = any (array(select people.alerts_passed_to_me()))) with check (id = any (array(select people.alerts_passed_to_me())));
create policy raised_by_me on people.safeguarding_alert as restrictive for insert to rooted_scoped, rooted_area
  with check (raised_by = (select acting.my_user()));

-- Hides persons from one user, from now on and whatever ground they have. Asked for by somebody who holds each of them.
create function people.bar_user(person_ids uuid[], barred_user uuid, reason text) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare added int;
begin
  insert into people.bar (person_id, user_id, reason, set_by, set_for)
  select g.person_id, barred_user, bar_user.reason, acting.my_user(), acting.my_org()
    from unnest(person_ids) g (person_id)
   where people.i_hold(g.person_id, 2)
     and not exists (select 1 from people.bar b
                      where b.person_id = g.person_id and b.user_id = barred_user and b.until > now());
  get diagnostics added = row_count;
  return added;
end $$;

-- By the organisation that set it while it holds the person, or the data officer: what one organisation promised a family
-- is not another's to undo.
create function people.lift_bar(url_id text) returns uuid
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update people.bar b set until = now()
     where b.url_id = lift_bar.url_id and b.until > now() and b.person_id not in (select mine.person_id from people.barred_to_me mine)
       and (b.set_for = acting.my_org() and people.i_hold(b.person_id, 2)
            or access.i_am('data-officer') and b.person_id not in (select o.person_id from people.only_sealed o))
    returning b.person_id
  $$;

call acting.give_to_definer('people.bar_user(uuid[], uuid, text)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('people.lift_bar(text)', 'rooted_scoped', 'rooted_area');
