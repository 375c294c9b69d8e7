-- What may explain what is seen, with what speaks for it and against it, and what was thought of it later. Nothing of it
-- is changed: an explanation that was set aside stays to be read with the reason.
create table plans.hypothesis (
  id uuid primary key,
  url_id text not null unique,
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null,
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  seen text not null,
  because text not null,
  written_by uuid not null references access.user_account (id),
  written_on date not null default current_date
);
create table plans.hypothesis_evidence (
  id uuid primary key,
  hypothesis_id uuid not null references plans.hypothesis (id),
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null,
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  speaks text not null check (speaks in ('for', 'against')),
  text text not null,
  written_by uuid not null references access.user_account (id),
  written_on date not null default current_date
);
create table plans.hypothesis_visit (
  id uuid primary key,
  hypothesis_id uuid not null references plans.hypothesis (id),
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null,
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  standing text not null check (standing in ('open', 'likely', 'set-aside')),
  why text not null,
  written_by uuid not null references access.user_account (id),
  written_on date not null default current_date
);
create index on plans.hypothesis (plan_id);
create index on plans.hypothesis (person_id);
create index on plans.hypothesis_evidence (plan_id);
create index on plans.hypothesis_evidence (person_id);
create index on plans.hypothesis_visit (plan_id);
create index on plans.hypothesis_visit (person_id);
select plans.guard('plans.hypothesis', writer => 'written_by');
select plans.guard('plans.hypothesis_evidence', writer => 'written_by');
select plans.guard('plans.hypothesis_visit', writer => 'written_by');

-- What is said of a hypothesis is about what the hypothesis is about.
create policy as_its_hypothesis on plans.hypothesis_evidence as restrictive for insert to rooted_scoped, rooted_area
  with check (exists (select 1 from plans.hypothesis h
    where h.id = hypothesis_id and (h.plan_id, h.person_id, h.whole_family, h.sensitivity)
      = (hypothesis_evidence.plan_id, hypothesis_evidence.person_id, hypothesis_evidence.whole_family, hypothesis_evidence.sensitivity)));
create policy as_its_hypothesis on plans.hypothesis_visit as restrictive for insert to rooted_scoped, rooted_area
  with check (exists (select 1 from plans.hypothesis h
    where h.id = hypothesis_id and (h.plan_id, h.person_id, h.whole_family, h.sensitivity)
      = (hypothesis_visit.plan_id, hypothesis_visit.person_id, hypothesis_visit.whole_family, hypothesis_visit.sensitivity)));
revoke update on plans.hypothesis, plans.hypothesis_evidence, plans.hypothesis_visit from rooted_scoped, rooted_area;
