-- What a family told once, so that nobody asks again. What may be asked is the area's own list.
create table people.fact_kind (
  code text not null,
  -- Where it stands among the others.
  place smallint not null,
  name text not null,
  question text not null,
  hint text not null default '',
  asked_of text not null check (asked_of in ('child', 'adult', 'anyone')),
  -- An answer carries it without being asked: what the question is about says what it may give away.
  sensitivity text not null default 'general' check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  -- The answer tells where somebody lives.
  tells_where boolean not null default false,
  valid_from date not null,
  valid_to date,
  source text not null,
  primary key (code, valid_from)
);
grant select on people.fact_kind to rooted_scoped, rooted_area;

insert into people.fact_kind (code, place, name, question, hint, asked_of, sensitivity, tells_where, valid_from, source)
select k.*, date '2024-09-01', 'Local choice: what early help assessments ask every family' from (values
  ('language', 1, 'Language at home', 'What language do they speak at home?', 'Also one that they read more easily', 'anyone', 'general', false),
  ('interpreter', 2, 'Interpreter', 'Do they need an interpreter, and for which language?', 'Also British Sign Language, or somebody whom they would rather not have', 'anyone', 'general', false),
  ('getting-in-touch', 3, 'How and when to get in touch', 'How and when do they like to be contacted?', 'For instance by text message, after three o’clock', 'anyone', 'general', true),
  ('allergies', 4, 'Allergies', 'Do they have an allergy that others must know of?', 'And what to do if it happens', 'anyone', 'general', false),
  ('disability', 5, 'Disability or long-term condition', 'Do they have a disability or a condition that lasts?', 'And what it means day by day', 'anyone', 'health', false),
  ('young-carer', 6, 'Looks after somebody', 'Do they look after somebody at home? Whom, and how?', 'Children Act 1989, section 17ZA: a young carer has a right to an assessment', 'child', 'general', false),
  ('helping-already', 7, 'Who helps already', 'Who helps the family already?', 'Relatives, friends, neighbours, faith groups, services', 'anyone', 'general', false),
  ('tried-before', 8, 'What was tried before', 'What was tried before, and what came of it?', '', 'anyone', 'general', false),
  ('matters', 9, 'What matters to them', 'What matters to them?', 'In their own words', 'anyone', 'general', false),
  ('faith-and-culture', 10, 'Faith and culture', 'What should people know of their faith and culture?', 'For instance days when they do not meet, food, greetings', 'anyone', 'general', false),
  ('visiting', 11, 'When somebody visits', 'What should somebody know who visits them at home?', 'For instance pets, which door, parking, shoes', 'adult', 'general', true)
) k;

-- What somebody was told of a person, with the question as it was asked. It is added to and ended, never rewritten: one
-- that was wrong or has changed stays, and the next says which it follows.
create table people.fact (
  id uuid primary key,
  url_id text not null unique,
  person_id uuid not null references people.person (id),
  kind text not null,
  question text not null,
  answer text not null,
  -- The answer without case and punctuation, to see that the same was asked again.
  folded text not null,
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  tells_where boolean not null,
  -- One of the family, or, where it was somebody else, who that was.
  told_by_person_id uuid references people.person (id),
  told_by text not null default '',
  told_on date not null,
  recorded_by uuid not null references access.user_account (id),
  recorded_for uuid not null references access.organisation (id),
  recorded_at timestamptz not null default now(),
  follows uuid references people.fact (id),
  -- Null while it holds.
  ended_at timestamptz,
  ended_because text check (ended_because in ('wrong', 'changed')),
  ended_by uuid references access.user_account (id),
  check ((told_by_person_id is null) = (told_by <> '')),
  check (num_nulls(ended_at, ended_because, ended_by) in (0, 3))
);
create index on people.fact (person_id);
create index on people.fact (told_by_person_id);
create index on people.fact (follows);
select people.guard('people.fact', level => 2, sensitivity => true, written => true);
select people.also_names('people.fact', 'told_by_person_id');
create policy separated on people.fact as restrictive to rooted_scoped, rooted_area
  using (not tells_where or person_id <> all (array(select h.person_id from people.whereabouts_hidden_from_me h)));
create policy as_themselves on people.fact as restrictive for insert to rooted_scoped, rooted_area
  with check (recorded_by = (select acting.my_user()) and recorded_for = (select acting.my_org()) and ended_at is null
    and (told_by_person_id is null or exists (select 1 from people.person p where p.id = told_by_person_id)));
create policy ended_as_themselves on people.fact as restrictive for update to rooted_scoped, rooted_area
  using (ended_at is null) with check (ended_by = (select acting.my_user()));
revoke update on people.fact from rooted_scoped, rooted_area;
grant update (ended_at, ended_because, ended_by) on people.fact to rooted_scoped, rooted_area;

-- Somebody was asked what was known. It is counted, so that those who ask may ask less.
create table people.asked_again (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  fact_id uuid not null references people.fact (id),
  kind text not null,
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  -- Noticed where the same was written again, or said by whoever asked.
  noticed text not null check (noticed in ('same-words', 'said')),
  asked_by uuid not null references access.user_account (id),
  org_id uuid not null references access.organisation (id),
  asked_on date not null default current_date
);
create index on people.asked_again (person_id);
create index on people.asked_again (fact_id);
create index on people.asked_again (asked_on);
select people.guard('people.asked_again', level => 2, sensitivity => true, written => true);
create policy as_themselves on people.asked_again as restrictive for insert to rooted_scoped, rooted_area
  with check (asked_by = (select acting.my_user()) and org_id = (select acting.my_org())
    and exists (select 1 from people.fact f where f.id = fact_id and (f.person_id, f.kind) = (asked_again.person_id, asked_again.kind)));
revoke update on people.asked_again from rooted_scoped, rooted_area;

-- How often, by kind and organisation. For those who count and do not look: nobody is in it, and small counts are not shown.
create function people.count_asked_again(since date) returns table (kind text, org_id uuid, times int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select a.kind, a.org_id, count(*)::int from people.asked_again a
     where a.asked_on >= count_asked_again.since and (access.i_am('manager') or access.i_am('data-officer'))
     group by a.kind, a.org_id
  $$;
call acting.give_to_definer('people.count_asked_again(date)', 'rooted_scoped', 'rooted_area');
