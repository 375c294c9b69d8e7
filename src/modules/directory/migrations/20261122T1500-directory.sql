-- The Directory of What Works (docs/decisions/0024-an-entry-is-a-document.md). A service is written as a document in the words
-- of Open Referral UK, in versions; what everybody may read is made from the version that is published, and kept apart from it.

-- A place whose services are brought in from another directory.
create table directory.feed (
  id uuid primary key,
  url_id text not null unique,
  name text not null,
  -- Where it is read; null where its files are sent to us.
  address text,
  licence text not null,
  licence_url text,
  -- Where everybody reads its pages; published, as its name and licence are, and the address where it is read never is.
  page_url text,
  added_by uuid not null references access.user_account (id),
  added_at timestamptz not null default now(),
  version int not null default 1
);

-- Who gives services: an `organization` of Open Referral.
create table directory.provider (
  id uuid primary key,
  url_id text not null unique,
  -- Whose workers keep its services; null where nobody of it has an account.
  org_id uuid references access.organisation (id),
  -- What they write is published at once; what others write waits until a curator has read it.
  trusted boolean not null default false,
  -- As Open Referral UK has an organization, without its services.
  entry jsonb not null check (entry ->> 'id' = id::text),
  feed_id uuid references directory.feed (id),
  version int not null default 1,
  written_by uuid not null references access.user_account (id),
  written_at timestamptz not null default now()
);
create index on directory.provider (org_id);
create index on directory.provider (feed_id);

create table directory.service (
  id uuid primary key,
  url_id text not null unique,
  provider_id uuid not null references directory.provider (id),
  -- What is bound by law, and help in a crisis, is never left out or put last because nobody confirmed it.
  protection text not null default 'ordinary' check (protection in ('ordinary', 'statutory', 'crisis')),
  -- Who looks after the entry where its provider does not.
  curator_user_id uuid references access.user_account (id),
  confirm_every_days smallint not null default 90 check (confirm_every_days > 0),
  -- When somebody last said that all of it is right, and who: the provider, a curator, another directory.
  confirmed_on date,
  confirmed_by text check (confirmed_by in ('provider', 'curator', 'feed')),
  -- Where somebody who keeps it without an account is asked, by a one-time link. Never published.
  confirms_at text check (confirms_at like '%_@_%'),
  feed_id uuid references directory.feed (id),
  added_on date not null,
  -- Taken out of the directory, and why.
  removed_at timestamptz,
  removed_because text not null default '',
  -- Taken out because it is the same as another, which stays.
  same_as uuid references directory.service (id) check (same_as is null or removed_at is not null and same_as <> id),
  version int not null default 1
);
create index on directory.service (provider_id);
create index on directory.service (same_as) where same_as is not null;
create index on directory.service (curator_user_id);
create index on directory.service (feed_id);

-- What a service was said to be, each time somebody wrote it. One of them is published, or none.
create table directory.service_version (
  service_id uuid not null references directory.service (id),
  number int not null,
  -- As Open Referral UK has a service, in full; nothing that may not be published is in it.
  entry jsonb not null check (entry ->> 'id' = service_id::text),
  -- What it has no field for (entry/ours.ts): who may ask and how, levels of need, how it is given.
  ours jsonb not null,
  status text not null check (status in ('waiting', 'published', 'replaced', 'refused')),
  written_by uuid not null references access.user_account (id),
  written_for uuid not null references access.organisation (id),
  written_at timestamptz not null default now(),
  -- What changed, in the words of whoever wrote it.
  because text not null default '',
  reviewed_by uuid references access.user_account (id),
  reviewed_at timestamptz,
  review_because text not null default '',
  primary key (service_id, number)
);
create unique index service_version_published on directory.service_version (service_id) where status = 'published';
create index on directory.service_version (written_at) where status = 'waiting';

-- Where a service is that must not be found by everybody (a refuge): told by telephone, never published.
create table directory.kept_place (
  service_id uuid primary key references directory.service (id),
  location jsonb not null,
  written_by uuid not null references access.user_account (id),
  written_at timestamptz not null default now()
);

-- What services are about. Ours are the needs that families have; others link to theirs by `term_uri`. The area edits them.
create table directory.taxonomy (
  id uuid primary key,
  name text not null,
  description text not null,
  uri text,
  version text,
  source text not null
);
create table directory.term (
  id uuid primary key,
  taxonomy_id uuid not null references directory.taxonomy (id),
  parent_id uuid references directory.term (id),
  name text not null,
  description text not null,
  term_uri text,
  code text,
  source text not null,
  ended_on date,
  version int not null default 1
);
create index on directory.term (taxonomy_id);
create index on directory.term (parent_id);

-- What people type and what they mean by it: other words (`means`), or a term.
create table directory.synonym (
  id uuid primary key default gen_random_uuid(),
  said text not null check (said = lower(said)),
  means text,
  term_id uuid references directory.term (id),
  source text not null,
  check (num_nonnulls(means, term_id) = 1)
);
create unique index synonym_once on directory.synonym (said, means, term_id) nulls not distinct;

-- Where a postcode is: the Office for National Statistics' postcode directory, or a made-up one. `postcode` without its space.
create table directory.postcode (
  postcode text primary key check (postcode ~ '^[A-Z0-9]{5,7}$'),
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  source text not null,
  -- One that has ended stays where it was last: services at it are found there until somebody says where they are.
  in_use boolean not null default true
);

-- Between which degrees a place of this directory can be: what lies outside is a slip of the pen, often the one in the other's column.
create table directory.bounds (
  south double precision not null,
  north double precision not null,
  west double precision not null,
  east double precision not null,
  source text not null
);
insert into directory.bounds values (49.8, 60.9, -8.7, 1.8,
  'The United Kingdom from the Isles of Scilly to Out Stack and from St Kilda to Lowestoft Ness (Ordnance Survey, extremities).');

-- Whether a service can take somebody now: each time that somebody said so. The newest holds.
create table directory.availability (
  id uuid primary key default gen_random_uuid(),
  service_id uuid not null references directory.service (id),
  state text not null check (state in ('yes', 'waiting', 'full')),
  -- About how long one waits.
  weeks smallint check (weeks between 0 and 156),
  -- Who says so: the service itself, a curator, or somebody who rang or asked for a family. Never for whom.
  said_by text not null check (said_by in ('provider', 'curator', 'practitioner', 'answer')),
  user_id uuid references access.user_account (id),
  said_on date not null,
  said_at timestamptz not null default now(),
  check (weeks is null or state = 'waiting')
);
create index on directory.availability (service_id, said_on desc, said_at desc);

-- How strong the evidence for what it does is, as a national body rated it; an intervention can have several.
create table directory.evidence (
  id uuid primary key default gen_random_uuid(),
  service_id uuid not null references directory.service (id),
  rated_by text not null,
  level text not null,
  rated_on date,
  url text check (url ~* '^https?://[^[:space:]"<>]+$'),
  added_by uuid not null references access.user_account (id),
  added_on date not null,
  ended_on date
);
create index on directory.evidence (service_id);

-- What was looked at before families are sent to it, and when.
create table directory.quality_check (
  id uuid primary key default gen_random_uuid(),
  service_id uuid not null references directory.service (id),
  kind text not null check (kind in ('safeguarding', 'quality', 'insurance', 'registration')),
  checked_on date not null,
  -- When it has to be looked at again.
  due_on date,
  found text not null,
  added_by uuid not null references access.user_account (id),
  -- Written by mistake, or not so any more.
  ended_on date
);
create index on directory.quality_check (service_id);

-- ── What everybody may read: made by directory.publish and by nothing else ──

create table directory.published (
  service_id uuid primary key references directory.service (id),
  url_id text not null unique,
  provider_id uuid not null references directory.provider (id),
  provider_name text not null,
  name text not null,
  entry jsonb not null,
  ours jsonb not null,
  -- How large the two are: many are read only some at a time.
  bytes int not null,
  -- Where it came from; null of our own.
  feed_id uuid references directory.feed (id),
  last_modified timestamptz not null,
  -- Since when everybody reads it so, whatever of it changed: a copy elsewhere asks what changed after a moment. What came from
  -- another directory may say of itself that it is older.
  changed_at timestamptz not null,
  protection text not null,
  confirmed_on date,
  confirmed_by text,
  confirm_by date,
  minimum_age double precision,
  maximum_age double precision,
  -- Whether it costs nothing, to anybody: null where nobody said. To some it may cost nothing where others pay.
  free boolean,
  free_for_some boolean not null,
  -- Terms it is about, with all above them.
  terms uuid[] not null,
  levels smallint[] not null,
  asked_by text[] not null,
  given text[] not null,
  -- Names of the areas it is for; and their shapes (directory.outline), by which it is left out for a place elsewhere: null where
  -- what one of them takes in is not known.
  areas text[] not null,
  shapes uuid[],
  languages text[] not null,
  accessible text[] not null,
  send boolean,
  state text,
  weeks smallint,
  state_said_by text,
  state_said_on date,
  words tsvector not null
);
create index on directory.published using gin (words);
create index on directory.published using gin (terms);
create index on directory.published using gin (lower(name) people.gin_trgm_ops);
create index on directory.published (provider_id);
create index on directory.published (feed_id);

-- Where one leads on to that is here no longer, because it is the same.
create table directory.published_same (
  service_id uuid primary key references directory.service (id),
  url_id text not null unique,
  stays uuid not null references directory.published (service_id) on delete cascade,
  -- Whether who gives the one gives the other: what was told to one provider is not told to another.
  same_provider boolean not null
);
create index on directory.published_same (stays);

create table directory.published_place (
  id uuid primary key,
  service_id uuid not null references directory.published (service_id) on delete cascade,
  location_id uuid not null,
  -- A `service_at_location` of Open Referral, with its location.
  entry jsonb not null,
  name text,
  postcode text,
  latitude double precision,
  longitude double precision
);
create index on directory.published_place (service_id);
create index on directory.published_place (latitude, longitude);

create table directory.published_time (
  service_id uuid not null references directory.published (service_id) on delete cascade,
  -- As iCalendar has them: MO, TU, WE, TH, FR, SA, SU.
  day text not null check (day in ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')),
  opens_at time,
  closes_at time
);
create index on directory.published_time (service_id);
create index on directory.published_time (day);

create table directory.published_provider (
  provider_id uuid primary key references directory.provider (id),
  url_id text not null unique,
  entry jsonb not null
);

-- Whose words the services are that came from there, and under which licence everybody may use them; without a feed, the council's own.
create table directory.published_source (
  id uuid primary key default gen_random_uuid(),
  feed_id uuid unique nulls not distinct references directory.feed (id),
  name text not null,
  licence text not null,
  licence_url text,
  page_url text,
  -- Since when that is said of what was published before.
  changed_at timestamptz
);

-- Of evidence and checks, those that hold: of checks the newest of each kind. Who wrote them down is not among it.
create table directory.published_evidence (
  id uuid primary key,
  service_id uuid not null references directory.published (service_id) on delete cascade,
  rated_by text not null,
  level text not null,
  rated_on date,
  url text
);
create index on directory.published_evidence (service_id);

create table directory.published_check (
  id uuid primary key,
  service_id uuid not null references directory.published (service_id) on delete cascade,
  kind text not null,
  checked_on date not null,
  due_on date,
  found text not null
);
create index on directory.published_check (service_id);
