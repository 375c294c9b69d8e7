-- Agreement to work together: given by members of a family, for the persons it names, until a day or until they say
-- otherwise. It is not the data-protection basis (people.data_protection_basis), and it opens nothing by itself. It is
-- recorded once and not rewritten: a new one follows it.
create table people.agreement (
  id uuid primary key,
  url_id text not null unique default replace(gen_random_uuid()::text, '-', ''),
  org_id uuid not null references access.organisation (id),
  recorded_by uuid not null references access.user_account (id),
  recorded_at timestamptz not null default now(),
  given_on date not null,
  -- The last day on which it holds. Null: until they say otherwise.
  ends_on date check (ends_on >= given_on),
  how text not null check (how in ('face-to-face', 'phone', 'in-writing')),
  child_asked boolean not null,
  -- With whom what the family says may be shared: with nobody outside the organisation, with whoever joins the team, or
  -- with the organisations that it named (people.agreement_organisation). Nobody else joins a team that rests on it.
  shared_with text not null default 'team' check (shared_with in ('nobody', 'team', 'named')),
  -- The family no longer agrees: since when, and who wrote it down.
  withdrawn_on date,
  withdrawn_by uuid references access.user_account (id)
);
create table people.agreement_person (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null references people.agreement (id),
  person_id uuid not null references people.person (id),
  level smallint not null default 3 check (level between 1 and 3),
  -- This person alone no longer agrees; the others do.
  withdrawn_on date,
  withdrawn_by uuid references access.user_account (id)
);
create index on people.agreement_person (person_id);
create index on people.agreement_person (agreement_id);
select people.guard('people.agreement_person', level => 2, written => true);
revoke update on people.agreement_person from rooted_scoped, rooted_area;

-- Who of the family gave it. A young person may for themselves, where they understand what they agree to: then it says
-- how that was judged.
create table people.agreement_giver (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null references people.agreement (id),
  person_id uuid not null references people.person (id),
  understands text not null default ''
);
create index on people.agreement_giver (person_id);
create index on people.agreement_giver (agreement_id);
select people.guard('people.agreement_giver', level => 2, written => true);
revoke update on people.agreement_giver from rooted_scoped, rooted_area;

-- What was said with it in words, which may be of any of those whom it names: read by whoever holds all of them.
create table people.agreement_words (
  agreement_id uuid primary key references people.agreement (id),
  -- Who gave it, beside those of the family.
  given_by text not null default '',
  -- In which language it was interpreted and by whom; empty where it was not.
  interpreter text not null default '',
  copy_to text not null default '',
  -- Why they no longer agree, as they said it.
  withdrawn_because text not null default ''
);
-- Why one person alone no longer agrees, which may be of the others too: read as that is.
create table people.agreement_person_words (
  agreement_person_id uuid primary key references people.agreement_person (id),
  withdrawn_because text not null
);

-- The schools that tell where a child is, and to who works with the one from whom the child is hidden, beside anybody else of
-- their family too: but for a brother or sister who goes there.
create view people.schools_that_tell_beside as
  with telling as (
    select k.hidden_person_id, k.from_person_id, h.org_id from people.hidden_beside_mine k
      join people.involvement h on h.person_id = k.hidden_person_id and h.kind = 'enrolled' and h.until > now()
       and h.org_id <> (select acting.my_org()))
  select t.from_person_id as person_id, t.org_id from telling t
  union
  select m.person_id, t.org_id from telling t
    join people.family_member theirs on theirs.person_id = t.hidden_person_id
    join people.family_member m on m.family_id = theirs.family_id
   where not exists (select 1 from people.involvement own
     where (own.person_id, own.org_id) = (m.person_id, t.org_id) and own.kind = 'enrolled' and own.until > now());
call acting.give_view_to_definer('people.schools_that_tell_beside', 'rooted_definer');

-- Agreements that are not there for me: with somebody whom I must not see, or who is kept from a person I work with where I
-- do not work with both; and those of a school that would tell where a child is, but the one for which I came to work with them:
-- its team know each other. Not even that there is one: who agreed to it and with whom tells of those others. No team works without
-- its agreement by this: such a plan is hidden too, and what a plan rests on is asked by functions that see it all.
create function people.agreements_kept_from_me() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return array(
    select p.agreement_id from people.agreement_person p where p.person_id in (select b.person_id from people.barred_to_me b)
    union all
    select g.agreement_id from people.agreement_giver g where g.person_id in (select b.person_id from people.barred_to_me b)
    union all
    select n.agreement_id from people.hidden_beside_mine k
      join (select p.agreement_id, p.person_id from people.agreement_person p
            union all select g.agreement_id, g.person_id from people.agreement_giver g) n on n.person_id = k.hidden_person_id
    union all
    select a.id from people.schools_that_tell_beside t join people.agreement_person p on p.person_id = t.person_id
      join people.agreement a on a.id = p.agreement_id and a.org_id = t.org_id
     where not exists (select 1 from people.involvement mine
       where mine.person_id = p.person_id and mine.user_id = (select acting.my_user()) and mine.org_id = (select acting.my_org())
         and mine.because_of like 'plan:%' and mine.asserted_for = a.org_id and mine.confirmed_at is not null and mine.until > now()));
  end $$;
call acting.give_to_definer('people.agreements_kept_from_me()', 'rooted_scoped', 'rooted_area');
create policy kept on people.agreement_person as restrictive for select to rooted_scoped, rooted_area
  using (agreement_id <> all ((select people.agreements_kept_from_me())::uuid[]));
create policy kept on people.agreement_giver as restrictive for select to rooted_scoped, rooted_area
  using (agreement_id <> all ((select people.agreements_kept_from_me())::uuid[]));

-- What families may agree to. The area sets it.
create table people.agreement_purpose (
  code text primary key,
  place smallint not null,
  name text not null,
  -- In plain words, as it is said to the family.
  meaning text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  verified boolean not null
);
insert into people.agreement_purpose (place, code, name, meaning, valid_from, source, verified)
select place, code, name, meaning, '2022-04-01', 'Local default: no national list exists. The area sets its own.', false
  from (values
    (1, 'assess-together', 'Find out together what would help',
      'We ask what goes well and what is hard, for everybody it is for, and write it down with you.'),
    (2, 'one-plan', 'Make one plan and look at it together',
      'We agree who does what by when, and meet to see what has changed.'),
    (3, 'ask-services', 'Ask services for help',
      'We tell a service what it needs to know to help you, and nothing more.'),
    (4, 'school-adjustments', 'Change things at school',
      'The school changes what it can: the timetable, where somebody sits, an adult to go to.'),
    (5, 'ask-for-money', 'Ask for money for something you need',
      'We say what it is for to those who decide.')
  ) as list (place, code, name, meaning);

create table people.agreed_purpose (
  agreement_id uuid not null references people.agreement (id),
  purpose text not null references people.agreement_purpose (code),
  primary key (agreement_id, purpose)
);
create table people.agreement_organisation (
  agreement_id uuid not null references people.agreement (id),
  org_id uuid not null references access.organisation (id),
  id uuid not null unique default gen_random_uuid(),
  primary key (agreement_id, org_id)
);

-- Why information may be held and shared, which is law and not the family's to give or to take back. Kept apart from the
-- agreement, so that nobody takes the one for the other.
create table people.data_protection_basis (
  code text primary key,
  place smallint not null,
  name text not null,
  article text not null,
  meaning text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  verified boolean not null
);
insert into people.data_protection_basis (place, code, name, article, meaning, valid_from, source, verified) values
  (1, 'public-task', 'A public task', 'UK GDPR, Article 6(1)(e); Children Act 2004, sections 10 and 11',
    'Councils, schools and their partners must work together for the wellbeing of children. What is needed for that may be written down and shared between them.',
    '2022-04-01', 'Local default. The area''s data protection officer confirms it.', false),
  (2, 'substantial-public-interest', 'Safeguarding of children and of individuals at risk',
    'UK GDPR, Article 9(2)(g); Data Protection Act 2018, Schedule 1, paragraph 18',
    'What tells about health, ethnicity, religion or somebody''s private life is held only where it is needed to keep somebody safe and well.',
    '2022-04-01', 'Local default. The area''s data protection officer confirms it.', false);

-- How long is left before an agreement ends when the lead professional is told; and the longest time from the word that a
-- family no longer agrees until nobody sees them because of it any more.
create table people.agreement_clock (
  code text not null check (code in ('remind', 'decide')),
  meaning text not null,
  working_days smallint not null check (working_days > 0 and (code <> 'decide' or working_days <= 2)),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  verified boolean not null,
  primary key (code, valid_from)
);
insert into people.agreement_clock (code, meaning, working_days, valid_from, source, verified) values
  ('remind', 'Before an agreement to work together ends, the lead professional is told', 10, '2022-04-01', 'Local default.', false),
  ('decide', 'From the word that a family no longer agrees until access closes, at the latest', 2, '2022-04-01',
    'Local default, and the longest that RootED allows.', false);

do $$
declare list text;
begin
  foreach list in array array['agreement_purpose', 'data_protection_basis', 'agreement_clock'] loop
    execute format('alter table people.%I enable row level security', list);
    execute format('alter table people.%I force row level security', list);
    execute format('create policy known on people.%I for select to rooted_scoped, rooted_area, rooted_definer using (true)', list);
    execute format('grant select on people.%I to rooted_scoped, rooted_area, rooted_definer', list);
  end loop;
end $$;

alter table people.agreement enable row level security;
alter table people.agreement force row level security;
create policy definer on people.agreement to rooted_definer using (true) with check (true);
create policy of_somebody_held on people.agreement for select to rooted_scoped, rooted_area
  using (exists (select 1 from people.agreement_person p where p.agreement_id = agreement.id));
create policy kept on people.agreement as restrictive for select to rooted_scoped, rooted_area
  using (id <> all ((select people.agreements_kept_from_me())::uuid[]));
create policy recorded_by_me on people.agreement for insert to rooted_scoped, rooted_area
  with check (org_id = (select acting.my_org()) and recorded_by = (select acting.my_user()) and withdrawn_on is null);
grant select, insert on people.agreement to rooted_scoped, rooted_area;
grant select, update on people.agreement to rooted_definer;
-- Nobody names a person in an agreement that somebody else recorded.
create function people.i_recorded(agreement uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select 1 from people.agreement a
    where a.id = agreement and a.org_id = acting.my_org() and a.recorded_by = acting.my_user()) $$;
call acting.give_to_definer('people.i_recorded(uuid)', 'rooted_scoped', 'rooted_area');
-- What it says is seen with it, and written by its recorder.
do $$
declare said text;
begin
  foreach said in array array['agreed_purpose', 'agreement_organisation'] loop
    execute format('alter table people.%I enable row level security', said);
    execute format('alter table people.%I force row level security', said);
    execute format('create policy definer on people.%I to rooted_definer using (true) with check (true)', said);
    execute format('create policy with_agreement on people.%I for select to rooted_scoped, rooted_area
      using (exists (select 1 from people.agreement a where a.id = agreement_id))', said);
    execute format('create policy said_by_its_recorder on people.%I for insert to rooted_scoped, rooted_area
      with check (people.i_recorded(agreement_id))', said);
    execute format('grant select, insert on people.%I to rooted_scoped, rooted_area', said);
    execute format('grant select on people.%I to rooted_definer', said);
  end loop;
end $$;

-- A school that they named to share with is left out where it would tell where a child is.
create view people.namings_that_tell as
  select o.id from people.schools_that_tell_beside t
    join people.agreement_person p on p.person_id = t.person_id
    join people.agreement_organisation o on (o.agreement_id, o.org_id) = (p.agreement_id, t.org_id);
call acting.give_view_to_definer('people.namings_that_tell', 'rooted_scoped', 'rooted_area');
create policy tells_of_another on people.agreement_organisation as restrictive for select to rooted_scoped, rooted_area
  using (id <> all (array(select t.id from people.namings_that_tell t)));

create function people.i_hold_all_named(agreement uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(bool_and(people.i_hold(p.person_id, 2)), false) from people.agreement_person p
    where p.agreement_id = i_hold_all_named.agreement $$;
call acting.give_to_definer('people.i_hold_all_named(uuid)', 'rooted_scoped', 'rooted_area');
-- Whether somebody whom it names, or who gave it, must not be found by another of them: then there is no paper of it. For
-- whoever sees it.
create function people.keeps_apart(agreement uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with named as (
      select p.person_id from people.agreement_person p where p.agreement_id = keeps_apart.agreement
      union select g.person_id from people.agreement_giver g where g.agreement_id = keeps_apart.agreement)
    select exists (select 1 from people.separation s
        join named hidden on hidden.person_id = s.hidden_person_id
        join named other on other.person_id = s.from_person_id
       where s.until > now())
      and exists (select 1 from people.agreement_person p
        where p.agreement_id = keeps_apart.agreement and people.i_hold(p.person_id, 2))
      and keeps_apart.agreement <> all (people.agreements_kept_from_me())
  $$;
call acting.give_to_definer('people.keeps_apart(uuid)', 'rooted_scoped', 'rooted_area');
alter table people.agreement_words enable row level security;
alter table people.agreement_words force row level security;
create policy definer on people.agreement_words to rooted_definer using (true) with check (true);
create policy with_all_of_it on people.agreement_words for select to rooted_scoped, rooted_area
  using (exists (select 1 from people.agreement a where a.id = agreement_id) and people.i_hold_all_named(agreement_id));
create policy said_by_its_recorder on people.agreement_words for insert to rooted_scoped, rooted_area
  with check (people.i_recorded(agreement_id) and withdrawn_because = '');
grant select, insert on people.agreement_words to rooted_scoped, rooted_area;
grant select, insert, update on people.agreement_words to rooted_definer;
alter table people.agreement_person_words enable row level security;
alter table people.agreement_person_words force row level security;
create policy definer on people.agreement_person_words to rooted_definer using (true) with check (true);
create policy with_all_of_it on people.agreement_person_words for select to rooted_scoped, rooted_area
  using (exists (select 1 from people.agreement_person p
    where p.id = agreement_person_id and people.i_hold_all_named(p.agreement_id)));
grant select on people.agreement_person_words to rooted_scoped, rooted_area;
grant select, insert on people.agreement_person_words to rooted_definer;

-- Whether it holds today: neither withdrawn nor past its last day. Everything that rests on one asks this.
create function people.agreement_stands(agreement uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select 1 from people.agreement a
     where a.id = agreement and a.withdrawn_on is null
       and (a.ends_on is null or a.ends_on >= (now() at time zone 'Europe/London')::date))
  $$;
-- Whom it names, at which level, as long as it holds and the person goes on agreeing.
create function people.agreed_persons(agreement uuid) returns table (person_id uuid, level smallint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.person_id, max(p.level) from people.agreement_person p
     where p.agreement_id = agreement and p.withdrawn_on is null and people.agreement_stands(agreement)
     group by p.person_id
  $$;
-- Whether an organisation may be told what the family says: the one that it agreed with always.
create function people.agreed_with(agreement uuid, org uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select people.agreement_stands(agreement) and exists (select 1 from people.agreement a
     where a.id = agreement and (a.org_id = org or a.shared_with = 'team' or a.shared_with = 'named' and exists (
       select 1 from people.agreement_organisation o where o.agreement_id = a.id and o.org_id = org)))
  $$;
call acting.give_to_definer('people.agreement_stands(uuid)', 'rooted_definer');
call acting.give_to_definer('people.agreed_persons(uuid)', 'rooted_definer');
call acting.give_to_definer('people.agreed_with(uuid, uuid)', 'rooted_definer');
-- For the module that keeps plans: its own definer function decides who may, and end what rests on them.
create function people.withdraw_agreements(ids uuid[], why text, withdrawn_on date) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    with withdrawn as (
      update people.agreement a set withdrawn_on = withdraw_agreements.withdrawn_on, withdrawn_by = acting.my_user()
       where a.id = any (withdraw_agreements.ids) and a.withdrawn_on is null
      returning a.id
    )
    insert into people.agreement_words (agreement_id, withdrawn_because)
    select w.id, withdraw_agreements.why from withdrawn w
      on conflict (agreement_id) do update set withdrawn_because = excluded.withdrawn_because
  $$;
call acting.give_to_definer('people.withdraw_agreements(uuid[], text, date)', 'rooted_definer');
create function people.withdraw_person(ids uuid[], person_id uuid, why text, withdrawn_on date) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    with withdrawn as (
      update people.agreement_person p set withdrawn_on = withdraw_person.withdrawn_on, withdrawn_by = acting.my_user()
       where p.agreement_id = any (withdraw_person.ids) and p.person_id = withdraw_person.person_id and p.withdrawn_on is null
      returning p.id
    )
    insert into people.agreement_person_words (agreement_person_id, withdrawn_because)
    select w.id, withdraw_person.why from withdrawn w
  $$;
call acting.give_to_definer('people.withdraw_person(uuid[], uuid, text, date)', 'rooted_definer');
create policy given_to_its_recorder on people.agreement_giver as restrictive for insert to rooted_scoped, rooted_area
  with check (people.i_recorded(agreement_id));
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
-- so that it holds however a ground ended, and what is undone is undone here too. Whoever raised it does not hold it: where
-- the ground is theirs alone, nobody else of their organisation would see it.
create function people.alerts_passed_to_me() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select a.id
      from people.safeguarding_alert a
      cross join lateral (
        select bool_or(i.org_id = a.org_id and i.user_id is distinct from a.raised_by) as held,
               bool_or(i.kind = 'enrolled') as at_school,
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

-- For the module that keeps plans: its own definer function decides who may. Tells the schools of these children, seen by
-- the actor or not; where there is none, the actor's own organisation, from which it passes on.
create function people.alert_schools_of(person_ids uuid[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into people.safeguarding_alert (id, url_id, person_id, org_id, raised_by)
    select gen_random_uuid(), replace(gen_random_uuid()::text, '-', ''), g.person_id, coalesce(i.org_id, acting.my_org()),
           acting.my_user()
      from unnest(alert_schools_of.person_ids) g (person_id)
      left join people.involvement i on i.person_id = g.person_id and i.kind = 'enrolled' and i.until > now()
            and i.confirmed_at is not null
  $$;
call acting.give_to_definer('people.alert_schools_of(uuid[])', 'rooted_definer');

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
