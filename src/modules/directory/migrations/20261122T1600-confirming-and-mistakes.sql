-- How the directory stays right. Who keeps a service is asked whether all that everybody reads is so, and whoever reads a mistake
-- says so: both end with a curator, who settles it.

-- What somebody says is wrong. Curators alone read it: a reader's words may be about the provider.
create table directory.mistake (
  id uuid primary key default gen_random_uuid(),
  url_id text not null unique,
  service_id uuid not null references directory.service (id),
  -- Whoever keeps the service, asked whether all is right; or anybody who reads it.
  said_by text not null check (said_by in ('provider', 'reader')),
  words text not null,
  -- How to reach a reader who said so: kept until it is settled, 90 days at most.
  reach text not null default '',
  said_on date not null,
  said_at timestamptz not null default now(),
  settled_by uuid references access.user_account (id),
  settled_at timestamptz,
  -- What was done about it.
  settled_because text not null default '',
  check (settled_at is null or reach = '')
);
create index on directory.mistake (service_id);
create index on directory.mistake (said_on) where reach <> '';
-- Sent twice, it is kept once.
create unique index mistake_once on directory.mistake (service_id, md5(words)) where settled_at is null;

-- Who was asked whether all of a service is right, once for each time that it had been confirmed. It stands until the service is
-- confirmed, by whomever, or they answered: then it is a curator's.
create table directory.confirm_ask (
  id uuid primary key default gen_random_uuid(),
  service_id uuid not null references directory.service (id),
  -- When it had been confirmed last; null where never.
  last_confirmed_on date,
  asked_on date not null,
  -- Those of its provider who have an account; else whoever a one-time link goes to; or nobody is known to ask.
  asked_by_way_of text not null check (asked_by_way_of in ('account', 'link', 'nobody')),
  reminded_on date,
  -- When its curator was told that nobody confirmed it.
  told_on date,
  answered_on date
);
create unique index confirm_ask_once on directory.confirm_ask (service_id, last_confirmed_on) nulls not distinct;

do $$
declare list text;
begin
  foreach list in array array['mistake', 'confirm_ask'] loop
    execute format('alter table directory.%I enable row level security', list);
    execute format('alter table directory.%I force row level security', list);
    execute format('create policy definer on directory.%I to rooted_definer using (true) with check (true)', list);
    execute format('grant select, insert, update, delete on directory.%I to rooted_definer', list);
    execute format('grant select on directory.%I to rooted_scoped, rooted_area', list);
    execute format('create policy curated on directory.%I to rooted_scoped, rooted_area
      using ((select directory.i_curate())) with check ((select directory.i_curate()))', list);
  end loop;
end $$;
grant update (settled_by, settled_at, settled_because, reach) on directory.mistake to rooted_scoped, rooted_area;

-- ── What is wrong ──

-- A named curator is told, once a day however much is said. False where readers have said so much that waits already that more of
-- them tell nothing new; what the service itself says is always kept.
create function directory.keep_mistake(service uuid, url_id text, words text, reach text, said_by text, today date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if keep_mistake.said_by = 'reader' and (
    select count(*) from directory.mistake m
     where m.service_id = service and m.said_by = 'reader' and m.settled_at is null) >= 50 then
    return false;
  end if;
  insert into directory.mistake (url_id, service_id, said_by, words, reach, said_on)
    values (keep_mistake.url_id, service, keep_mistake.said_by, keep_mistake.words, keep_mistake.reach, today)
    on conflict do nothing;
  perform messages.queue(s.curator_user_id, null, 'directory.mistake-reported', m.url_id,
      md5(concat_ws(' ', 'mistake', s.curator_user_id, today))::uuid, null)
     from directory.mistake m join directory.service s on s.id = m.service_id
    where m.url_id = keep_mistake.url_id and s.curator_user_id is not null;
  return true;
end $$;
call acting.give_to_definer('directory.keep_mistake(uuid, text, text, text, text, date)', 'rooted_definer');

-- What a reader is told of the service that they say something of: what everybody reads.
create function directory.published_name(service text) returns table (name text, provider text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select p.name, p.provider_name from directory.published p where p.url_id = published_name.service $$;
call acting.give_to_definer('directory.published_name(text)', 'rooted_visitor');

-- What a reader says of a service that everybody reads. Gives the service, null where there is none.
create function directory.report_mistake(service text, url_id text, words text, reach text, today date) returns uuid
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.service_id from directory.published p
     where p.url_id = report_mistake.service
       and directory.keep_mistake(p.service_id, report_mistake.url_id, report_mistake.words, report_mistake.reach, 'reader', today)
  $$;
call acting.give_to_definer('directory.report_mistake(text, text, text, text, date)', 'rooted_visitor');

-- ── Whether all is right ──

-- Who of its provider has an account.
create function directory.keepers_of(service uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select m.user_id from directory.service s
      join directory.provider p on p.id = s.provider_id
      join access.membership m on m.org_id = p.org_id and m.role = 'provider' and m.until > now()
      join access.user_account u on u.id = m.user_id and u.disabled_at is null
     where s.id = keepers_of.service
  $$;
call acting.give_to_definer('directory.keepers_of(uuid)', 'rooted_definer');

-- What was asked and stands: not answered, not confirmed since, and everybody still reads the service.
create view directory.standing_ask with (security_invoker) as
  select a.* from directory.confirm_ask a
    join directory.service s on s.id = a.service_id and s.confirmed_on is not distinct from a.last_confirmed_on
    join directory.published p on p.service_id = s.id
   where a.answered_on is null;
grant select on directory.standing_ask to rooted_definer, rooted_scoped, rooted_area;

-- Where its link goes: nowhere once the provider has an account.
create function directory.confirm_asked(ask uuid) returns table (email text, mobile text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.confirms_at, null::text from directory.standing_ask a join directory.service s on s.id = a.service_id
     where a.id = confirm_asked.ask and s.confirms_at is not null and not exists (select 1 from directory.keepers_of(s.id))
  $$;
call acting.give_to_definer('directory.confirm_asked(uuid)', 'rooted_definer');
select access.declare_link_purpose('directory.confirm', 'directory.confirm_asked');

create function directory.send_asks(asks uuid[], today date) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update directory.confirm_ask a
     set asked_by_way_of = case when exists (select 1 from directory.keepers_of(a.service_id)) then 'account'
                                when exists (select 1 from directory.confirm_asked(a.id)) then 'link' else 'nobody' end
   where a.id = any (asks);
  -- Who keeps several is told once a day.
  perform messages.queue(k.user_id, null, 'directory.confirm-asked', s.url_id,
      md5(concat_ws(' ', 'confirm', k.user_id, today))::uuid, s.curator_user_id)
     from directory.confirm_ask a join directory.service s on s.id = a.service_id
     cross join lateral directory.keepers_of(s.id) as k (user_id)
    where a.id = any (asks) and a.asked_by_way_of = 'account';
  perform access.issue_link('directory.confirm', a.id, coalesce(s.curator_user_id, v.written_by))
     from directory.confirm_ask a join directory.service s on s.id = a.service_id
     join directory.service_version v on v.service_id = s.id and v.status = 'published'
    where a.id = any (asks) and a.asked_by_way_of = 'link';
end $$;
call acting.give_to_definer('directory.send_asks(uuid[], date)', 'rooted_definer');

-- A day's work, the longest overdue first: asks what is due, reminds once after 14 days, and tells the named curator after 14
-- more, or where nobody is known to ask. Run again it does nothing new. Forgets how to reach readers.
create function directory.ask_what_is_due(today date, at_most int) returns table (asked uuid[], reminded uuid[], told uuid[])
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update directory.mistake m set reach = '' where m.reach <> '' and m.said_on < today - 90;
  update directory.provider_ask a set reach = '' where a.reach <> '' and a.asked_on < today - 90;

  with due as (
    select s.id, s.confirmed_on from directory.service s join directory.published p on p.service_id = s.id
     where coalesce(p.confirm_by < today, true)
       and not exists (select 1 from directory.confirm_ask a
                        where a.service_id = s.id and a.last_confirmed_on is not distinct from s.confirmed_on)
     order by p.confirm_by nulls first, s.id limit at_most),
  new as (
    insert into directory.confirm_ask as a (service_id, last_confirmed_on, asked_on, asked_by_way_of)
    select d.id, d.confirmed_on, today, 'nobody' from due d on conflict do nothing returning a.id)
  select array_agg(n.id) into asked from new n;

  -- Nobody was known to ask, and somebody of the provider has an account by now.
  with found as (
    update directory.confirm_ask a set asked_on = today, asked_by_way_of = 'account', told_on = null
      from directory.standing_ask t
     where t.id = a.id and t.asked_by_way_of = 'nobody' and t.asked_on < today
       and exists (select 1 from directory.keepers_of(t.service_id)) returning a.id)
  select asked || array_agg(f.id) into asked from found f;

  with late as (
    select a.id from directory.standing_ask a
     where a.asked_by_way_of <> 'nobody' and a.reminded_on is null and a.asked_on <= today - 14
     order by a.asked_on limit at_most),
  again as (update directory.confirm_ask a set reminded_on = today from late l where a.id = l.id returning a.id)
  select array_agg(g.id) into reminded from again g;
  perform directory.send_asks(asked || reminded, today);

  with unanswered as (
    select a.id from directory.standing_ask a
      join directory.service s on s.id = a.service_id and s.curator_user_id is not null
     where a.told_on is null and (a.asked_by_way_of = 'nobody' or a.reminded_on <= today - 14)
     order by a.asked_on limit at_most),
  said as (update directory.confirm_ask a set told_on = today from unanswered u where a.id = u.id returning a.id)
  select array_agg(d.id) into told from said d;
  -- However many they are, a curator is told once a day: their list has them all.
  perform messages.queue(s.curator_user_id, null, 'directory.not-confirmed', s.url_id,
      md5(concat_ws(' ', 'not-confirmed', s.curator_user_id, today))::uuid, s.curator_user_id)
     from directory.confirm_ask a join directory.service s on s.id = a.service_id where a.id = any (told);
  return next;
end $$;
call acting.give_to_definer('directory.ask_what_is_due(date, int)', 'rooted_keeper');

-- Where it is to be asked has changed: the link that is out opens nothing any more, and the ask goes out anew.
create function directory.ask_elsewhere(service uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform access.revoke_links('directory.confirm', a.id) from directory.confirm_ask a where a.service_id = ask_elsewhere.service;
  delete from directory.confirm_ask a
   using directory.standing_ask t where t.id = a.id and a.service_id = ask_elsewhere.service;
end $$;
call acting.give_to_definer('directory.ask_elsewhere(uuid)', 'rooted_definer');

-- What whoever holds a link is asked about: what everybody reads, and nothing else.
create function directory.confirm_wanted(hand_hash bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('serviceId', p.service_id, 'urlId', p.url_id, 'name', p.name, 'provider', o.entry, 'entry', p.entry,
        'ours', p.ours, 'protection', p.protection, 'minimumAge', p.minimum_age, 'maximumAge', p.maximum_age, 'free', p.free,
        'languages', p.languages, 'state', p.state, 'weeks', p.weeks, 'saidBy', p.state_said_by, 'saidOn', p.state_said_on,
        'confirmedOn', p.confirmed_on, 'confirmedBy', p.confirmed_by, 'confirmBy', p.confirm_by,
        'needs', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name), '[]')
                    from directory.term t where t.id = any (p.terms)
                     and not exists (select 1 from directory.term b where b.parent_id = t.id and b.id = any (p.terms))))
      from access.link_in_hand(confirm_wanted.hand_hash) h
      join directory.confirm_ask a on a.id = h.record_id
      join directory.published p on p.service_id = a.service_id
      join directory.published_provider o on o.provider_id = p.provider_id
     where h.purpose = 'directory.confirm'
  $$;
call acting.give_to_definer('directory.confirm_wanted(bytea)', 'rooted_visitor');

-- Their answer: all of it is right, or what is wrong (`words`), and whether it can take somebody. Everybody reads at once what was
-- confirmed and said. Gives the service, for the record of what was done; null where nobody asks any more.
create function directory.answer_ask(hand_hash bytea, next_hash bytea, words text, mistake text, state text, weeks int, today date)
  returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  ask uuid := access.answer_link('directory.confirm', answer_ask.hand_hash, answer_ask.next_hash);
  service uuid;
begin
  update directory.confirm_ask a set answered_on = today where a.id = ask returning a.service_id into service;
  if not found then return null; end if;
  if words is null then
    update directory.service s set confirmed_on = today, confirmed_by = 'provider', version = s.version + 1 where s.id = service;
  else
    if not directory.keep_mistake(service, mistake, words, '', 'provider', today) then
      raise exception 'what is wrong was not kept'; -- nor is the answer: nobody is thanked for it
    end if;
  end if;
  insert into directory.availability (service_id, state, weeks, said_by, said_on)
    values (service, answer_ask.state, answer_ask.weeks, 'provider', today);
  perform directory.show_published(array[service]);
  return service;
end $$;
call acting.give_to_definer('directory.answer_ask(bytea, bytea, text, text, text, int, date)', 'rooted_visitor');
