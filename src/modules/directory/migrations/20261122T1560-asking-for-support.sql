-- Asking a service for support (docs/decisions/0025-a-request-opens-no-record.md). What the team keeps hangs on the plan and is
-- seen as its action is. What the service is told is written out, shown before it is sent, and all that the service sees.
create table directory.request (
  id uuid primary key,
  url_id text not null unique,
  plan_id uuid not null references plans.family_plan (id),
  action_id uuid not null references plans.action (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null,
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  service_id uuid not null references directory.service (id),
  asked_by uuid not null references access.user_account (id),
  asked_for uuid not null references access.organisation (id),
  asked_on date not null
);
create index on directory.request (plan_id);
create index on directory.request (action_id);
create index on directory.request (person_id);
create index on directory.request (service_id, asked_on);
select plans.guard('directory.request', writer => 'asked_by');
revoke update on directory.request from rooted_scoped, rooted_area;
-- It is about what its action is about.
create policy as_its_action on directory.request as restrictive for insert to rooted_scoped, rooted_area
  with check (asked_for = (select acting.my_org()) and exists (select 1 from plans.action a
    where a.id = action_id and a.status = 'open' and (a.plan_id, a.person_id, a.whole_family, a.sensitivity)
      = (request.plan_id, request.person_id, request.whole_family, request.sensitivity)));

-- What was sent: how it stands between the two sides. It names nobody of the family.
create table directory.request_sent (
  request_id uuid primary key references directory.request (id),
  -- Another than the team's: an address of the one side is none of the other.
  url_id text not null unique,
  service_id uuid not null references directory.service (id),
  -- To whom it was sent: theirs it stays, whoever gives the service later.
  provider_id uuid not null references directory.provider (id),
  -- As they were called when it was asked.
  service_name text not null,
  provider_name text not null,
  -- By which the two sides speak of it on the telephone.
  reference text not null,
  asker text not null,
  asker_org text not null,
  asker_phone text,
  -- Who answers: the service's workers here, somebody with a one-time link, or the team, as it hears by telephone.
  way text not null check (way in ('account', 'link', 'telephone')),
  email text check ((email is not null) = (way = 'link')),
  status text not null check (status in ('sent', 'asked', 'waiting', 'accepted', 'declined', 'withdrawn', 'ended')),
  -- About how long the family waits, as the service said last.
  weeks smallint check (weeks between 0 and 156),
  sent_on date not null,
  -- When the service first said yes, no, or wait.
  answered_on date,
  accepted_on date,
  ended_on date,
  version int not null default 1
);
create index on directory.request_sent (service_id, sent_on);
create index on directory.request_sent (provider_id);

-- What the service is told, line by line. A line that tells who it is about is not shown by a one-time link: the service
-- hears it by telephone from whoever asks.
create table directory.request_line (
  request_id uuid not null references directory.request (id),
  place smallint not null,
  label text not null check (label <> ''),
  text text not null check (length(text) between 1 and 4000),
  tells_who boolean not null,
  primary key (request_id, place)
);

-- What the two sides said to each other, in order. Nothing in it is changed.
create table directory.request_said (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null references directory.request (id),
  said_on date not null,
  said_at timestamptz not null default clock_timestamp(),
  -- Whose word it is; whether the team wrote down what the service said by telephone.
  side text not null check (side in ('team', 'service')),
  heard boolean not null default false check (not heard or side = 'service'),
  -- Null where it came by a one-time link, or by itself as the plan was closed.
  user_id uuid references access.user_account (id),
  what text not null check (what in ('sent', 'asked', 'replied', 'waiting', 'accepted', 'declined', 'withdrawn', 'ended')),
  weeks smallint check (weeks is null or what = 'waiting'),
  reason text check ((reason is not null) = (what = 'declined')
    and reason in ('full', 'age', 'area', 'not-suitable', 'not-reached', 'family-no', 'other')),
  words text not null default '' check (length(words) <= 4000)
);
create index on directory.request_said (request_id, said_at);

-- Each time that was agreed with the family, and whether they came. Where it was is not kept.
create table directory.request_session (
  request_id uuid not null references directory.request (id),
  held_on date not null,
  came text not null check (came in ('came', 'did-not-come', 'called-off')),
  primary key (request_id, held_on)
);

create table directory.request_ending (
  request_id uuid primary key references directory.request (id),
  ending text not null check (ending in ('finished', 'stopped', 'never-began')),
  -- What changed of what was wanted, as the service and the family see it together.
  changed text check (changed in ('better', 'somewhat-better', 'same', 'worse')),
  -- How many times were agreed, and how many they came to: counted of the sessions where these were kept.
  sessions smallint check (sessions between 0 and 500),
  came smallint check (came between 0 and sessions),
  check (ending <> 'never-began' or changed is null)
);

-- How much it helped, from 1 (not at all) to 5 (a great deal): as the family says, and as whoever works with them does.
create table directory.request_rating (
  request_id uuid not null references directory.request (id),
  rated_by text not null check (rated_by in ('family', 'worker')),
  score smallint not null check (score between 1 and 5),
  said_on date not null,
  written_by uuid not null references access.user_account (id),
  primary key (request_id, rated_by)
);

-- Requests that were sent to my organisation, but those about somebody whom I must not see, or who must not be found by a person I work
-- with: not even that the service was asked.
create view directory.requests_to_me as
  select s.request_id
    from directory.request_sent s join directory.request r on r.id = s.request_id
   where s.provider_id in (select p.id from directory.provider p where p.org_id = (select directory.my_provider()))
     and r.plan_id not in (select m.plan_id from plans.plan_person m join people.barred_to_me b on b.person_id = m.person_id)
     and r.plan_id not in (select m.plan_id from plans.plan_person m join people.hidden_beside_mine k on k.hidden_person_id = m.person_id);
call acting.give_view_to_definer('directory.requests_to_me', 'rooted_scoped', 'rooted_area', 'rooted_definer');

-- What stands against it of the family's agreement, now: to ask services, of this provider, for this person. Null where nothing does.
create function directory.agreement_against(plan uuid, person uuid, provider uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select case
        when not people.agreement_stands(f.agreement_id) then 'agreement-ended'
        when not exists (select 1 from people.agreed_persons(f.agreement_id) a where a.person_id = agreement_against.person) then 'person-not-agreed'
        -- Where the area asks families about it: an agreement of before it did says nothing against it.
        when exists (select 1 from people.agreement_purpose u join people.agreement a on a.id = f.agreement_id
                      where u.code = 'ask-services' and a.given_on >= u.valid_from and coalesce(a.given_on <= u.valid_to, true))
         and not exists (select 1 from people.agreed_purpose g where g.agreement_id = f.agreement_id and g.purpose = 'ask-services')
          then 'not-agreed'
        when not people.agreed_with(f.agreement_id, (select p.org_id from directory.provider p where p.id = agreement_against.provider))
          then 'not-with-them'
      end
      from plans.family_plan f where f.id = agreement_against.plan
  $$;
call acting.give_to_definer('directory.agreement_against(uuid, uuid, uuid)', 'rooted_definer');

-- Those of which I read what was told: while they are open and the family agrees to it, also once the plan is closed.
create function directory.told_to_me() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return array(
    select t.request_id from directory.requests_to_me t
      join directory.request_sent s on s.request_id = t.request_id and s.status in ('sent', 'asked', 'waiting', 'accepted')
      join directory.request r on r.id = s.request_id
     where directory.agreement_against(r.plan_id, r.person_id, s.provider_id) is null);
  end $$;
call acting.give_to_definer('directory.told_to_me()', 'rooted_scoped', 'rooted_area');

do $$
declare hung text;
begin
  foreach hung in array array['request_sent', 'request_line', 'request_said', 'request_session', 'request_ending', 'request_rating'] loop
    execute format('alter table directory.%I enable row level security', hung);
    execute format('alter table directory.%I force row level security', hung);
    execute format('create policy definer on directory.%I to rooted_definer using (true) with check (true)', hung);
    execute format('grant select, insert, update, delete on directory.%I to rooted_definer', hung);
    execute format('grant select on directory.%I to rooted_scoped, rooted_area', hung);
    execute format('create policy of_its_team on directory.%I for select to rooted_scoped, rooted_area
      using (exists (select 1 from directory.request r where r.id = request_id))', hung);
    -- How much it helped is between the family and those who work with them.
    if hung <> 'request_rating' then
      execute format('create policy of_its_service on directory.%I for select to rooted_scoped, rooted_area using (%s)', hung,
        case when hung in ('request_line', 'request_said') then 'request_id = any ((select directory.told_to_me())::uuid[])'
             else 'request_id in (select t.request_id from directory.requests_to_me t)' end);
    end if;
  end loop;
end $$;

-- Whether a worker has to do with somebody (as `people.my_grounds`, of another than me).
create function directory.works_with(user_id uuid, org_id uuid, person_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select 1 from people.involvement i
    where (i.person_id, i.org_id) = (works_with.person_id, works_with.org_id) and i.until > now() and i.confirmed_at is not null
      and (i.user_id is null or i.user_id = works_with.user_id)) $$;
call acting.give_to_definer('directory.works_with(uuid, uuid, uuid)', 'rooted_definer');

-- Who of a provider's organisation can answer here: its workers with an account, but whoever must not see one of the plan, or works
-- with one from whom somebody of it is kept.
create function directory.answerers(provider uuid, plan uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select distinct m.user_id
      from directory.provider p
      join access.membership m on m.org_id = p.org_id and m.role = 'provider' and m.until > now()
      join access.user_account u on u.id = m.user_id and u.disabled_at is null
     where p.id = answerers.provider
       and not exists (select 1 from plans.plan_person q join people.bar b on b.person_id = q.person_id
         where q.plan_id = answerers.plan and b.user_id = m.user_id and b.until > now())
       and not exists (select 1 from plans.plan_person q join people.separation k on k.hidden_person_id = q.person_id and k.until > now()
         where q.plan_id = answerers.plan and directory.works_with(m.user_id, m.org_id, k.from_person_id)
           and not directory.works_with(m.user_id, m.org_id, k.hidden_person_id))
  $$;
call acting.give_to_definer('directory.answerers(uuid, uuid)', 'rooted_definer');

-- The address that a service publishes: its own, or else its provider's. Null where there is none, or another gives it now. Of one
-- that is here as another of the same provider, the address of that.
create function directory.published_email(service uuid, provider uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select nullif(btrim(coalesce(nullif(p.entry ->> 'email', ''), p.entry -> 'organization' ->> 'email')), '')
      from directory.published p
     where p.provider_id = published_email.provider
       and p.service_id = coalesce((select x.stays from directory.same_service x where x.service_id = published_email.service), service)
  $$;
call acting.give_to_definer('directory.published_email(uuid, uuid)', 'rooted_definer');

-- How a service that everybody reads is asked from this plan, for its team: here, by a link to the address that it
-- publishes, or by telephone.
create function directory.way_to(service uuid, plan uuid) returns table (way text, email text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select case when here.can then 'account' when said.email is not null and not here.any_worker then 'link' else 'telephone' end,
           case when not here.can and not here.any_worker then said.email end
      from directory.published p
     cross join lateral (
       select exists (select 1 from directory.answerers(p.provider_id, way_to.plan)) as can,
              -- Where none of them may answer, no link goes to an address that they read.
              exists (select 1 from directory.provider o join access.membership m on m.org_id = o.org_id and m.role = 'provider' and m.until > now()
                       where o.id = p.provider_id) as any_worker) here
     cross join lateral (select directory.published_email(p.service_id, p.provider_id)) said (email)
     where p.service_id = way_to.service and plans.i_work_on(way_to.plan)
  $$;
call acting.give_to_definer('directory.way_to(uuid, uuid)', 'rooted_scoped', 'rooted_area', 'rooted_definer');

-- What stands against asking this service for this person, for the plan's team: null where nothing does. Whether it was asked
-- already is not told here: not everybody on the team sees every request.
create function directory.against_asking(service uuid, plan uuid, person uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select case
        when f.closed_at is not null then 'plan-closed'
        when not exists (select 1 from directory.published p where p.service_id = against_asking.service) then 'not-published'
        else directory.agreement_against(f.id, person, (select p.provider_id from directory.published p where p.service_id = against_asking.service))
      end
      from plans.family_plan f where f.id = against_asking.plan and plans.i_work_on(f.id)
  $$;
call acting.give_to_definer('directory.against_asking(uuid, uuid, uuid)', 'rooted_scoped', 'rooted_area');

-- Whoever answers for the service hears that there is something; who asked, or leads the plan now, hears of the answer. The
-- messages say no more than that.
create function directory.tell_service(request uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform messages.queue(w, null, 'directory.support-asked', s.url_id, gen_random_uuid(), r.asked_by)
     from directory.request_sent s join directory.request r on r.id = s.request_id
    cross join lateral directory.answerers(s.provider_id, r.plan_id) w
    where s.request_id = tell_service.request and s.way = 'account';
  perform access.issue_link('directory.request', s.request_id, r.asked_by)
     from directory.request_sent s join directory.request r on r.id = s.request_id
    where s.request_id = tell_service.request and s.way = 'link' and s.status in ('sent', 'asked', 'waiting', 'accepted');
end $$;
call acting.give_to_definer('directory.tell_service(uuid)', 'rooted_definer');

create function directory.tell_team(request uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform messages.queue(hears.user_id, null, 'directory.support-answered', r.url_id, gen_random_uuid(), coalesce(acting.my_user(), r.asked_by))
     from directory.request r join plans.family_plan f on f.id = r.plan_id and f.closed_at is null
    -- Of those on the team who are told about such things: whoever asked, who leads it, who has been on it longest.
    cross join lateral (
      select m.user_id from plans.team_member m
       where m.plan_id = r.plan_id and m.until > now()
         and (r.sensitivity = 'general' or exists (
           select 1 from access.sharing h join access.membership w on w.role = h.role and w.user_id = m.user_id and w.org_id = m.org_id and w.until > now()
            where h.sensitivity = r.sensitivity and h.since <= now() and h.until > now() and (h.org_id is null or h.org_id = m.org_id)))
       order by (m.user_id, m.org_id) = (r.asked_by, r.asked_for) desc, (m.user_id, m.org_id) = (f.lead_user_id, f.lead_org_id) desc, m.since, m.id
       limit 1) hears
    where r.id = tell_team.request;
end $$;
call acting.give_to_definer('directory.tell_team(uuid)', 'rooted_definer');

-- Sends what the lines say, and nothing else, for the request that I have just written. Gives what stands against it.
create function directory.send_request(request uuid, url_id text, lines jsonb, today date) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  mine directory.request;
  against text;
begin
  select r.* into mine from directory.request r
   where r.id = send_request.request and r.asked_by = acting.my_user() and r.asked_for = acting.my_org()
     and not exists (select 1 from directory.request_sent s where s.request_id = r.id);
  if not found then raise insufficient_privilege; end if;
  perform 1 from plans.family_plan f where f.id = mine.plan_id for update;
  perform 1 from directory.service s where s.id = mine.service_id for share;
  against := directory.against_asking(mine.service_id, mine.plan_id, mine.person_id);
  if against is not null then return against; end if;
  insert into directory.request_sent (request_id, url_id, service_id, provider_id, service_name, provider_name, reference, asker, asker_org,
      asker_phone, way, email, status, sent_on)
    select mine.id, send_request.url_id, mine.service_id, p.provider_id, p.name, p.provider_name, upper(right(mine.id::text, 5)), u.name,
           o.name, o.phone, w.way, w.email, 'sent', today
      from directory.published p, directory.way_to(mine.service_id, mine.plan_id) w, access.user_account u, access.organisation o
     where p.service_id = mine.service_id and u.id = mine.asked_by and o.id = mine.asked_for;
  insert into directory.request_line (request_id, place, label, text, tells_who)
    select mine.id, l.place, l.line ->> 'label', l.line ->> 'text', (l.line ->> 'tellsWho')::boolean
      from jsonb_array_elements(lines) with ordinality as l (line, place);
  insert into directory.request_said (request_id, said_on, side, user_id, what) values (mine.id, today, 'team', mine.asked_by, 'sent');
  perform directory.tell_service(mine.id);
  return null;
end $$;
call acting.give_to_definer('directory.send_request(uuid, text, jsonb, date)', 'rooted_scoped', 'rooted_area');

-- Whether I am on its team, and work with whom it is about. Who works at the service too may be both.
create function directory.i_ask(request uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select 1 from directory.request r
    where r.id = i_ask.request and plans.i_work_on(r.plan_id) and people.i_hold(r.person_id, 3)) $$;
call acting.give_to_definer('directory.i_ask(uuid)', 'rooted_definer');

-- Whether nobody can answer for the service here: the team writes down what it hears.
create function directory.is_heard(request uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select 1 from directory.request_sent s join directory.request r on r.id = s.request_id
    where r.id = is_heard.request and (s.way <> 'account' or not exists (select 1 from directory.answerers(s.provider_id, r.plan_id)))) $$;
call acting.give_to_definer('directory.is_heard(uuid)', 'rooted_definer');

-- Of plans of whose team I was when they were closed: help goes on, and for 12 weeks I say how it ended and how much it helped, as
-- long as the family agrees. With a ground of my own to the person, or because I asked for it, or led where who asked had left.
create function directory.left_with_me() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return array(
    select r.id
      from plans.my_plans mine join plans.family_plan f on f.id = mine.plan_id and f.closed_on > current_date - 12 * 7
      join directory.request r on r.plan_id = f.id
      join directory.request_sent s on s.request_id = r.id
     where r.plan_id <> all ((select plans.hidden_from_me())::uuid[])
       and r.sensitivity in (select m.sensitivity from access.my_sensitivities m)
       and case when people.i_hold(r.person_id, 3)
                then not r.whole_family or r.plan_id not in (select o.plan_id from plans.not_held_in_full o)
                else (r.asked_by, r.asked_for) = (acting.my_user(), acting.my_org())
                     or (f.lead_user_id, f.lead_org_id) = (acting.my_user(), acting.my_org()) and not exists (
                          select 1 from plans.team_member m
                           where (m.plan_id, m.user_id, m.org_id, m.until) = (r.plan_id, r.asked_by, r.asked_for, f.closed_at)) end
       and directory.agreement_against(r.plan_id, r.person_id, s.provider_id) is null);
  end $$;
call acting.give_to_definer('directory.left_with_me()', 'rooted_scoped', 'rooted_area');

-- Who holds the person no more sees how it stands, which names nobody: not the request itself, nor what was told or said.
do $$
declare hung text;
begin
  foreach hung in array array['request_sent', 'request_session', 'request_ending', 'request_rating'] loop
    execute format('create policy of_whom_it_is_left_with on directory.%I for select to rooted_scoped, rooted_area
      using (request_id = any ((select directory.left_with_me())::uuid[]))', hung);
  end loop;
end $$;

-- Whether I write down how it goes: on its team, or as it is left with me.
create function directory.i_follow(request uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select directory.i_ask(request) or request = any (directory.left_with_me()) $$;
call acting.give_to_definer('directory.i_follow(uuid)', 'rooted_definer');

-- Those that I follow for which the team writes down what it hears.
create function directory.heard_by_me() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return array(
    select mine.id from (
      select r.id from directory.request r
       where r.plan_id in (select m.plan_id from plans.my_open_plans m) and people.i_hold(r.person_id, 3)
      union select unnest(directory.left_with_me())) mine
     where directory.is_heard(mine.id));
  end $$;
call acting.give_to_definer('directory.heard_by_me()', 'rooted_scoped', 'rooted_area');

-- Whose word I write down: the service's own, or what the team heard of it.
create function directory.speaks(request uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select case when exists (select 1 from directory.requests_to_me t where t.request_id = speaks.request) then 'service'
                    when directory.i_follow(request) and directory.is_heard(request) then 'team' end $$;
call acting.give_to_definer('directory.speaks(uuid)', 'rooted_definer');

-- Writes that I saw, or did something with, a request that was sent to us, or one that is left with me, with whom it is about: the service's side never
-- learns who that is in our records.
create function directory.note_request(request uuid, action text, detail jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  salt bytea := uuid_send(gen_random_uuid());
  about uuid := (select r.person_id from directory.request r
                  where r.id = note_request.request
                    and (r.id in (select t.request_id from directory.requests_to_me t)
                         or r.id = any (directory.left_with_me())));
  content text := (jsonb_build_object('action', action, 'persons', jsonb_build_array(about), 'request', request) || detail)::text;
begin
  if about is null then return; end if;
  perform audit.record(salt, sha256(salt || convert_to(content, 'UTF8')), action, array[about], content);
end $$;
call acting.give_to_definer('directory.note_request(uuid, text, jsonb)', 'rooted_scoped', 'rooted_area');

-- The service's word, whoever wrote it down: yes, no, wait, or a question. What it says of its places holds for everybody, while
-- the service is theirs to whom it was sent.
create function directory.keep_answer(request uuid, by_user uuid, heard boolean, what text, weeks int, reason text, words text, today date)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  open directory.request_sent;
  can text := case when what = 'accepted' then 'yes' when what = 'waiting' then 'waiting' when reason = 'full' then 'full' end;
begin
  select s.* into open from directory.request_sent s
   where s.request_id = keep_answer.request and s.status in ('sent', 'asked', 'waiting') for update;
  if not found or what not in ('accepted', 'declined', 'waiting', 'asked') then return false; end if;
  update directory.request_sent s
     set status = keep_answer.what, version = s.version + 1,
         weeks = case when keep_answer.what = 'waiting' then keep_answer.weeks end,
         answered_on = case when keep_answer.what = 'asked' then s.answered_on else coalesce(s.answered_on, today) end,
         accepted_on = case when keep_answer.what = 'accepted' then today end
   where s.request_id = keep_answer.request;
  insert into directory.request_said (request_id, said_on, side, heard, user_id, what, weeks, reason, words)
    values (request, today, 'service', heard, by_user, what, case when what = 'waiting' then weeks end,
            case when what = 'declined' then reason end, words);
  if can is not null and exists (select 1 from directory.service s where (s.id, s.provider_id) = (open.service_id, open.provider_id)) then
    insert into directory.availability (service_id, state, weeks, said_by, said_on)
      values (open.service_id, can, case when can = 'waiting' then weeks end, 'answer', today);
    perform directory.show_published(array[open.service_id]);
  end if;
  if not heard then perform directory.tell_team(request); end if;
  return true;
end $$;
call acting.give_to_definer('directory.keep_answer(uuid, uuid, boolean, text, int, text, text, date)', 'rooted_definer');

-- From the version that I read. False where it was answered meanwhile, or is not mine to answer.
create function directory.answer_request(request uuid, version int, what text, weeks int, reason text, words text, today date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare side text := directory.speaks(request);
begin
  if side is null or not exists (select 1 from directory.request_sent s where s.request_id = answer_request.request
      and s.version = answer_request.version for update)
     -- What the family does not agree to any more is not answered.
     or side = 'service' and not request = any (directory.told_to_me()) then
    return false;
  end if;
  return directory.keep_answer(request, acting.my_user(), side = 'team', what, weeks, reason, words, today);
end $$;
call acting.give_to_definer('directory.answer_request(uuid, int, text, int, text, text, date)', 'rooted_scoped', 'rooted_area');

-- The team answers what the service asked, or takes the request back with a reason that both sides may read.
create function directory.say_to_service(request uuid, version int, what text, words text, today date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not directory.i_ask(request) or what not in ('replied', 'withdrawn') then return false; end if;
  update directory.request_sent s
     set status = case when what = 'withdrawn' then what else 'sent' end, version = s.version + 1,
         ended_on = case when what = 'withdrawn' then today end
   where s.request_id = say_to_service.request and s.version = say_to_service.version
     and (what = 'replied' and s.status = 'asked' or what = 'withdrawn' and s.status in ('sent', 'asked', 'waiting', 'accepted'));
  if not found then return false; end if;
  insert into directory.request_said (request_id, said_on, side, user_id, what, words) values (request, today, 'team', acting.my_user(), what, words);
  if what = 'withdrawn' then perform access.revoke_links('directory.request', request); end if;
  perform directory.tell_service(request);
  return true;
end $$;
call acting.give_to_definer('directory.say_to_service(uuid, int, text, text, date)', 'rooted_scoped', 'rooted_area');

-- Whether they came, on a day; said again, it is put right, and with nothing it is taken out.
create function directory.keep_session(request uuid, held_on date, came text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare side text := directory.speaks(request);
begin
  -- In turn with whoever ends it, who counts them.
  if side is null or not exists (select 1 from directory.request_sent s
      where s.request_id = keep_session.request and s.status = 'accepted' and held_on >= s.sent_on for update) then
    return false;
  end if;
  if came is null then
    delete from directory.request_session s where (s.request_id, s.held_on) = (keep_session.request, keep_session.held_on);
  else
    insert into directory.request_session (request_id, held_on, came) values (request, held_on, came)
      on conflict on constraint request_session_pkey do update set came = excluded.came;
  end if;
  return true;
end $$;
call acting.give_to_definer('directory.keep_session(uuid, date, text)', 'rooted_scoped', 'rooted_area');

-- Whether somebody came, or it ended in another way than never to begin.
create function directory.has_begun(request uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select 1 from directory.request_session s where s.request_id = has_begun.request and s.came = 'came')
            or exists (select 1 from directory.request_ending e where e.request_id = has_begun.request and e.ending <> 'never-began') $$;
call acting.give_to_definer('directory.has_begun(uuid)', 'rooted_definer');

-- How it ended. Where each session was kept they are counted; else as many as are said.
create function directory.keep_ending(request uuid, by_user uuid, heard boolean, ending text, changed text, sessions int, came int, words text,
  today date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare kept int := (select count(*) from directory.request_session s where s.request_id = keep_ending.request and s.came <> 'called-off');
begin
  update directory.request_sent s set status = 'ended', ended_on = today, version = s.version + 1
   where s.request_id = keep_ending.request and s.status = 'accepted'
     and (keep_ending.ending <> 'never-began' or not directory.has_begun(s.request_id));
  if not found then return false; end if;
  insert into directory.request_ending (request_id, ending, changed, sessions, came)
    values (request, ending, changed, case when kept > 0 then kept else keep_ending.sessions end,
            case when kept > 0 then (select count(*) from directory.request_session s
                                      where s.request_id = keep_ending.request and s.came = 'came') else keep_ending.came end);
  insert into directory.request_said (request_id, said_on, side, heard, user_id, what, words)
    values (request, today, 'service', heard, by_user, 'ended', words);
  perform access.revoke_links('directory.request', request);
  if not heard then perform directory.tell_team(request); end if;
  return true;
end $$;
call acting.give_to_definer('directory.keep_ending(uuid, uuid, boolean, text, text, int, int, text, date)', 'rooted_definer');

create function directory.end_request(request uuid, version int, ending text, changed text, sessions int, came int, words text, today date)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare side text := directory.speaks(request);
begin
  if side is null or not exists (select 1 from directory.request_sent s where s.request_id = end_request.request
      and s.version = end_request.version for update) then
    return false;
  end if;
  return directory.keep_ending(request, acting.my_user(), side = 'team', ending, changed, sessions, came, words, today);
end $$;
call acting.give_to_definer('directory.end_request(uuid, int, text, text, int, int, text, date)', 'rooted_scoped', 'rooted_area');

-- How much it helped, once it began; said again, it is put right.
create function directory.rate_request(request uuid, rated_by text, score int, today date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not directory.i_follow(request) or not directory.has_begun(request) then
    return false;
  end if;
  insert into directory.request_rating (request_id, rated_by, score, said_on, written_by)
    values (request, rated_by, score, today, acting.my_user())
    on conflict on constraint request_rating_pkey
      do update set score = excluded.score, said_on = excluded.said_on, written_by = excluded.written_by;
  return true;
end $$;
call acting.give_to_definer('directory.rate_request(uuid, text, int, date)', 'rooted_scoped', 'rooted_area');

-- A plan that is closed asks for nothing more. Help that was accepted goes on, unless the family no longer agrees.
create function directory.end_requests() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare ended uuid;
begin
  for ended in
    update directory.request_sent s set status = 'withdrawn', ended_on = new.closed_on, version = s.version + 1
      from directory.request r
     where r.id = s.request_id and r.plan_id = new.id
       and (s.status in ('sent', 'asked', 'waiting') or s.status = 'accepted' and directory.agreement_against(r.plan_id, r.person_id, s.provider_id) is not null)
    returning s.request_id
  loop
    insert into directory.request_said (request_id, said_on, side, what) values (ended, new.closed_on, 'team', 'withdrawn');
    perform access.revoke_links('directory.request', ended);
    perform directory.tell_service(ended);
  end loop;
  return null;
end $$;
create trigger requests_end after update of closed_at on plans.family_plan
  for each row when (new.closed_at is not null and old.closed_at is null) execute function directory.end_requests();
call acting.give_to_definer('directory.end_requests()', 'rooted_definer');

-- A service without an account answers by a one-time link, to the address that it publishes.
create function directory.request_asks(request uuid) returns table (email text, mobile text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.email, null::text
      from directory.request_sent s join directory.request r on r.id = s.request_id
     where s.request_id = request_asks.request and s.way = 'link' and s.status in ('sent', 'asked', 'waiting', 'accepted')
       and directory.agreement_against(r.plan_id, r.person_id, s.provider_id) is null
  $$;
call acting.give_to_definer('directory.request_asks(uuid)', 'rooted_definer');

-- What it shows: what is asked, by whom and how to reach them, and their reply to what was asked back; nothing that tells who it
-- is about.
create function directory.request_wanted(hand_hash bytea)
  returns table (service text, reference text, asker text, asker_org text, asker_phone text, status text, sent_on date, weeks smallint,
    reply text, lines jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.service_name, s.reference, s.asker, s.asker_org, s.asker_phone, s.status, s.sent_on, s.weeks,
           (select a.words from directory.request_said a where a.request_id = s.request_id and a.what = 'replied'
             order by a.said_at desc limit 1),
           (select coalesce(jsonb_agg(jsonb_build_object('label', l.label, 'text', l.text) order by l.place), '[]')
              from directory.request_line l where l.request_id = s.request_id and not l.tells_who)
      from access.link_in_hand(request_wanted.hand_hash) h
      join directory.request_sent s on s.request_id = h.record_id
     where h.purpose = 'directory.request'
  $$;
call acting.give_to_definer('directory.request_wanted(bytea)', 'rooted_visitor');

-- Its answer, or how it ended. Gives whom it was about, for the record of what was done; null where nobody asks any more.
create function directory.answer_by_link(hand_hash bytea, next_hash bytea, what text, weeks int, reason text, words text, today date)
  returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  asked uuid := access.answer_link('directory.request', answer_by_link.hand_hash, answer_by_link.next_hash);
begin
  if asked is null or not directory.keep_answer(asked, null, false, what, weeks, reason, words, today) then return null; end if;
  return (select r.person_id from directory.request r where r.id = asked);
end $$;
call acting.give_to_definer('directory.answer_by_link(bytea, bytea, text, int, text, text, date)', 'rooted_visitor');

create function directory.end_by_link(hand_hash bytea, next_hash bytea, ending text, changed text, sessions int, came int, words text, today date)
  returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  asked uuid := access.answer_link('directory.request', end_by_link.hand_hash, end_by_link.next_hash);
begin
  if asked is null or not directory.keep_ending(asked, null, false, ending, changed, sessions, came, words, today) then return null; end if;
  return (select r.person_id from directory.request r where r.id = asked);
end $$;
call acting.give_to_definer('directory.end_by_link(bytea, bytea, text, text, int, int, text, date)', 'rooted_visitor');

-- Sends a link again, where the service has not been heard of: to say how it goes, or because the first was lost. It goes to the
-- address that the service publishes now; to none where it publishes none, or another gives it.
create function directory.send_link_again(request uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if directory.i_ask(request) is not true then return false; end if;
  update directory.request_sent s set email = directory.published_email(s.service_id, s.provider_id)
   where s.request_id = send_link_again.request and s.way = 'link' and directory.published_email(s.service_id, s.provider_id) is not null;
  return found and access.issue_link('directory.request', request, acting.my_user());
end $$;
call acting.give_to_definer('directory.send_link_again(uuid)', 'rooted_scoped', 'rooted_area');

select access.declare_link_purpose('directory.request', 'directory.request_asks');
