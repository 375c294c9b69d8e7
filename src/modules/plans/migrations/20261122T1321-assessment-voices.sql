-- What a child and the parents say for themselves, in their own words, each time somebody asked.
create table plans.voice (
  id uuid primary key,
  url_id text not null unique,
  plan_id uuid not null references plans.family_plan (id),
  -- Whose words they are.
  person_id uuid not null references people.person (id),
  whole_family boolean not null default false check (not whole_family),
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  -- What a parent says of their own abusive behaviour, and of help with it, is never among what the family shares.
  kind text not null check (kind in ('child', 'adult', 'own-behaviour')),
  heard_on date not null,
  how text not null check (how in ('talking', 'playing', 'writing', 'watching', 'through-somebody')),
  with_whom text not null,
  words text not null,
  -- A day as the child lives it.
  day text not null,
  wants text not null,
  help text not null,
  written_by uuid not null references access.user_account (id),
  written_at timestamptz not null default now(),
  check (kind <> 'own-behaviour' or sensitivity = 'domestic-abuse'),
  check (day = '' or kind = 'child'),
  check (help = '' or kind = 'own-behaviour')
);
create index on plans.voice (plan_id);
create index on plans.voice (person_id, heard_on desc);
select plans.guard('plans.voice', writer => 'written_by');
revoke update on plans.voice from rooted_scoped, rooted_area;
