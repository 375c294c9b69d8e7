-- What is known of a person: dated, each with the organisation it came from.
create table people.name (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('legal', 'preferred', 'former')),
  given text not null,
  middle text not null default '',
  family text not null,
  -- `given family` without accents, case and punctuation (names.rules.ts), which searches compare.
  folded text not null,
  from_date date,
  to_date date,
  source_org uuid not null references access.organisation (id)
);
create index on people.name (person_id);
create index on people.name using gin (folded people.gin_trgm_ops);
create index on people.name (source_org);
select people.guard('people.name', level => 1, area_wide => true);

create table people.birth (
  person_id uuid primary key references people.person (id),
  date date not null,
  sex text check (sex in ('M', 'F', 'U')),
  source_org uuid not null references access.organisation (id)
);
create index on people.birth (date);
select people.guard('people.birth', level => 1, area_wide => true);

create table people.identifier (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('upn', 'former-upn')),
  value text not null,
  from_date date,
  to_date date,
  source_org uuid not null references access.organisation (id)
);
create index on people.identifier (person_id);
create index on people.identifier (value);
select people.guard('people.identifier', level => 2, area_wide => true);

create table people.address (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  lines text not null,
  postcode text,
  from_date date not null,
  to_date date,
  source_org uuid not null references access.organisation (id)
);
create index on people.address (person_id);
create index on people.address (postcode);
select people.guard('people.address', level => 2, whereabouts => true);

create table people.contact_point (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('phone', 'email')),
  value text not null,
  source_org uuid not null references access.organisation (id)
);
create index on people.contact_point (person_id);
select people.guard('people.contact_point', level => 2, whereabouts => true);

-- Directed and dated: `person_id` (a child) has `to_person_id` as mother, father, carer … The row is seen with the
-- child; the other person's own facts only with a ground of their own.
create table people.relationship (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  to_person_id uuid not null references people.person (id),
  kind text not null,
  parental_responsibility boolean,
  same_address boolean,
  from_date date,
  to_date date,
  source_org uuid not null references access.organisation (id)
);
create index on people.relationship (person_id);
create index on people.relationship (to_person_id);
select people.guard('people.relationship', level => 2);

create table people.family (
  id uuid primary key,
  url_id text not null unique,
  created_at timestamptz not null default now(),
  supplied_by uuid not null references access.organisation (id)
);
create table people.family_member (
  id uuid primary key,
  family_id uuid not null references people.family (id),
  person_id uuid not null references people.person (id),
  since timestamptz not null default now(),
  until timestamptz not null default 'infinity'
);
create index on people.family_member (person_id);
create index on people.family_member (family_id);
select people.guard('people.family_member', level => 2);
alter table people.family enable row level security;
alter table people.family force row level security;
create policy definer on people.family to rooted_definer using (true) with check (true);
create policy of_somebody_held on people.family for select to rooted_scoped, rooted_area
  using (exists (select 1 from people.family_member m where m.family_id = family.id));
grant select on people.family to rooted_scoped, rooted_area;
grant select, insert, update on people.family to rooted_definer;

-- Agreement to work together: given by somebody, for the persons it names. It is not the data-protection basis.
create table people.agreement (
  id uuid primary key,
  org_id uuid not null references access.organisation (id),
  recorded_by uuid not null references access.user_account (id),
  recorded_at timestamptz not null default now(),
  given_by text not null,
  given_on date not null,
  how text not null check (how in ('face-to-face', 'phone', 'in-writing')),
  child_asked boolean not null,
  copy_to text not null default '',
  withdrawn_on date
);
create table people.agreement_person (
  id uuid primary key,
  agreement_id uuid not null references people.agreement (id),
  person_id uuid not null references people.person (id),
  level smallint not null default 3 check (level between 1 and 3)
);
create index on people.agreement_person (person_id);
create index on people.agreement_person (agreement_id);
select people.guard('people.agreement_person', level => 2, written => true);
alter table people.agreement enable row level security;
alter table people.agreement force row level security;
create policy definer on people.agreement to rooted_definer using (true) with check (true);
create policy mine on people.agreement to rooted_scoped
  using (org_id = (select acting.my_org())) with check (org_id = (select acting.my_org()) and recorded_by = (select acting.my_user()));
create policy of_somebody_held on people.agreement for select to rooted_scoped, rooted_area
  using (exists (select 1 from people.agreement_person p where p.agreement_id = agreement.id));
grant select, insert, update on people.agreement to rooted_scoped;
grant select on people.agreement to rooted_area;
grant select, update on people.agreement to rooted_definer;

-- Somebody said that a child may be at risk now. It is shown at once, and again on the home page of those it went to
-- until they have seen it. RootED is not the school's child protection file.
create table people.safeguarding_alert (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  org_id uuid not null references access.organisation (id),
  raised_by uuid not null references access.user_account (id),
  raised_at timestamptz not null default now(),
  seen_by uuid references access.user_account (id),
  seen_at timestamptz
);
create index on people.safeguarding_alert (org_id) where seen_at is null;
create index on people.safeguarding_alert (person_id);
select people.guard('people.safeguarding_alert', level => 1, written => true);
create policy of_my_organisation on people.safeguarding_alert as restrictive for select to rooted_scoped, rooted_area
  using (org_id = (select acting.my_org()));

-- Two records that may be one person. The supplier's own record stays its own until a holder or the data officer answers.
create table people.same_person_question (
  id uuid primary key,
  url_id text not null unique,
  kept_person_id uuid not null references people.person (id),
  other_person_id uuid not null references people.person (id),
  reasons text[] not null,
  asked_at timestamptz not null default now(),
  answer text check (answer in ('same', 'different')),
  answered_by uuid references access.user_account (id),
  answered_at timestamptz,
  unique (kept_person_id, other_person_id)
);
create index on people.same_person_question (other_person_id);
alter table people.same_person_question enable row level security;
alter table people.same_person_question force row level security;
create policy definer on people.same_person_question to rooted_definer using (true) with check (true);
create policy asked_by_matcher on people.same_person_question to rooted_matcher using (true) with check (true);
create policy of_holder on people.same_person_question for select to rooted_scoped
  using (exists (select 1 from people.involvement i where i.person_id = kept_person_id and i.org_id = (select acting.my_org())
    and i.level >= 2 and i.until > now() and i.confirmed_at is not null and i.user_id is null));
create policy of_data_officer on people.same_person_question for select to rooted_area
  using ((select access.i_am('data-officer')));
create policy barred on people.same_person_question as restrictive to rooted_scoped, rooted_area
  using (kept_person_id <> all (array(select people.barred_to_me())) and other_person_id <> all (array(select people.barred_to_me())));
grant select on people.same_person_question to rooted_scoped, rooted_area;
grant select, insert on people.same_person_question to rooted_matcher;
grant select, update on people.same_person_question to rooted_definer;

-- What a join moved, so that it can be undone.
create table people.moved_row (
  id bigint generated always as identity primary key,
  question_id uuid not null references people.same_person_question (id),
  table_name text not null,
  row_key text not null,
  from_person_id uuid not null
);
alter table people.moved_row enable row level security;
alter table people.moved_row force row level security;
create policy definer on people.moved_row to rooted_definer using (true) with check (true);
grant select, insert, delete on people.moved_row to rooted_definer;

-- Who people are, for comparing: no ground, nothing of what is known about them, and one thing that may be written.
do $$
declare compared text;
begin
  foreach compared in array array['person', 'name', 'birth', 'identifier', 'address'] loop
    execute format('grant select on people.%I to rooted_matcher', compared);
    execute format('create policy compared on people.%I for select to rooted_matcher using (true)', compared);
  end loop;
end $$;
