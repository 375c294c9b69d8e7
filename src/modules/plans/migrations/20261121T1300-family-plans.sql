-- Family plans: one plan for a family, one team around it. What is written about the family hangs on the plan and is
-- about one person of it, or about the whole family; docs/decisions/0010-who-sees-a-plan.md says who sees which.

-- What the area may set: why plans end, and how long things may take.
create table plans.closing_reason (
  code text primary key,
  place smallint not null,
  name text not null,
  -- Counts as "outcomes met": only where the outcome of every need is.
  every_outcome_met boolean not null default false,
  -- The family is asked what they say and what came of each need. Not where nobody could: it would be made up.
  family_is_asked boolean not null default true,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  verified boolean not null
);
create table plans.clock (
  code text not null,
  meaning text not null,
  working_days smallint not null check (working_days > 0),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  verified boolean not null,
  primary key (code, valid_from)
);

insert into plans.closing_reason (place, code, name, every_outcome_met, family_is_asked, valid_from, source, verified)
select place, code, name, every_outcome_met, code not in ('no-contact', 'opened-in-error', 'died'), '2022-04-01', 'Local default: no national list of reasons exists. The area sets its own.', false
  from (values
    (1, 'outcomes-met', 'Outcomes met', true),
    (2, 'outcomes-partly-met', 'Outcomes partly met', false),
    (3, 'single-agency', 'One agency meets the needs that remain', false),
    (4, 'stepped-down', 'Stepped down to universal services or Universal Plus', false),
    (5, 'stepped-up', 'Stepped up to social care', false),
    (6, 'transferred', 'Taken over by another area', false),
    (7, 'moved-away', 'The family moved away', false),
    (8, 'agreement-withdrawn', 'The family no longer agrees to work together', false),
    (9, 'no-contact', 'No contact with the family', false),
    (10, 'no-dependent-child', 'No child under 18 in the family any more', false),
    (11, 'opened-in-error', 'Opened in error', false),
    (12, 'died', 'A death in the family', false)
  ) as list (place, code, name, every_outcome_met);
insert into plans.clock (code, meaning, working_days, valid_from, source, verified) values
  ('first-meeting', 'From opening a plan to the first meeting', 15, '2022-04-01',
    'Local default. Published guidance: within three weeks of the assessment (Buckinghamshire), six weeks of the decision (Lewisham).', false),
  ('review', 'The longest time to the next meeting', 30, '2022-04-01',
    'Local default. Published guidance: every six weeks (Lewisham), or agreed at the first meeting (Buckinghamshire, Essex).', false),
  ('remind', 'Before a meeting, the lead professional is reminded', 5, '2022-04-01', 'Local default.', false),
  ('escalate', 'After a meeting was due, the manager is told', 10, '2022-04-01', 'Local default.', false),
  ('supervision', 'The longest time to the next supervision of a plan', 20, '2022-04-01',
    'Local default: once a month. No national rule for early help.', false),
  ('assessment', 'From opening a plan of a team to the end of its first assessment', 30, '2022-04-01',
    'Local default. Published guidance differs, about 30 to 45 working days.', false);

do $$
declare list text;
begin
  foreach list in array array['closing_reason', 'clock'] loop
    execute format('alter table plans.%I enable row level security', list);
    execute format('alter table plans.%I force row level security', list);
    execute format('create policy known on plans.%I for select to rooted_scoped, rooted_area using (true)', list);
    execute format('grant select on plans.%I to rooted_scoped, rooted_area', list);
  end loop;
end $$;

-- The frame: that there is a plan, at which level, and when it is reviewed. It names nobody.
create table plans.family_plan (
  id uuid primary key,
  url_id text not null unique,
  org_id uuid not null references access.organisation (id),
  opened_by uuid not null references access.user_account (id),
  opened_on date not null default current_date,
  -- Whose idea it was: not always the organisation that opened it, nor the one that leads it.
  begun_by_org uuid not null references access.organisation (id),
  -- What one agency does about one need (Universal Plus), or what a Team Around the Family (TAF) does. The one may grow
  -- into the other.
  kind text not null check (kind in ('universal-plus', 'taf')),
  taf_since date check ((kind = 'taf') = (taf_since is not null)),
  agreement_id uuid not null references people.agreement (id),
  level_edition text not null,
  level smallint not null,
  -- Who leads it now, or led it to the end: never nobody.
  lead_user_id uuid not null references access.user_account (id),
  lead_org_id uuid not null references access.organisation (id),
  -- Null while whoever opened it only acts as its lead, until somebody accepts.
  lead_accepted_at timestamptz,
  -- The one clock: the day of the next meeting, or by which it is to be.
  next_review_on date not null,
  -- The hours of the next meeting, once it is planned.
  meets_from timestamptz,
  meets_until timestamptz check (meets_until > meets_from),
  reviews_held int not null default 0,
  closed_on date,
  -- When its team ended with it.
  closed_at timestamptz,
  closed_by uuid references access.user_account (id),
  closing_reason text references plans.closing_reason (code),
  version int not null default 1,
  foreign key (level_edition, level) references frameworks.level (edition_id, level),
  check (num_nonnulls(closed_on, closed_at, closing_reason) in (0, 3)),
  check (num_nonnulls(meets_from, meets_until) in (0, 2))
);
create index on plans.family_plan (next_review_on) where closed_at is null;
create index on plans.family_plan (org_id);

-- Whom the plan is with: the persons whom the agreement names, each at the level agreed to.
create table plans.plan_person (
  id uuid primary key,
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  level smallint not null check (level between 1 and 3),
  -- The child for whom it was opened. What is about the whole family is kept with this child.
  opened_for boolean not null,
  since timestamptz not null default now(),
  until timestamptz not null default 'infinity'
);
create index on plans.plan_person (person_id);
create index on plans.plan_person (plan_id);
select people.guard('plans.plan_person', level => 2);

-- The team around the family, the lead professional among them. Who is on it may write to the plan.
create table plans.team_member (
  id uuid primary key,
  plan_id uuid not null references plans.family_plan (id),
  user_id uuid not null references access.user_account (id),
  org_id uuid not null references access.organisation (id),
  since date not null default current_date,
  until timestamptz not null default 'infinity'
);
create index on plans.team_member (plan_id);
create index on plans.team_member (user_id, org_id);
create index on plans.team_member (org_id);
create unique index team_member_once on plans.team_member (plan_id, user_id, org_id) where until = 'infinity';

create table plans.lead_offer (
  id uuid primary key,
  url_id text not null unique,
  plan_id uuid not null references plans.family_plan (id),
  to_user_id uuid not null references access.user_account (id),
  to_org_id uuid not null references access.organisation (id),
  offered_by uuid not null references access.user_account (id),
  offered_on date not null default current_date,
  -- Read before they accept, so it names nobody.
  message text not null,
  answer text check (answer in ('accepted', 'declined', 'withdrawn')),
  answered_at timestamptz,
  why text not null default ''
);
create index on plans.lead_offer (to_user_id) where answer is null;
create unique index one_offer on plans.lead_offer (plan_id) where answer is null;

-- The early help coordinator of the area: a person, by name, who finds a lead where two have declined.
create table plans.coordinator (
  id uuid primary key,
  user_id uuid not null references access.user_account (id),
  org_id uuid not null references access.organisation (id),
  since timestamptz not null default now(),
  until timestamptz not null default 'infinity'
);
create unique index one_coordinator on plans.coordinator (until) where until = 'infinity';

-- Two have declined to lead: the coordinator is asked to find somebody. Where none was named, managers see it.
create table plans.lead_question (
  id uuid primary key,
  url_id text not null unique,
  plan_id uuid not null references plans.family_plan (id),
  to_user_id uuid references access.user_account (id),
  to_org_id uuid references access.organisation (id),
  asked_on date not null default current_date,
  -- Read by whoever leads and who was asked, so it names nobody of the family.
  answer text,
  answered_at timestamptz,
  check (num_nonnulls(to_user_id, to_org_id) in (0, 2)),
  check (num_nonnulls(answer, answered_at) in (0, 2))
);
create index on plans.lead_question (to_user_id) where answered_at is null;
create unique index one_lead_question on plans.lead_question (plan_id) where answered_at is null;

create table plans.need (
  id uuid primary key,
  url_id text not null unique,
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null,
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  framework_need text references frameworks.need (id),
  name text not null,
  wanted text not null,
  outcome text check (outcome in ('met', 'partly-met', 'not-met')),
  added_by uuid not null references access.user_account (id),
  added_on date not null default current_date,
  version int not null default 1
);

-- What is to be done about a need. It is seen as the need is.
create table plans.action (
  id uuid primary key,
  url_id text not null unique,
  plan_id uuid not null references plans.family_plan (id),
  need_id uuid not null references plans.need (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null,
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  what text not null,
  owner_user_id uuid references access.user_account (id),
  -- Somebody in the plan, or somebody else of the family, as they are called there.
  owner_person_id uuid references people.person (id),
  owner_name text,
  due_on date not null,
  -- What will show that it worked.
  success text not null default '',
  status text not null default 'open' check (status in ('open', 'done', 'not-done')),
  why text not null default '',
  settled_by uuid references access.user_account (id),
  settled_on date,
  added_by uuid not null references access.user_account (id),
  added_at timestamptz not null default now(),
  version int not null default 1,
  check (num_nonnulls(owner_user_id, owner_person_id, owner_name) = 1),
  check ((status = 'open') = (settled_on is null))
);
create index on plans.action (need_id);
create index on plans.action (owner_user_id, due_on) where status = 'open';

-- Written once: a note is not changed afterwards, another is added.
create table plans.note (
  id uuid primary key,
  url_id text not null unique,
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null,
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  happened_on date not null,
  text text not null,
  at_risk boolean not null,
  written_by uuid not null references access.user_account (id),
  written_at timestamptz not null default now()
);

create table plans.closing (
  plan_id uuid primary key references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null default true check (whole_family),
  family_view text not null,
  what_next text not null
);

create index on plans.need (plan_id);
create index on plans.action (plan_id);
create index on plans.note (plan_id, happened_on desc, id desc);
-- A timeline asks for the newest of a person.
create index on plans.need (person_id, added_on desc);
create index on plans.action (person_id, settled_on desc);
create index on plans.note (person_id, happened_on desc, id desc);
create index on plans.closing (person_id);
