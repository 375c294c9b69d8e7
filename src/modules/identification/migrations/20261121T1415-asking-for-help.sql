-- The officer of the actor's school, and their team, where they may be asked about this child: one that the school holds,
-- and that is not hidden from the officer.
create function identification.officer_to_ask(person_id uuid) returns table (team_org_id uuid, officer_user_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.org_id, s.officer_user_id
      from access.cluster_school s join access.cluster c on c.id = s.cluster_id
     where s.school_org_id = acting.my_org() and people.i_hold(officer_to_ask.person_id, 3)
       and not exists (select 1 from people.bar b
                        where b.person_id = officer_to_ask.person_id and b.user_id = s.officer_user_id and b.until > now())
  $$;
call acting.give_to_definer('identification.officer_to_ask(uuid)', 'rooted_scoped', 'rooted_definer');

-- A school asks for help with a pupil that it holds: the request, and the officer's ground to see the pupil, are made
-- together. False where the school has no officer, or none who may see this child: the two are answered alike.
create function identification.ask_for_help(request_id uuid, url_id text, person_id uuid, what_for text,
  asked_on date default current_date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  team uuid;
  officer uuid;
begin
  select o.team_org_id, o.officer_user_id into team, officer from identification.officer_to_ask(ask_for_help.person_id) o;
  if officer is null or people.ask_liaison(ask_for_help.person_id, 'help:' || request_id) is null then return false; end if;
  insert into identification.help_request (id, url_id, person_id, from_org_id, asked_by, asked_on, team_org_id,
    officer_user_id, what_for)
  values (ask_for_help.request_id, ask_for_help.url_id, ask_for_help.person_id, acting.my_org(), acting.my_user(),
          ask_for_help.asked_on, team, officer, ask_for_help.what_for);
  return true;
end $$;

-- The officer accepts, advises or ends; the school that asked may end it too. What the officer saw because of it ends
-- with it. False where it has ended, or moved on since that version.
create function identification.answer_help(request_id uuid, status text, said text, version int,
  answered_on date default current_date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare moved identification.help_request;
begin
  update identification.help_request h
     set status = answer_help.status, version = h.version + 1,
         accepted_on = case answer_help.status when 'accepted' then answered_on else h.accepted_on end,
         advised_on = case answer_help.status when 'advised' then answered_on else h.advised_on end,
         advice = case answer_help.status when 'advised' then said else h.advice end,
         ended_on = case answer_help.status when 'ended' then answered_on end,
         ended_by = case answer_help.status when 'ended' then acting.my_user() end,
         end_note = case answer_help.status when 'ended' then said else '' end
   where h.id = request_id and h.version = answer_help.version and h.status <> 'ended'
     and h.person_id not in (select b.person_id from people.barred_to_me b)
     and ((h.team_org_id = acting.my_org() and h.officer_user_id = acting.my_user())
          or (h.from_org_id = acting.my_org() and answer_help.status = 'ended'))
  returning h.* into moved;
  if moved.id is null then return false; end if;
  if moved.status = 'ended' then perform people.end_liaison('help:' || moved.id); end if;
  return true;
end $$;

call acting.give_to_definer('identification.ask_for_help(uuid, text, uuid, text, date)', 'rooted_scoped');
call acting.give_to_definer('identification.answer_help(uuid, text, text, int, date)', 'rooted_scoped');

-- What an officer sees because of a request ends with it, and it ends with that: the child left the school that asked.
-- Where another officer sees the child instead, it goes on.
create function identification.end_requests_without_sight() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update identification.help_request h
     set status = 'ended', version = h.version + 1, ended_on = current_date, ended_by = acting.my_user(),
         end_note = 'The child is no longer a pupil of the school that asked.'
    from written w
   where w.kind = 'liaison' and w.until <= now() and w.because_of = 'help:' || h.id and h.status <> 'ended'
     and not exists (select 1 from people.involvement o
                      where o.kind = 'liaison' and o.because_of = w.because_of and o.until > now());
  return null;
end $$;
create trigger requests_without_sight after update on people.involvement
  referencing new table as written for each statement execute function identification.end_requests_without_sight();
call acting.give_to_definer('identification.end_requests_without_sight()', 'rooted_definer');
