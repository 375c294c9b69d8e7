-- Meetings of the team around a family: the first one, and each review of the plan. A meeting that was moved leaves its old
-- day behind as a row of its own, so that nothing of how often a family was put off is lost.
create table plans.meeting (
  id uuid primary key,
  url_id text not null unique,
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null default true check (whole_family),
  status text not null check (status in ('planned', 'held', 'moved', 'called-off')),
  was_due_on date not null,
  meets_on date not null,
  starts_at timestamptz,
  ends_at timestamptz check (ends_at > starts_at),
  how text check (how in ('face-to-face', 'online', 'phone')),
  -- What each is asked to say from 0 to 10, as it was worded then.
  question text not null default '',
  -- What changed, where it was held; why, where it was moved or called off.
  text text not null default '',
  next_review_on date,
  planned_by uuid not null references access.user_account (id),
  planned_on date not null default current_date,
  ended_by uuid references access.user_account (id),
  ended_on date,
  version int not null default 1,
  check (num_nonnulls(starts_at, ends_at) in (0, 2)),
  check (num_nonnulls(ended_by, ended_on, next_review_on) = case status when 'planned' then 0 else 3 end)
);
create index on plans.meeting (plan_id);
create index on plans.meeting (person_id, ended_on desc);
create unique index meeting_planned_once on plans.meeting (plan_id) where status = 'planned';

-- Where it is: a room, or the link of a call. Apart, since it tells where people will be.
create table plans.meeting_place (
  meeting_id uuid primary key references plans.meeting (id),
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null default true check (whole_family),
  place text not null
);
create index on plans.meeting_place (plan_id);
create index on plans.meeting_place (person_id);

-- Who is asked to come: somebody of the team, somebody of the family, or a guest who has no account.
create table plans.meeting_invited (
  id uuid primary key,
  url_id text not null unique,
  meeting_id uuid not null references plans.meeting (id),
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null default true check (whole_family),
  user_id uuid references access.user_account (id),
  org_id uuid references access.organisation (id),
  family_person_id uuid references people.person (id),
  guest_name text,
  guest_role text,
  guest_email text,
  -- Words sent ahead are a contribution as coming is.
  attendance text check (attendance in ('came', 'sent-words', 'apologies', 'did-not-come')),
  invited_by uuid not null references access.user_account (id),
  invited_on date not null default current_date,
  check (num_nonnulls(user_id, family_person_id, guest_name) = 1),
  check (num_nonnulls(user_id, org_id) in (0, 2)),
  check (num_nonnulls(guest_name, guest_role, guest_email) in (0, 3))
);
create index on plans.meeting_invited (meeting_id);
create index on plans.meeting_invited (plan_id);
create index on plans.meeting_invited (person_id);
create index on plans.meeting_invited (user_id);
create index on plans.meeting_invited (family_person_id);
create unique index invited_once on plans.meeting_invited (meeting_id, user_id, org_id) where user_id is not null;
create unique index family_invited_once on plans.meeting_invited (meeting_id, family_person_id) where family_person_id is not null;

select plans.guard('plans.meeting', writer => 'planned_by', sensitivity => false);
select plans.guard('plans.meeting_place', sensitivity => false, whereabouts => true);
select plans.guard('plans.meeting_invited', writer => 'invited_by', sensitivity => false);
select people.also_names('plans.meeting_invited', 'family_person_id');

-- What was planned is moved, called off or held; who planned it, and who was asked, stays.
revoke update on plans.meeting, plans.meeting_place, plans.meeting_invited from rooted_scoped, rooted_area;
grant update (status, was_due_on, meets_on, starts_at, ends_at, how, question, text, next_review_on, ended_by, ended_on, version)
  on plans.meeting to rooted_scoped, rooted_area;
grant update (place) on plans.meeting_place to rooted_scoped, rooted_area;
grant update (attendance) on plans.meeting_invited to rooted_scoped, rooted_area;
