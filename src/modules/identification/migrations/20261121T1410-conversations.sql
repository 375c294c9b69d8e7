-- What people did about a flag, each row written once. Why a child is away is said here and nowhere else.
create table identification.conversation (
  id uuid primary key,
  url_id text not null unique,
  person_id uuid not null references people.person (id),
  school_org_id uuid not null references access.organisation (id),
  -- The flag it answers; none where somebody did not wait for one.
  flag_id uuid references identification.flag (id),
  answer text not null check (answer in ('spoken-with', 'already-supported', 'no-action-now', 'need-help')),
  -- A flag that is answered is not yet a conversation: with whom they spoke is said.
  spoken_to text[] not null check (spoken_to <@ array['child', 'parent-or-carer'] and (answer = 'spoken-with') = (spoken_to <> '{}')),
  why_away text[] not null,
  supported_by text not null check ((answer = 'already-supported') = (supported_by <> '')),
  no_action_because text not null check ((answer = 'no-action-now') = (no_action_because <> '')),
  note text not null,
  sensitivity text not null default 'general' check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  at_risk boolean not null,
  -- What stood on the page when it was answered, in facts and in sentences; no facts where there were no marks.
  definition_id uuid not null references identification.definition (id),
  judgement jsonb,
  shown text[] not null,
  answered_on date not null default current_date,
  recorded_by uuid not null references access.user_account (id),
  recorded_at timestamptz not null default now()
);
create index on identification.conversation (person_id, recorded_at desc);
create index on identification.conversation (flag_id);
create index on identification.conversation (school_org_id, recorded_at desc);
select people.guard('identification.conversation', level => 2, whereabouts => true, sensitivity => true, written => true);

-- What a run compares with: the flag and the newest answer of every child who has, or had, one at the school that asks.
-- Whoever asks: an answer that a bar, or its sensitivity, hides from them was given all the same.
create function identification.standings_of_my_pupils()
  returns table (person_id uuid, rules text[], facts jsonb, raised_at timestamptz, answered jsonb, answered_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select person_id, f.rules, f.facts, f.raised_at, c.judgement, c.recorded_at
      from (select * from identification.flag
             where school_org_id = (select acting.my_org()) and (select access.i_am('school-lead')) and until = 'infinity') f
      full join (select distinct on (person_id) * from identification.conversation
                  where school_org_id = (select acting.my_org()) and (select access.i_am('school-lead'))
                  order by person_id, recorded_at desc) c using (person_id)
  $$;
call acting.give_to_definer('identification.standings_of_my_pupils()', 'rooted_scoped');

-- A flag may be wrong, and a child, their family or the school may say so. It is kept, and shown wherever the flag is.
create table identification.challenge (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  flag_id uuid not null references identification.flag (id),
  school_org_id uuid not null references access.organisation (id),
  on_behalf_of text not null check (on_behalf_of in ('child', 'parent-or-carer', 'school')),
  what_is_wrong text not null,
  sensitivity text not null default 'general' check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  recorded_by uuid not null references access.user_account (id),
  recorded_at timestamptz not null default now()
);
create index on identification.challenge (person_id);
create index on identification.challenge (flag_id);
select people.guard('identification.challenge', level => 2, whereabouts => true, sensitivity => true, written => true);

-- A school asks the School Liaison Officer of its cluster about one child. The officer sees that child because of the
-- request, from when it is asked until it ends.
create table identification.help_request (
  id uuid primary key,
  url_id text not null unique,
  person_id uuid not null references people.person (id),
  from_org_id uuid not null references access.organisation (id),
  asked_by uuid not null references access.user_account (id),
  asked_on date not null default current_date,
  team_org_id uuid not null references access.organisation (id),
  officer_user_id uuid not null references access.user_account (id),
  what_for text not null,
  status text not null default 'asked' check (status in ('asked', 'accepted', 'advised', 'ended')),
  accepted_on date,
  advised_on date,
  advice text not null default '',
  ended_on date,
  ended_by uuid references access.user_account (id),
  end_note text not null default '',
  sensitivity text not null default 'general' check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  version int not null default 1,
  check ((status = 'ended') = (ended_on is not null))
);
create unique index help_request_once on identification.help_request (person_id, from_org_id) where status <> 'ended';
create index on identification.help_request (person_id);
create index on identification.help_request (officer_user_id, team_org_id) where status <> 'ended';
create index on identification.help_request (from_org_id, asked_on desc);
select people.guard('identification.help_request', level => 2, whereabouts => true, sensitivity => true);

-- Whoever writes, writes as themselves, for their own organisation and of a flag of that child; and what was written stays.
do $$
declare written text;
begin
  foreach written in array array['conversation', 'challenge'] loop
    execute format($policy$create policy as_themselves on identification.%1$I as restrictive for insert to rooted_scoped, rooted_area
      with check (school_org_id = (select acting.my_org()) and recorded_by = (select acting.my_user()) and (flag_id is null
        or exists (select 1 from identification.flag f where f.id = flag_id and f.person_id = %1$I.person_id)))$policy$, written);
    execute format('revoke update on identification.%I from rooted_scoped, rooted_area', written);
  end loop;
end $$;

-- Between the school that asked and the officer who was asked: to others who work with the child it is presence only.
create policy between_the_two on identification.help_request as restrictive for select to rooted_scoped, rooted_area
  using (from_org_id = (select acting.my_org())
         or (team_org_id = (select acting.my_org()) and officer_user_id = (select acting.my_user())));
