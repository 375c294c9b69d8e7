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
  withdrawn_on date,
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
create policy named_by_its_recorder on people.agreement_person as restrictive for insert to rooted_scoped, rooted_area
  with check (people.i_recorded(agreement_id));

-- Somebody said that a child may be at risk now. It is shown at once, and again on the home page of those it went to
-- until they have seen it. RootED is not the school's child protection file.
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
create policy of_my_organisation on people.safeguarding_alert as restrictive for select to rooted_scoped, rooted_area
  using (org_id = (select acting.my_org()));
create policy seen_by_me on people.safeguarding_alert as restrictive for update to rooted_scoped, rooted_area
  using (org_id = (select acting.my_org())) with check (seen_by = (select acting.my_user()));
create policy raised_by_me on people.safeguarding_alert as restrictive for insert to rooted_scoped, rooted_area
  with check (raised_by = (select acting.my_user()));

-- Hides persons from one user, from now on and whatever ground they have. Asked for by somebody who holds each of them.
create function people.bar_user(person_ids uuid[], barred_user uuid, reason text) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare added int;
begin
  insert into people.bar (person_id, user_id, reason, set_by)
  select g.person_id, barred_user, bar_user.reason, acting.my_user()
    from unnest(person_ids) g (person_id)
   where people.i_hold(g.person_id, 2)
     and not exists (select 1 from people.bar b
                      where b.person_id = g.person_id and b.user_id = barred_user and b.until > now());
  get diagnostics added = row_count;
  return added;
end $$;

create function people.lift_bar(url_id text) returns uuid
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update people.bar b set until = now()
     where b.url_id = lift_bar.url_id and b.until > now() and b.user_id <> acting.my_user() and people.i_hold(b.person_id, 2)
    returning b.person_id
  $$;

call acting.give_to_definer('people.bar_user(uuid[], uuid, text)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('people.lift_bar(text)', 'rooted_scoped', 'rooted_area');
